/** Text with the offset of each character in the source: how passages are put together. */

export interface SourceText {
  text: string;
  /** Offset of each character; the end is known from what follows. */
  offsets: number[];
}

/** A stretch of the source taken as it is. */
export function plainSource(source: string, start: number, end: number): SourceText {
  return {
    text: source.slice(start, end),
    offsets: Array.from({ length: end - start }, (_, index) => start + index),
  };
}

/**
 * A value whose source may differ from it by escapes, references, quotation marks or line breaks: both are walked side
 * by side. What the source alone has is skipped; what cannot be aligned gets the place reached so far.
 */
export function alignedSource(value: string, source: string, start: number, end: number): SourceText {
  const offsets: number[] = [];
  let at = start;
  for (const character of value) {
    if (source[at] !== character[0]) {
      const limit = Math.min(end, at + 64);
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
  return { text: value, offsets };
}
