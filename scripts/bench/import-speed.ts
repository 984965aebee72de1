/** How fast old compilations are imported. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles } from '../../src/files/import-files.ts';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { makeCompilations } from './make-compilations.ts';
import { makePlans } from './make-plans.ts';
import { type BenchOptions, tell } from './part.ts';
import { median, short } from './statistics.ts';
import { inWorkFolder } from './work-folder.ts';

/** More of them change nothing. */
const most = 200;

export interface Speed {
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
export function measureSpeed({ plans, runs, seed }: BenchOptions): Promise<Speed> {
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
