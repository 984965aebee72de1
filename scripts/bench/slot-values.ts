/** Values for the fill-ins of a made-up plan: of the right type, near the vocabulary's example, one for each name. */
import type { SlotDefinition } from '../../src/plan/slot.ts';
import { findSlot, type Vocabulary } from '../../src/plan/vocabulary.ts';
import type { PlanSetting } from './plan-setting.ts';
import type { Random } from './random.ts';

/** Banks that text slots are filled from; the others keep their example. */
const banks: Readonly<Record<string, string>> = {
  activityName: 'activity',
  activityPlace: 'spot',
  gatherPlace: 'spot',
  courseName: 'course',
  focusArea: 'spot',
  focusGroup: 'group',
  projectName: 'theme.label',
  campaign: 'theme.label',
  partner: 'org',
};

/** Months in which a date of this name may fall; any other may fall in the whole year. */
const months: Readonly<Record<string, [first: number, last: number]>> = {
  startDate: [1, 3],
  applyDate: [4, 5],
  publicityDate: [5, 6],
  reviewDate: [9, 10],
  endDate: [11, 12],
};

function numberNear({ example, min = 0, max = 1_000_000 }: SlotDefinition, random: Random): number {
  const near = Math.round((Number(example) * random.int(40, 190)) / 100);
  return Math.min(max, Math.max(min, near));
}

/** @param plain gives a member of a bank as plain text */
export function slotValue(
  name: string,
  vocabulary: Vocabulary,
  setting: PlanSetting,
  random: Random,
  plain: (bank: string) => string,
): string {
  const slot = findSlot(vocabulary, name);
  if (!slot) throw new RangeError(`no slot ${name}`);
  const ofPlan = setting.names[name]?.[0];
  if (ofPlan) return ofPlan;
  switch (slot.type) {
    case 'year': {
      const years: Record<string, number> = { nextYear: setting.year + 1, endYear: setting.year + 2 };
      return String(years[name] ?? setting.year);
    }
    case 'date': {
      const [first, last] = months[name] ?? [3, 10];
      return `${setting.year}年${random.int(first, last)}月${random.int(1, 28)}日`;
    }
    case 'number':
      return String(numberNear(slot, random));
    case 'percent':
      return `${random.int(80, 99)}%`;
    case 'choice':
      return random.pick(slot.choices ?? [slot.example]);
    case 'role':
      return plain('post');
    case 'text':
    case 'org': {
      const bank = banks[name];
      return bank ? plain(bank) : slot.example;
    }
  }
}
