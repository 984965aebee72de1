/**
 * Slots (填空): named blanks with a type. The same name anywhere is the same value. In a sample a slot shows its
 * example, in a template 【社区名称】, in a draft its value.
 *
 *     checkSlotValue({ name: 'year', type: 'year', … }, '27') // '“年份”应填四位年份，如 2027；现在是“27”'
 */
import { z } from 'zod';
import { readTypedDay, showDate } from '../terms/plan-date.ts';

export const slotTypes = ['text', 'year', 'date', 'number', 'percent', 'choice', 'org', 'role'] as const;
export type SlotType = (typeof slotTypes)[number];

/** Under which heading of 本单位资料 a slot is asked. */
export const unitGroups = ['names', 'posts', 'figures', 'office'] as const;
export type UnitGroup = (typeof unitGroups)[number];

export const slotDefinitionSchema = z.strictObject({
  /** Camel-case English name used in sources: `<Slot name="community">`. */
  name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  /** Chinese label, shown as 【label】 while the slot is blank; unique, since blanks in titles are found by it. */
  label: z
    .string()
    .min(1)
    .regex(/^[^【】]+$/),
  /** Other heads under which tables of offices keep it: 户数 for 居民户数. */
  alsoCalled: z.array(z.string().min(1)).optional(),
  type: z.enum(slotTypes),
  /** A well-formed value, shown in forms as the example. */
  example: z.string().min(1),
  /** How to write the value, one short phrase. */
  hint: z.string().optional(),
  /** The permitted values of a `choice` slot. */
  choices: z.array(z.string().min(1)).min(2).optional(),
  /** Unit of a number, for forms only: the unit stands in the text after the slot. */
  unit: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** The same in every plan of a unit: typed once, in its profile; absent where each plan has a value of its own. */
  ofUnit: z.enum(unitGroups).optional(),
});
export type SlotDefinition = z.infer<typeof slotDefinitionSchema>;

/** What a blank slot shows: 【社区名称】. */
export function blankMark(slot: Pick<SlotDefinition, 'label'>): string {
  return `【${slot.label}】`;
}

function outOfRange(slot: SlotDefinition, value: number): string | undefined {
  if (slot.min !== undefined && value < slot.min)
    return `“${slot.label}”不应小于 ${slot.min}；现在是 ${value}`;
  if (slot.max !== undefined && value > slot.max)
    return `“${slot.label}”不应大于 ${slot.max}；现在是 ${value}`;
  return undefined;
}

/**
 * The value as it is meant, from what people and their input methods type: full-width digits and signs, thousands
 * commas, a unit or 年 behind the figure, a percentage without its sign, dates in other forms. What does not fit its slot
 * even so, and text, is only trimmed.
 */
export function tidySlotValue(slot: SlotDefinition, typed: string): string {
  const text = typed.trim();
  const meant = meaning(slot, text);
  return checkSlotValue(slot, meant) ? text : meant;
}

function meaning(slot: SlotDefinition, text: string): string {
  const half = text.normalize('NFKC').replace(/\s+/g, '');
  switch (slot.type) {
    case 'year':
      return half.replace(/年$/, '');
    case 'number': {
      const bare = slot.unit && half.endsWith(slot.unit) ? half.slice(0, -slot.unit.length) : half;
      return bare.replace(/(?<=\d),(?=\d{3})/g, '');
    }
    case 'percent':
      return /^\d+(\.\d+)?$/.test(half) ? `${half}%` : half;
    case 'date': {
      const date = readTypedDay(text);
      return date ? showDate(date) : text;
    }
    case 'text':
    case 'choice':
    case 'org':
    case 'role':
      return text;
  }
}

/** Undefined when the value fits the slot's type; otherwise a Chinese message: what was found, what was expected. */
export function checkSlotValue(slot: SlotDefinition, value: string): string | undefined {
  const wrong = (expected: string) => `“${slot.label}”应填${expected}；现在是“${value}”`;
  if (value.trim() === '') return `“${slot.label}”还没有填`;
  if (/[\r\n]/.test(value)) return `“${slot.label}”只能填一行文字`;
  if (/[【】]/.test(value)) return `“${slot.label}”里不要用【 】，这对括号专门表示待填处；现在是“${value}”`;
  switch (slot.type) {
    case 'year':
      return /^(19|20|21)\d{2}$/.test(value) ? undefined : wrong('四位年份，如 2027');
    case 'date':
      return readTypedDay(value) ? undefined : wrong('完整日期，如 2027年3月5日');
    case 'number':
      return /^\d+(\.\d+)?$/.test(value) ? outOfRange(slot, Number(value)) : wrong('数字，如 12，不带单位');
    case 'percent': {
      const match = /^(\d+(?:\.\d+)?)%$/.exec(value);
      if (!match) return wrong('百分数，如 90%');
      return Number(match[1]) <= 100 ? outOfRange(slot, Number(match[1])) : wrong('0% 到 100% 之间的百分数');
    }
    // its choices are the usual words; another one may be right where somebody works
    case 'choice':
    case 'text':
    case 'org':
    case 'role':
      return undefined;
  }
}
