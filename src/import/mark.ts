/**
 * The number before a heading or item in an imported text: the usual styles of `heading-mark.ts` and those seen beside
 * them in old documents (—— before a group, 一 with a blank, 1 with nothing).
 */
import { type HeadingMark, headingMark } from '../terms/heading-mark.ts';

export interface Mark {
  /** Marks of one style are siblings: 第一部分 第一条 一、 （一） 1. 1） （1） ① 第一 ——. */
  style: string;
  /** 1-based; undefined where the style has no numbers (——). */
  value: number | undefined;
  /** As written, without blanks: (一). */
  text: string;
  /** The line after the mark. */
  rest: string;
}

/** How deep a style usually stands, for styles that have not yet been seen in a document. */
export const markRanks: Readonly<Record<string, number>> = {
  第一部分: 0.2,
  第一条: 0.6,
  '一、': 1,
  '——': 2,
  第一: 2,
  '（一）': 2,
  '1.': 3,
  '1）': 3.5,
  '（1）': 4,
  '①': 5,
};

const spaced = /^([一二三四五六七八九十]{1,3})[ \u3000]{1,4}(?=[\u4e00-\u9fff])/u;
/** 1加大力度: a number with its point lost; 2023年, 3个月 are no marks. */
const bare =
  /^(\d{1,2})(?=[\u4e00-\u9fff])(?![年月日号时分秒个项次人户名家所处条块大种类方级届五十百千万亿元米度岁周天楼栋层幢座支场门批份篇倍])/u;

/** Styles that `heading-mark.ts` takes as one and that stand at different depths in one document. */
function styleOf({ style, text }: HeadingMark): string {
  if (style === '（1）' && /^\d/u.test(text)) return '1）';
  if (style === '第一' && /[分章]$/u.test(text)) return '第一部分';
  if (style === '第一' && text.endsWith('条')) return '第一条';
  return style;
}

/** True for styles whose number is a word of the heading: 第一阶段, 第二部分. */
export function isSpelledOut({ style }: Mark): boolean {
  return style.startsWith('第一');
}

/** The mark at the start of a line that has no blanks before it. */
export function readMark(text: string): Mark | undefined {
  const known = headingMark(text.slice(0, 40));
  // “第五，” begins a sentence; “第一阶段” is a heading
  if (known?.style === '第一' && /[、，,：:]$/u.test(known.text.trim())) return undefined;
  if (known) {
    const rest = text.slice(known.length).trimStart();
    return { style: styleOf(known), value: known.value, text: known.text.replace(/\s/gu, ''), rest };
  }
  const dash = /^(——|－－|—)\s*(?=[\u4e00-\u9fff])/u.exec(text.slice(0, 8));
  if (dash) return { style: '——', value: undefined, text: '——', rest: text.slice(dash[0].length) };
  const blank = spaced.exec(text.slice(0, 12));
  const numeral = blank?.[1] && headingMark(`${blank[1]}、`)?.value;
  if (blank && numeral)
    return { style: '一、', value: numeral, text: blank[1] ?? '', rest: text.slice(blank[0].length) };
  // 1.2024年…: a point before a year is no decimal point
  const dated = /^(\d{1,2})[.．](?=(?:19|20)\d{2}年)/u.exec(text.slice(0, 12));
  if (dated?.[1])
    return { style: '1.', value: Number(dated[1]), text: dated[0], rest: text.slice(dated[0].length) };
  const digits = bare.exec(text.slice(0, 8));
  if (digits?.[1]) {
    return { style: '1.', value: Number(digits[1]), text: digits[1], rest: text.slice(digits[1].length) };
  }
  return undefined;
}
