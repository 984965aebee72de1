/** What the rules of fact share: a passage as sentences, each knowing where it begins; and words of one kind in it. */

export interface Sentence {
  text: string;
  /** Offset in the passage's text. */
  start: number;
}

/** Split behind 。！？；: a clause behind a semicolon states facts of its own. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[。！？!?；;]/g)) {
    sentences.push({ text: text.slice(start, index + 1), start });
    start = index + 1;
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start });
  return sentences;
}

/** No sentence is longer to a rule: a text without stops must not cost more than its length. */
const longest = 300;

/** The sentence that `at` stands in. */
export function sentenceAt(text: string, at: number): Sentence {
  const from = Math.max(0, at - longest);
  const before = /[^。！？；;]*$/.exec(text.slice(from, at))?.index ?? 0;
  const behind = text.slice(at, at + longest);
  const stop = behind.search(/[。！？；;]/);
  return {
    text: text.slice(from + before, at + (stop < 0 ? behind.length : stop + 1)),
    start: from + before,
  };
}
