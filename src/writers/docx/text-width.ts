/** How wide text is in characters of the grid: Chinese characters and punctuation count 1, Latin and digits ½. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
}

/** The same where digits and Latin letters are parted from Chinese by a quarter of a character, as LibreOffice does. */
export function partedWidth(text: string): number {
  const seams = text.match(/\w(?=\p{Script=Han})|\p{Script=Han}(?=\w)/gu)?.length ?? 0;
  return displayWidth(text) + seams / 4;
}

/** Of digits and Latin letters where another font stands in for 仿宋 or 小标宋. */
const letterWidth = 0.62;

/** The room that text takes in whatever font it is shown, in characters: what must stay on one line is given so much. */
export function roomyWidth(text: string): number {
  const letters = [...text].filter((character) => displayWidth(character) < 1).length;
  return partedWidth(text) + letters * (letterWidth - 0.5);
}
