/**
 * Numbers that must be one of a kind: 索引号 and 发文字号. Two plans that are published at the same moment can both pass
 * the gate; whoever looks at all of them afterwards finds it here. The versions of one plan share a number.
 */
import type { Approval } from '../plan/approval.ts';
import type { ListedPlan } from './approved-plan.ts';

export interface PlanNumber {
  label: '索引号' | '发文字号';
  value: string;
}

/** The numbers of a record. */
export function numbersOf({ index, docNo }: Pick<Approval['header'], 'index' | 'docNo'>): PlanNumber[] {
  return [
    { label: '索引号', value: index },
    ...(docNo === undefined ? [] : [{ label: '发文字号' as const, value: docNo }]),
  ];
}

/** As people compare numbers: full and half width, capitals and blanks make no difference. */
const keyOf = ({ label, value }: PlanNumber): string =>
  `${label}${value.normalize('NFKC').replace(/\s/g, '').toUpperCase()}`;

/** Who uses each number, by id. */
function users(plans: readonly ListedPlan[]): Map<string, { number: PlanNumber; ids: string[] }> {
  const found = new Map<string, { number: PlanNumber; ids: string[] }>();
  for (const { id, versions } of plans)
    for (const number of versions.flatMap(({ approval }) => numbersOf(approval.header))) {
      const entry = found.get(keyOf(number)) ?? { number, ids: [] };
      if (!entry.ids.includes(id)) entry.ids.push(id);
      found.set(keyOf(number), entry);
    }
  return found;
}

/** Those of `numbers` that plans use already, each with the ids. */
export function takenNumbers(
  numbers: readonly PlanNumber[],
  plans: readonly ListedPlan[],
): { number: PlanNumber; ids: readonly string[] }[] {
  const known = users(plans);
  return numbers.flatMap((number) => {
    const ids = known.get(keyOf(number))?.ids ?? [];
    return ids.length > 0 ? { number, ids } : [];
  });
}

/** Numbers that more than one plan uses. */
export function sharedNumbers(
  plans: readonly ListedPlan[],
): { number: PlanNumber; ids: readonly string[] }[] {
  return [...users(plans).values()].filter(({ ids }) => ids.length > 1);
}
