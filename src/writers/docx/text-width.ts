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
