/**
 * Where the running text of a sample says again, as plain words, what one of its slots holds: a template made from it would
 * keep the example by accident.
 *
 *     repeatedValues(plan) // [{ name: 'officer', value: '民政专干', around: '不能办理的，由民政专干当面说明' }]
 */

import { bodyTexts, type Plan } from './plan.ts';

/** Short values, mostly figures, may stand elsewhere in their own right. */
const shortest = 4;
/** Meetings that the law names may be spoken of beside the slot. */
const ofTheLaw = /^[居村]民(?:代表)?会议$/;
const around = 8;

export interface RepeatedValue {
  /** Slot name. */
  name: string;
  value: string;
  /** The value with the words around it. */
  around: string;
}

/** Every value of four characters or more that stands in the text, headings included, outside its slot. */
export function repeatedValues(plan: Plan): RepeatedValue[] {
  const values = Object.entries(plan.values).filter(
    ([, value]) => value !== undefined && value.length >= shortest && !ofTheLaw.test(value),
  );
  return bodyTexts(plan).flatMap((text) =>
    values.flatMap(([name, value = '']) => {
      const at = text.indexOf(value);
      return at < 0
        ? []
        : [{ name, value, around: text.slice(Math.max(0, at - around), at + value.length + around) }];
    }),
  );
}
