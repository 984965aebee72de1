/** Text in the columns of a terminal: a Han character takes two of them. */

/** How many columns a text takes. */
export function textWidth(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(character) ? 2 : 1),
    0,
  );
}

/** The text with blanks behind it, up to so many columns. */
export function padText(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - textWidth(text)));
}
