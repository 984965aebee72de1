/** How much longer a work takes for four times the input, in time of the processor: 4 is in proportion, 16 the square. */

/** Milliseconds that this thread has worked; the least of some tries, since others disturb the caches. */
function spent(work: () => void, tries: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let one = 0; one < tries; one++) {
    const before = process.threadCpuUsage().user;
    work();
    least = Math.min(least, (process.threadCpuUsage().user - before) / 1000);
  }
  return least;
}

/** Between the proportion and the square, nearer to the square: no noise of a loaded machine reaches it twice. */
const most = 8;
/** Milliseconds; the clock of the processor and the compiler's work make nonsense of less. */
const tellable = 12;
/** Milliseconds that the clock of the processor goes on by. */
const tick = 4;

/**
 * @param work what is done to an input of some length; any preparation is in it, too
 * @returns how often the time of one is that of the other where that is out of proportion, each time that it is asked
 */
export function growsTooFast(work: (length: number) => void, length: number): number | undefined {
  let growth = 0;
  for (const tries of [1, 2, 4]) {
    const much = spent(() => work(length * 4), tries);
    if (much < tellable) return undefined;
    // as often as it takes for the same text in all: the clock goes in steps of some milliseconds
    const little = spent(() => {
      for (let part = 0; part < 4; part++) work(length);
    }, tries);
    growth = (4 * much) / Math.max(little, tick);
    if (growth <= most) return undefined;
  }
  return growth;
}
