/**
 * A long Markdown text in sections that are parsed one by one: a parser's time grows with the square of the length. A
 * section begins where a block of the top level does, so that nothing is cut in two.
 */

export interface Section {
  /** Where it begins in the text, and its first line. */
  start: number;
  line: number;
  /** Its own text; behind it may stand definitions that it refers to. */
  text: string;
  length: number;
}

const usual = 1500;
/** Marks, words of a paragraph: after an empty line these end whatever list or quote was open. */
const startsHeading = /^#{1,6}[ \t]/;
const startsParagraph = /^[\p{Script=Han}A-Za-z（《“\u3000]/u;

function* starts(text: string): Generator<{ start: number; line: number }> {
  yield { start: 0, line: 1 };
  let last = 0;
  let at = 0;
  let fence = '';
  let isComment = false;
  let wasEmpty = true;
  for (let line = 1; at < text.length; line++) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const words = text.slice(at, Math.min(end, at + 500));
    const mark = /^[ \t]*(?:[-*+>][ \t]*|\d{1,9}[.)][ \t]*)*(`{3,}|~{3,})/.exec(words)?.[1];
    if (fence === '' && !isComment && wasEmpty && at - last >= usual) {
      const isCut = startsHeading.test(words) || (at - last >= usual * 2 && startsParagraph.test(words));
      if (isCut) {
        yield { start: at, line };
        last = at;
      }
    }
    if (mark && (fence === '' || (mark[0] === fence[0] && mark.length >= fence.length)))
      fence = fence === '' ? mark : '';
    if (words.includes('<!--')) isComment = true;
    if (words.includes('-->')) isComment = false;
    wasEmpty = words.trim() === '';
    at = end + 1;
  }
}

const definition = /^ {0,3}\[(\^?)([^\]\n]{1,100})\]:[ \t]*(\S[^\n]{0,500})?/gm;
const reference = /\[([^\]\n]{1,100})\]/g;

/** What a text refers to and does not define, as it is to stand behind it: notes only by name, they are read elsewhere. */
function missing(text: string, all: ReadonlyMap<string, string>): string {
  const wanted = new Map<string, string>();
  for (const [, label = ''] of text.matchAll(reference)) {
    const key = label.toLowerCase();
    const line = all.get(key);
    if (line !== undefined) wanted.set(key, line);
  }
  for (const [, caret = '', label = ''] of text.matchAll(definition))
    wanted.delete(caret + label.toLowerCase());
  return wanted.size === 0 ? '' : `\n\n${[...wanted.values()].join('\n')}\n`;
}

/** The sections of a text in order; a short one is a single section. */
export function sectionsOf(text: string): Section[] {
  const places = [...starts(text)];
  if (places.length === 1) return [{ start: 0, line: 1, text, length: text.length }];
  const all = new Map<string, string>();
  for (const [line, caret = '', label = ''] of text.matchAll(definition))
    all.set(caret + label.toLowerCase(), caret === '' ? line.trim() : `[^${label}]: x`);
  return places.map(({ start, line }, index) => {
    const own = text.slice(start, places[index + 1]?.start ?? text.length);
    return { start, line, text: own + missing(own, all), length: own.length };
  });
}
