/** How long the steps of one piece of work take, over several runs. */
import { performance } from 'node:perf_hooks';
import { median } from './statistics.ts';

export interface StepTimes {
  /** Does a step and notes how long it took. */
  timed<T>(step: string, work: () => T): T;
  /** The median of its runs in whole milliseconds. */
  of(step: string): number;
}

export function stepTimes(): StepTimes {
  const times = new Map<string, number[]>();
  return {
    timed: (step, work) => {
      const start = performance.now();
      const value = work();
      times.set(step, [...(times.get(step) ?? []), performance.now() - start]);
      return value;
    },
    of: (step) => Math.round(median(times.get(step) ?? [])),
  };
}

/** A size as the tables show it. */
export const kilobytes = ({ length }: Uint8Array): number => Math.round(length / 102.4) / 10;
