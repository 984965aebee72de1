/** The targets of a plan as figures to show: what is measured, the number in its words, from where, by when. */

import type { Blocks } from '../../plan/blocks/blocks.ts';
import { asNumber, type Figure, showNumber } from '../../plan/blocks/cell.ts';
import { isRhythm } from '../../plan/blocks/targets.ts';
import { dateSpan, isPlanDate, showDate } from '../../terms/plan-date.ts';
import { showYuan, yuanParts } from './yuan.ts';

type Target = NonNullable<Blocks['targets']>[number];

export interface Goal {
  /** 居民满意率 */
  name: string;
  /** 不低于, 不超过, 新增 …; empty where nothing need be said. */
  lead: string;
  /** 90, 零发生 */
  value: string;
  /** %, 处 … */
  unit: string;
  /** 每年, 2027年6月底前; empty where the plan names none. */
  when: string;
  /** Value of today with its unit: 84%. */
  base?: string;
  /** A rate as parts of a hundred, with the one of today; `atMost` where it is a limit that must not be passed. */
  rate?: { value: number; base?: number; atMost: boolean };
  /** The same target year by year, this one the last. */
  steps: readonly { when: string; value: string }[];
}

/** 2027-06 → 2027年6月底前; the year is left out where it is the plan's only one. */
export function showDeadline(date: string, onlyYear?: number): string {
  if (!isPlanDate(date)) return date;
  const shown = showDate(date).replace(`${onlyYear}年`, '');
  return /^\d{4}-\d{2}$/.test(date) ? `${shown}底前` : `${shown}前`;
}

/** 每年, 2027年6月底前, or the words that stand there. */
export function showBy(period: string, onlyYear?: number): string {
  return isRhythm(period) ? `每${period}` : showDeadline(period, onlyYear);
}

/** ≥ 90% → 不低于, as residents read it; empty where nothing need be said. */
export function goalLead({ op, unit }: Pick<Target, 'op' | 'unit'>): string {
  if (op === '≥') return unit === '%' ? '不低于' : '不少于';
  if (op === '≤') return '不超过';
  return op === '新增' ? '新增' : '';
}

function measured(value: Figure, unit: string): string {
  return unit === '元' && typeof value === 'number' ? showYuan(value) : `${value}${unit}`;
}

function shownValue({ op, value, unit = '' }: Target): Pick<Goal, 'value' | 'unit'> {
  if (op === '零发生') return { value: '零发生', unit: '' };
  return unit === '元' && typeof value === 'number' ? yuanParts(value) : { value: showNumber(value), unit };
}

/** 2027-12 → 2027年: the end of a year is the year. */
function stepName(period: string): string {
  const span = dateSpan(period);
  return span && span.last % 10_000 === 1231 ? `${period.slice(0, 4)}年` : showDate(period);
}

function goalOf(target: Target, onlyYear?: number): Goal {
  const { name, op, value, unit = '', period, base } = target;
  const [part, before] = [asNumber(value), asNumber(base)];
  const isRate = unit === '%' && part !== undefined && part <= 100 && op !== '新增';
  return {
    name,
    lead: goalLead(target),
    ...shownValue(target),
    when: period === undefined ? '' : showBy(period, onlyYear),
    ...(base !== undefined && { base: measured(base, unit) }),
    ...(isRate && {
      rate: {
        value: part,
        ...(before !== undefined && before <= 100 && { base: before }),
        atMost: op === '≤',
      },
    }),
    steps: [],
  };
}

/** Targets that say nothing yet are left out; one that is set year by year is one goal with steps. */
export function planGoals({ targets = [] }: Blocks, onlyYear?: number): Goal[] {
  const said = targets.filter(({ name, op, value }) => name && (value !== undefined || op === '零发生'));
  const groups = Map.groupBy(said, ({ name, op, unit, period }, index) =>
    period && isPlanDate(period) ? `${name} ${op} ${unit}` : index,
  );
  return [...groups.values()].flatMap((group): Goal[] => {
    const ordered = group.toSorted((a, b) => (a.period ?? '').localeCompare(b.period ?? ''));
    const last = ordered.at(-1);
    if (!last) return [];
    const base = ordered.find((target) => target.base !== undefined)?.base;
    const steps = ordered.map(({ period = '', value, unit = '' }) => ({
      when: stepName(period),
      value: value === undefined ? '零' : measured(value, unit),
    }));
    const goal = goalOf({ ...last, ...(base !== undefined && { base }) }, onlyYear);
    return [{ ...goal, steps: steps.length > 1 ? steps : [] }];
  });
}
