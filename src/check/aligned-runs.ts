/**
 * A value as runs with their places in a source that may differ from it by escapes, references, quotation marks or line
 * breaks: both are walked side by side, and a run ends wherever the source has more than the value.
 *
 *     alignedRuns('a&b', 'a&amp;b', 0, 7) // 'a' at 0, '&' at 1, 'b' at 6
 */
import type { Run } from '../document/office-document.ts';

/** So far ahead the next character is looked for. */
const farthest = 64;

/** Offset of every UTF-16 unit. What the source alone has is skipped; what cannot be aligned gets the offset reached so far. */
function alignedOffsets(value: string, source: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  let at = start;
  for (const character of value) {
    if (source[at] !== character[0]) {
      const limit = Math.min(end, at + farthest);
      let ahead = at;
      while (ahead < limit && source[ahead] !== character[0]) ahead += 1;
      // a character written as a reference (`&lt;`) stands nowhere in the source: stay, and go on behind the reference
      if (ahead < limit) at = ahead;
      else if (source[at] === '&') {
        for (let unit = 0; unit < character.length; unit++) offsets.push(at);
        const close = source.indexOf(';', at);
        at = close > 0 && close < limit ? close + 1 : at;
        continue;
      }
    }
    for (let unit = 0; unit < character.length; unit++) offsets.push(Math.min(at + unit, end));
    at = Math.min(at + character.length, end);
  }
  return offsets;
}

/** @param end offset behind the last character of the source that may belong to the value */
export function alignedRuns(value: string, source: string, start: number, end: number): Run[] {
  const offsets = alignedOffsets(value, source, start, end);
  const runs: Run[] = [];
  let from = 0;
  for (let at = 1; at <= value.length; at++) {
    if (at < value.length && offsets[at] === (offsets[at - 1] ?? 0) + 1) continue;
    runs.push({ text: value.slice(from, at), place: { in: 'text', offset: offsets[from] ?? start } });
    from = at;
  }
  return runs;
}
