/**
 * Where a list in order parts: the index of the first entry that does not lie before what is looked for, the length where
 * all do.
 *
 *     partitionPoint(starts, (start) => start <= 7) - 1 // the last one that begins at or before 7
 */
export function partitionPoint<T>(list: ArrayLike<T>, isBefore: (entry: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
