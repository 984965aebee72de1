/**
 * The number that people write before a heading or an item, read back into integers: the reverse of `numbering.ts`, for
 * text that was not made here. Every usual style is known, half-width or full-width.
 *
 *     headingMark('（二）清理楼道') // { style: '（一）', value: 2, text: '（二）', length: 3 }
 */

/** Styles by their first member, in the order of GB/T 9704 §7.3.3, then those seen beside it. */
export const markStyles = ['一、', '（一）', '1.', '（1）', '①', '第一'] as const;
export type MarkStyle = (typeof markStyles)[number];

export interface HeadingMark {
  style: MarkStyle;
  /** 1 for 一, 12 for 十二. */
  value: number;
  /** As written. */
  text: string;
  /** How many characters of the line it takes, blanks after it included. */
  length: number;
}

const figures = '零一二三四五六七八九';

/** 十二 → 12, 二十 → 20, 一百零五 → 105; undefined for what is no such numeral. At most 999. */
export function readChineseNumeral(text: string): number | undefined {
  if (!/^[零一二两三四五六七八九十百]{1,6}$/.test(text)) return undefined;
  let total = 0;
  let pending: number | undefined;
  for (const character of text.replace('两', '二')) {
    const figure = figures.indexOf(character);
    if (figure > 0 && pending === undefined) pending = figure;
    else if (character === '十' && total % 100 === 0) {
      total += (pending ?? 1) * 10;
      pending = undefined;
    } else if (character === '百' && total === 0 && pending !== undefined) {
      total = pending * 100;
      pending = undefined;
    } else if (figure !== 0) return undefined;
  }
  const value = total + (pending ?? 0);
  return value > 0 ? value : undefined;
}

const patterns: readonly [style: MarkStyle, pattern: RegExp][] = [
  ['一、', /^([一二三四五六七八九十]{1,3})[、．.，,]/],
  ['（一）', /^[（(]\s?([一二三四五六七八九十]{1,3})\s?[）)][、.．]?/],
  ['1.', /^(\d{1,3})(?:[、．]|[.](?!\d))/],
  ['（1）', /^[（(]\s?(\d{1,3})\s?[）)][、.．]?/],
  ['（1）', /^(\d{1,2})[）)]/],
  ['①', /^([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])[、.．]?/],
  ['第一', /^第([一二三四五六七八九十]{1,3})(?:[、，,：:]|阶段|步|部分|章|条)/],
];

function numberOf(style: MarkStyle, text: string): number | undefined {
  if (style === '①') return text.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  return /^\d+$/.test(text) ? Number(text) : readChineseNumeral(text);
}

/** The mark at the start of a line, or undefined. Blanks before it count as part of it. */
export function headingMark(line: string): HeadingMark | undefined {
  const indent = line.length - line.trimStart().length;
  const text = line.slice(indent, indent + 24);
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(text);
    const value = match?.[1] === undefined ? undefined : numberOf(style, match[1]);
    if (!match || value === undefined) continue;
    const blanks = /^\s*/.exec(text.slice(match[0].length))?.[0].length ?? 0;
    return { style, value, text: match[0], length: indent + match[0].length + blanks };
  }
  return undefined;
}
