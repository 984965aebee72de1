/**
 * The number that people write before a heading or an item, read back into integers: the reverse of `numbering.ts`, and
 * the one reader of such numbers. Every usual style is known, half-width or full-width.
 *
 *     headingNumber('（二）清理楼道')   // { style: '（一）', value: 2, text: '（二）', length: 3 }
 *     headingNumber('3.15消费者权益日') // undefined: a day, no number
 *     headingNumber('2.6月底前完成')    // { style: '1.', value: 2, text: '2.', length: 2 }: a number, then a month
 */

/**
 * Styles by their first member. Marks of one style are siblings. The first five come from regulations (第X条), the next
 * from GB/T 9704 §7.3.3 in its order, the others stand beside them in documents that people write.
 */
export const numberStyles = [
  '第一编',
  '第一部分',
  '第一章',
  '第一节',
  '第一条',
  '一、',
  '（一）',
  '1.',
  '1）',
  '（1）',
  '①',
  '1.1',
  '第一阶段',
  '——',
] as const;
export type NumberStyle = (typeof numberStyles)[number];

export interface HeadingNumber {
  style: NumberStyle;
  /** 1 for 一, 12 for 十二; the last part of 1.2.3; 0 for a dash, which counts nothing. */
  value: number;
  /** All parts of a decimal number: [1, 2, 3]. */
  parts?: number[];
  /** As written, without blanks. */
  text: string;
  /** How many characters of the line it takes, blanks before and after it included. */
  length: number;
  /** The sign behind the number is lost or in doubt (1加大力度, 一 指导思想): old and damaged texts have such. */
  worn?: true;
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

const chinese = '([一二三四五六七八九十百零]{1,5})';
/** What a figure measures: behind it a figure is words of the heading, no number before it. */
const measured =
  '[年月日号时分秒个项次人户名家所处条块大种类方级届五十百千万亿元米度岁周天楼栋层幢座支场门批份篇倍公平％%]';

const patterns: readonly (readonly [style: NumberStyle, pattern: RegExp, worn?: true])[] = [
  ['一、', new RegExp(`^${chinese}[、．.，,]`)],
  ['（一）', new RegExp(`^[（(]\\s?${chinese}\\s?[）)][、.．]?`)],
  ['1.', /^(\d{1,3})(?:、|[．.](?!\d))/],
  ['（1）', /^[（(]\s?(\d{1,3})\s?[）)][、.．]?/],
  ['1）', /^(\d{1,2})[）)]/],
  ['①', /^([①-⑳㉑-㉟])[、.．]?/],
  ['第一部分', new RegExp(`^第${chinese}部分`)],
  ['第一编', new RegExp(`^第${chinese}编`)],
  ['第一章', new RegExp(`^第${chinese}章`)],
  ['第一节', new RegExp(`^第${chinese}节(?![日课能约])`)],
  ['第一条', new RegExp(`^第${chinese}条(?![件例约线])`)],
  ['第一阶段', new RegExp(`^第${chinese}(?:阶段|步)`)],
  ['——', /^(?:——|－－|—)\s*(?=[\u4e00-\u9fff])/, true],
  ['一、', new RegExp(`^${chinese}[ \\u3000]{1,4}(?=[\\u4e00-\\u9fff])`), true],
  ['1.', new RegExp(`^(\\d{1,2})(?=[\\u4e00-\\u9fff])(?!\\d{1,2}${measured})`), true],
];

function numberOf(style: NumberStyle, text: string): number | undefined {
  if (style === '①') {
    const code = text.charCodeAt(0);
    return code >= 0x3251 ? code - 0x3251 + 21 : code - 0x2460 + 1;
  }
  return /^\d+$/.test(text) ? Number(text) : readChineseNumeral(text);
}

/**
 * 1.1 and 1.2.3, or a figure with its point right before another figure: 1.12个网格, 2.6月底前, 3.15消费者权益日. Three parts,
 * or a blank behind them, are a decimal number; so are two parts before a word. What is measured or a day is not: there
 * the first figure is the number where the second is measured, and none is where both are a day.
 */
function decimalNumber(text: string): HeadingNumber | undefined {
  const match = /^(\d{1,3}(?:[.．]\d{1,3})+)(?!\d)[.．、]?/.exec(text);
  if (!match?.[1]) {
    // 1.2024年…: a point before a year is no decimal point
    const dated = /^(\d{1,2})[.．](?=\d{4}年)/.exec(text);
    return dated?.[1]
      ? { style: '1.', value: Number(dated[1]), text: dated[0], length: dated[0].length }
      : undefined;
  }
  const parts = match[1].split(/[.．]/).map(Number);
  const rest = text.slice(match[0].length);
  const [first = 0, second = 0] = parts;
  const isMeasured = new RegExp(`^(?:${measured}|小时|公里)`).test(rest);
  if (parts.length === 2 && isMeasured) {
    const point = /^\d{1,3}[.．]/.exec(text)?.[0] ?? '';
    // 2.24小时值守: whole days and half days are counted in hours, no one writes 2.24 of them
    const wholeDays = rest.startsWith('小时') && second > 0 && second % 12 === 0;
    // 3.5公里, 1.2万元: a figure of its own
    if (!wholeDays && /^(?:公里|平方|万|亿|千|百|元|米|％|%|倍|度|小时|个百分点)/.test(rest))
      return undefined;
    return { style: '1.', value: first, text: point, length: point.length };
  }
  const isDay = parts.length === 2 && first >= 1 && first <= 12 && second >= 10 && second <= 31;
  if (isDay && /^[\u4e00-\u9fff“]/.test(rest)) return undefined;
  if (parts.some((part) => part === 0) || !/^[\s\u4e00-\u9fff“《（(]/.test(rest)) return undefined;
  return { style: '1.1', value: parts.at(-1) ?? 0, parts, text: match[1], length: match[0].length };
}

/** The number at the start of a line, or undefined. Blanks around it count as part of it. */
export function headingNumber(line: string): HeadingNumber | undefined {
  const indent = line.length - line.trimStart().length;
  const text = line.slice(indent, indent + 40);
  const read = decimalNumber(text) ?? plainNumber(text);
  if (!read) return undefined;
  const blanks = /^\s*/.exec(text.slice(read.length))?.[0].length ?? 0;
  return { ...read, text: read.text.replace(/\s/g, ''), length: indent + read.length + blanks };
}

function plainNumber(text: string): HeadingNumber | undefined {
  for (const [style, pattern, worn] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = style === '——' ? 0 : numberOf(style, match[1] ?? '');
    if (value === undefined) continue;
    if (worn && style === '1.' && new RegExp(`^${measured}`).test(text.slice(match[0].length))) continue;
    return { style, value, text: match[0], length: match[0].length, ...(worn && { worn }) };
  }
  return undefined;
}

/** The words of a line behind its number; the line itself where it has none. A worn number is taken for words. */
export function withoutHeadingNumber(line: string): string {
  const read = headingNumber(line);
  return read && !read.worn ? line.slice(read.length) : line;
}
