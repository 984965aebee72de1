/**
 * Blanks while a text is being read: every 【…】 that the import knows is one character of its own, so that a blank has
 * the length of a character, is no Han text, and comes out again as what it stands for.
 */
import { blankMark } from '../plan/slot.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';

/** Blanks that no slot of the vocabulary stands for: what was redacted could be anything. */
export const openBlanks = {
  year: '【具体年份】',
  month: '【具体年月】',
  date: '【具体日期】',
  anniversary: '【周年数】',
  congress: '【届次】',
  meeting: '【会议名称】',
  community: '【某社区】',
  place: '【地名】',
  unit: '【单位名】',
  word: '【待补】',
  lost: '【缺字】',
  heading: '【原文缺标题】',
  member: '【成员岗位】',
  post: '【岗位】',
  person: '【责任人】',
  phone: '【联系电话】',
  identity: '【证件号码】',
  card: '【账户名称】',
  signed: '【成文日期】',
} as const;
export type OpenBlank = keyof typeof openBlanks;

const firstCode = 0xe000;
const codes = /[\ue000-\uf8ff]/gu;

export interface Blanks {
  /** All marks, as they are written. */
  marks: ReadonlySet<string>;
  /** 【社区名称】 → its character. */
  encode(text: string): string;
  decode(text: string): string;
  /** The character of a slot; undefined where the vocabulary has no such slot. */
  slot(name: string): string | undefined;
  open(name: OpenBlank): string;
}

export function readBlanks(vocabulary: Vocabulary): Blanks {
  const names = new Map(vocabulary.slots.map((slot) => [slot.name, blankMark(slot)]));
  const list = [...names.values(), ...Object.values(openBlanks)];
  const byMark = new Map(list.map((mark, index) => [mark, String.fromCharCode(firstCode + index)]));
  const encode = (text: string) =>
    text.includes('【') ? text.replace(/【[^【】\n]{1,24}】/gu, (mark) => byMark.get(mark) ?? mark) : text;
  return {
    marks: new Set(list),
    encode,
    decode: (text) => text.replace(codes, (unit) => list[unit.charCodeAt(0) - firstCode] ?? ''),
    slot: (name) => byMark.get(names.get(name) ?? ''),
    open: (name) => byMark.get(openBlanks[name]) ?? openBlanks[name],
  };
}
