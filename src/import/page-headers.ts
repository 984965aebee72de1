/** Headers and footers of pages between the lines of a text: known by coming back, with a page number or in a sentence. */
import { readWornNumber } from '../terms/heading-number.ts';

const longest = 40;
const withNumber = /^(?:(\d{1,3})[ \u3000\t]{2,20})?(\S.{1,36}?)(?:[ \u3000\t]{2,20}(\d{1,3}))?$/u;
const sentenceEnd = /[。！？；：!?;:”）)]$/u;

/** The words of a header that has a page number beside them. */
function stemOf(text: string): string | undefined {
  const match = withNumber.exec(text);
  return match?.[1] !== undefined || match?.[3] !== undefined ? match[2] : undefined;
}

interface Seen {
  at: number[];
  /** How often it stands where a sentence breaks off. */
  inSentence: number;
}

function note(all: Map<string, Seen>, text: string, index: number, inSentence: boolean): void {
  const seen = all.get(text) ?? { at: [], inSentence: 0 };
  all.set(text, seen);
  seen.at.push(index);
  if (inSentence) seen.inSentence += 1;
}

/**
 * Indexes of the lines that are headers or footers.
 * @param lines texts without blanks around them, '' for a blank line
 */
export function pageHeaders(lines: readonly string[]): ReadonlySet<number> {
  const numbered = new Map<string, Seen>();
  const repeated = new Map<string, Seen>();
  let before = '';
  for (const [index, text] of lines.entries()) {
    if (text === '') continue;
    if (text.length <= longest && !readWornNumber(text)) {
      const inSentence = before.length > longest && !sentenceEnd.test(before);
      note(repeated, text, index, inSentence);
      const stem = stemOf(text);
      if (stem !== undefined) note(numbered, stem, index, inSentence);
    }
    before = text;
  }
  const found = new Set<number>();
  for (const { at, inSentence } of numbered.values()) {
    const numbers = new Set(at.map((index) => lines[index]));
    // the same words with another number each time
    const counts = numbers.size === at.length && (at.length >= 2 || inSentence > 0);
    if (counts) for (const index of at) found.add(index);
  }
  for (const { at, inSentence } of repeated.values())
    if (at.length >= 3 && inSentence >= 2) for (const index of at) found.add(index);
  return found;
}
