/** Numbers of lists in web pages: those a browser draws, and those that Word wrote out beside them. */
import { formatNumber } from '../number-format.ts';
import type { Declarations } from './css.ts';
import { attribute, type Element } from './html-words.ts';

export interface OpenList {
  ordered: boolean;
  form: string;
  next: number;
}

const types: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'cjk-decimal': 'ideographDigital',
};

const whole = (value: string): number | undefined => {
  const number = Number(value);
  return value.trim() !== '' && Number.isInteger(number) && Math.abs(number) < 10_000 ? number : undefined;
};

export function openList(element: Element, css: Declarations): OpenList {
  const form = types[css.get('list-style-type') ?? attribute(element, 'type')] ?? 'decimal';
  return { ordered: element.tagName === 'ol', form, next: whole(attribute(element, 'start')) ?? 1 };
}

/** What stands before an item: a number or a bullet. */
export function markOf(list: OpenList | undefined, element: Element): { number?: string; bullet?: boolean } {
  if (!list?.ordered) return { bullet: true };
  const count = whole(attribute(element, 'value')) ?? list.next;
  list.next = count + 1;
  const number = formatNumber(count, list.form);
  return { number: /^\p{Script=Han}/u.test(number) ? `${number}、` : `${number}.` };
}
