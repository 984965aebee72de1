/** Figures of several runs as one. */

/** The value of which `share` are no greater: 0.5 is the median. NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Two decimals for small figures, none for large ones. */
export function short(value: number): number {
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return Number(value.toFixed(digits));
}

/** Milliseconds of single calls: median and the slowest one in twenty. */
export function latency(milliseconds: readonly number[]): { median: number; p95: number } {
  return { median: short(median(milliseconds)), p95: short(quantile(milliseconds, 0.95)) };
}

/** Figures of single calls whose largest matters: kilobytes, requests. */
export function spread(values: readonly number[]): { median: number; p95: number; max: number } {
  return {
    median: short(median(values)),
    p95: short(quantile(values, 0.95)),
    max: short(Math.max(...values)),
  };
}
