/**
 * Heading numbers of official documents: 一、 → （一） → 1. → （1） (GB/T 9704-2012 §7.3.3). Sources carry no
 * numbers; they are added on output, so that moving a section renumbers everything. Takes integers,
 * knows no document.
 *
 *     headingNumber([2, 1]) // '（一）'   the first subsection of 二、
 */

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Chinese numeral of an integer from 1 to 9999: 10 → 十, 21 → 二十一, 105 → 一百零五. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`chineseNumeral: ${n} is not 1..9999`);
  const units = ['', '十', '百', '千'];
  const figures = String(n);
  let numeral = '';
  let zeroPending = false;
  for (const [index, figure] of [...figures].entries()) {
    if (figure === '0') {
      zeroPending = numeral !== '';
      continue;
    }
    if (zeroPending) numeral += digits[0];
    zeroPending = false;
    numeral += `${digits[Number(figure)]}${units[figures.length - 1 - index]}`;
  }
  return numeral.startsWith('一十') ? numeral.slice(1) : numeral;
}

/** How deep headings may nest: 一、（一）1.（1）. */
export const deepestLevel = 4;

/**
 * The number that stands before a heading.
 * @param path 1-based positions from the top: `[2]` is the second section, `[2, 1]` its first subsection.
 */
export function headingNumber(path: readonly number[]): string {
  const position = path.at(-1);
  if (position === undefined || path.length > deepestLevel) {
    throw new RangeError(`headingNumber: depth ${path.length} is not 1..${deepestLevel}`);
  }
  switch (path.length) {
    case 1:
      return `${chineseNumeral(position)}、`;
    case 2:
      return `（${chineseNumeral(position)}）`;
    case 3:
      return `${position}.`;
    default:
      return `（${position}）`;
  }
}

/** The number of a list item: 1. under 一、 and （一）, （1） under 1. (custom: the next free style below the heading). */
export function itemNumber(headingDepth: number, position: number): string {
  return headingDepth >= 3 ? `（${position}）` : `${position}.`;
}
