/**
 * “……” in the text of a template stands for words that somebody still has to write; between quotation marks it is what
 * a quotation leaves out.
 */
export const unwritten = /……(?![^“”]{0,120}”)/g;

/** Text cut into what stands and what is still to be written. */
export function splitUnwritten(text: string): { text: string; unwritten: boolean }[] {
  const pieces: { text: string; unwritten: boolean }[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(unwritten)) {
    pieces.push({ text: text.slice(from, index), unwritten: false }, { text: mark, unwritten: true });
    from = index + mark.length;
  }
  return [...pieces, { text: text.slice(from), unwritten: false }].filter(({ text }) => text !== '');
}
