/** What differs between two states of a text. */

export interface Change {
  start: number;
  /** End of what was replaced, in the old text. */
  end: number;
  /** What stands there now. */
  inserted: string;
}

/** The stretch between the common beginning and the common end; undefined where nothing differs. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < least - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) };
}

/** One change a line where the lines stayed as many as they were, else one for all, in the order of the text. */
export function changesBetween(before: string, after: string): Change[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return [changeBetween(before, after) ?? []].flat();
  let from = 0;
  return old.flatMap((line, index) => {
    const change = changeBetween(line, now[index] ?? '');
    const start = from;
    from += line.length + 1;
    return change ? [{ ...change, start: change.start + start, end: change.end + start }] : [];
  });
}
