/**
 * `npm run bench -- import [folder]`: how well and how fast documents are imported. The own set of labelled office
 * documents; the trial cases where they are there; files changed at random; a large document; made-up compilations for
 * speed; with a folder that holds `golden.json` and marked .txt files, how well those are read. `--show` lists what is
 * wrong, `--full` makes 1,000 mutants and a document of 12 MB instead of 200 and 2 MB, and sets the own documents in every
 * house and kind of file.
 */
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import type { Vocabulary } from '../../src/plan/vocabulary.ts';
import { everyWay } from '../../src/testing/office-set/every-way.ts';
import { floors } from '../../src/testing/office-set/floors.ts';
import { labelNames, measureSet, share as shareOf } from '../../src/testing/office-set/measure.ts';
import { fileKinds } from '../../src/testing/office-set/office-spec.ts';
import { readSet } from '../../src/testing/office-set/read-set.ts';
import { measureBigDocuments } from './big-document.ts';
import { readGold } from './import-gold.ts';
import { type ImportFigures, type Score, scoreImport } from './import-score.ts';
import { measureSpeed } from './import-speed.ts';
import { measureMutants } from './mutants.ts';
import { type BenchPart, type BenchResult, type BenchTable, tell } from './part.ts';
import { measureTrialCases, trialFolder } from './trial-cases.ts';

const fewMutants = 200;
const manyMutants = 1000;
const smallMegabytes = 2;
const fullMegabytes = 12;

const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
const f1 = ({ f1, right, found, wanted }: Score): string =>
  `${f1.toFixed(3)} (${right} right, ${found} found, ${wanted} wanted)`;

function officeSet(vocabulary: Vocabulary): BenchResult {
  const specs = readSet();
  const scores = measureSet(specs, vocabulary);
  const rows = labelNames.map((label) => {
    const { right, of } = scores[label];
    return { label, right, of, share: shareOf(scores[label]).toFixed(3), floor: floors[label] };
  });
  const misses = labelNames.flatMap((label) => scores[label].misses.map((miss) => `${label}  ${miss}`));
  return {
    tables: [{ title: `Import of ${specs.length} labelled office documents`, rows }],
    figures: rows,
    notes: misses,
  };
}

/** The same documents in every house, by kind of file: how much hangs on the making. */
function officeSetEveryWay(vocabulary: Vocabulary): BenchResult {
  const specs = readSet();
  const rows = fileKinds.map((file) => {
    const made = everyWay(specs, file);
    const scores = measureSet(made, vocabulary);
    const shares = labelNames.map((label) => [label, shareOf(scores[label]).toFixed(3)] as const);
    return { file, documents: made.length, ...Object.fromEntries(shares) };
  });
  return { tables: [{ title: 'The same documents in every house', rows }], figures: rows };
}

function trialCases(vocabulary: Vocabulary): BenchResult {
  const results = measureTrialCases(vocabulary);
  if (!results) return { tables: [], figures: undefined, notes: [`没有 ${trialFolder}，试用文件没有测`] };
  const wrong = results.filter((one) => one.wrong.length > 0);
  const rows = [{ cases: results.length, right: results.length - wrong.length, wrong: wrong.length }];
  const notes = wrong.flatMap(({ file, wrong: lines }) => lines.map((line) => `${file}  ${line}`));
  return { tables: [{ title: 'Trial cases', rows }], figures: { ...rows[0], notes }, notes };
}

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
  const vocabulary = readVocabulary();
  const [folder] = options.targets;
  tell('导入自备的公文');
  const set = officeSet(vocabulary);
  const everywhere = options.full ? officeSetEveryWay(vocabulary) : undefined;
  const trials = trialCases(vocabulary);
  const scored = folder === undefined ? undefined : scoreImport(readGold(folder), vocabulary);
  const count = options.full ? manyMutants : fewMutants;
  tell(`导入 ${count} 份随机改坏的文件`);
  const { examples, ...mutants } = await measureMutants(count, options.seed, vocabulary);
  const megabytes = options.full ? fullMegabytes : smallMegabytes;
  tell(`导入 ${megabytes} MB 的文件`);
  const big = await measureBigDocuments(megabytes);
  const speed = await measureSpeed(options);
  const { wrong = [], ...quality } = scored ?? {};
  return {
    tables: [
      ...set.tables,
      ...(everywhere?.tables ?? []),
      ...trials.tables,
      { title: 'Files changed at random', rows: [{ ...mutants }] },
      { title: 'Large documents', rows: big.map((one) => ({ ...one })) },
      { title: 'Speed of the import', rows: [{ ...speed }] },
      ...(scored ? [scoreTable(scored)] : []),
    ],
    figures: {
      set: set.figures,
      everyWay: everywhere?.figures,
      trials: trials.figures,
      mutants,
      big,
      speed,
      ...(scored && { quality }),
    },
    notes: [...(set.notes ?? []), ...(trials.notes ?? []), ...examples, ...(options.show ? wrong : [])],
  };
};
