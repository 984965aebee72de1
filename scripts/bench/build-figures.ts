/** What several runs of one build come to. */
import type { ProcessFigures } from './measure-process.ts';
import { median, short } from './statistics.ts';

const measured = [
  'seconds',
  'cpuSeconds',
  'peakMegabytes',
  'peakSharedOnceMegabytes',
  'largestProcessMegabytes',
] as const;

export type BuildFigures = Pick<ProcessFigures, (typeof measured)[number]>;

/** The median of each figure over the runs; a figure that a machine cannot measure is absent. */
export function mediansOf(runs: readonly ProcessFigures[]): BuildFigures {
  const medians = measured.map(
    (name) => [name, short(median(runs.flatMap((run) => run[name] ?? [])))] as const,
  );
  return Object.fromEntries(medians.filter(([, value]) => !Number.isNaN(value))) as unknown as BuildFigures;
}
