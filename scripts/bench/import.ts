/**
 * `npm run bench -- import [folder]`: how fast old compilations are imported; with a folder that holds `golden.json` and the
 * marked .txt files, also how well. What a thousand files that were changed at random lose, and what large files cost.
 * `--show` lists what is wrong.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles } from '../../src/files/import-files.ts';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { measureBigDocuments } from './big-document.ts';
import { readGold } from './import-gold.ts';
import { type ImportFigures, type Score, scoreImport } from './import-score.ts';
import { makeCompilations } from './make-compilations.ts';
import { makePlans } from './make-plans.ts';
import { measureMutants } from './mutants.ts';
import { type BenchOptions, type BenchPart, type BenchTable, tell } from './part.ts';
import { median, short } from './statistics.ts';
import { inWorkFolder } from './work-folder.ts';

/** More of them change nothing. */
const most = 200;
const mostMutants = 1000;

interface Speed {
  files: number;
  megabytes: number;
  plans: number;
  piecesFound: number;
  charactersLost: number;
  seconds: number;
  megabytesPerSecond: number;
  plansPerSecond: number;
}

/** Imports the same compilations `runs` times, each time into a new folder. */
function measureSpeed({ plans, runs, seed }: BenchOptions): Promise<Speed> {
  return inWorkFolder(async (work) => {
    const vocabulary = readVocabulary();
    const count = Math.min(plans, most);
    tell(`把 ${count} 份计划合成汇编`);
    const texts = makeCompilations(
      [...makePlans(count, seed)].map(({ source }) => source),
      vocabulary,
    );
    const folder = join(work, 'old');
    mkdirSync(folder);
    for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index + 1}.txt`), text);
    const bytes = texts.reduce((sum, _, index) => sum + statSync(join(folder, `${index + 1}.txt`)).size, 0);
    const times: number[] = [];
    let end: Awaited<ReturnType<typeof importFiles>> | undefined;
    for (let run = 0; run < runs; run++) {
      tell(`第 ${run + 1} 次，共 ${runs} 次：导入`);
      const started = performance.now();
      const target = { targets: [folder], out: join(work, `new-${run}`), vocabulary };
      end = await importFiles({ ...target, onFile: () => undefined });
      times.push((performance.now() - started) / 1000);
    }
    const seconds = median(times);
    return {
      files: texts.length,
      megabytes: short(bytes / 1e6),
      plans: count,
      piecesFound: end?.summary.pieces ?? 0,
      charactersLost: end?.summary.counts.lost ?? 0,
      seconds: short(seconds),
      megabytesPerSecond: short(bytes / 1e6 / seconds),
      plansPerSecond: short(count / seconds),
    };
  });
}

const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
const f1 = ({ f1, right, found, wanted }: Score): string =>
  `${f1.toFixed(3)} (${right} right, ${found} found, ${wanted} wanted)`;

function scoreTable({ duplicates, ...figures }: ImportFigures): BenchTable {
  const rows = {
    'pieces, labelled': f1(figures.labelledPieces),
    'pieces, with glued ones': f1(figures.allPieces),
    headings: f1(figures.headings),
    'heading depth': share(figures.depth),
    'hard breaks joined': share(figures.hardBreakRecall),
    'false joins': share(figures.falseJoins),
    duplicates: `${duplicates.found} of ${duplicates.wanted}, ${duplicates.wrong} wrong`,
    'characters lost': figures.charactersLost,
    'unsound plans': figures.unsoundPlans,
    milliseconds: figures.milliseconds,
  };
  return {
    title: 'Import against marked compilations',
    rows: Object.entries(rows).map(([what, value]) => ({ what, value })),
  };
}

export const benchImport: BenchPart = async (options) => {
  const [folder] = options.targets;
  const scored = folder === undefined ? undefined : scoreImport(readGold(folder), readVocabulary());
  const speed = await measureSpeed(options);
  tell(`把文件随意改坏 ${mostMutants} 次`);
  const { examples, ...mutants } = await measureMutants(mostMutants, options.seed, readVocabulary());
  tell('大文件');
  const big = await measureBigDocuments();
  const { wrong = [], ...quality } = scored ?? {};
  return {
    tables: [
      { title: 'Speed of the import', rows: [{ ...speed }] },
      { title: 'Files changed at random', rows: [{ ...mutants }] },
      { title: 'Large Word files', rows: big.map((row) => ({ ...row })) },
      ...(scored ? [scoreTable(scored)] : []),
    ],
    figures: { speed, mutants, big, ...(scored && { quality }) },
    notes: [...examples, ...(options.show ? wrong : [])],
  };
};
