/**
 * How wide text is in a drawing that has no page to lay it out, in units of the type size: Chinese characters 1, Latin
 * letters and digits by class. Whatever font the reader has must fit, so each class counts as its widest in common fonts.
 */
const classes: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[ilj.,:;'!|]/, 0.36],
  [/[ftr()[\]{} \-/\\"*]/, 0.46],
  [/[mwMW@%]/, 0.98],
  [/[A-Z&]/, 0.78],
  [/[!-~]/, 0.64],
];

/** Bold Latin letters are wider; Chinese characters are not. */
const bolder = 1.08;

function characterWidth(character: string, bold: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  // emoji are wider than a Chinese character
  if (code >= 0x1f000 && code < 0x20000) return 1.4;
  if (code >= 0x80) return 1;
  const width = classes.find(([characters]) => characters.test(character))?.[1] ?? 1;
  return bold ? width * bolder : width;
}

/**
 * The width of one line of text.
 *
 *     textWidth('满意率90%', 20) // 3 × 20 for the words, and room for 90%
 */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, bold);
  return width * size;
}
