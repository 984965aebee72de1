/**
 * What was filled in → the one file to hand in. Before anybody gets it, it is opened and judged by the function that will judge
 * it where it is taken in.
 */
import { stringify } from 'yaml';
import { currentVersion } from '../../approve/approved-plan.ts';
import type { Refusal } from '../../approve/gates.ts';
import { makePackage, type Order, readPackage } from '../../approve/package.ts';
import { takeOrder } from '../../approve/take-order.ts';
import type { Desk } from '../../approve/try-version.ts';
import { plainTitle } from '../../plan/frontmatter.ts';
import { spoken } from './judge.ts';
import type { ChosenPlan } from './publish-desk.ts';

const names: Readonly<Record<Order['kind'], string>> = {
  publish: '公开',
  amend: '修改',
  withdraw: '撤下',
  progress: '进展',
};

export interface Packed {
  /** Absent where there are reasons against it. */
  file?: { name: string; bytes: Uint8Array<ArrayBuffer> };
  reasons: Pick<Refusal, 'gate' | 'message'>[];
}

/** @param title of the plan, for the name of the file */
export async function pack(
  order: Order,
  desk: Desk,
  { title, chosen }: { title: string; chosen?: ChosenPlan | undefined },
): Promise<Packed> {
  const bytes = new Uint8Array(makePackage(order));
  const { value, findings } = readPackage(bytes);
  if (!value) return { reasons: findings.map(({ message }) => ({ gate: '公开包完整', message })) };
  const reported = chosen?.progress && stringify(chosen.progress);
  const { taking, reasons } = await takeOrder(value, desk, reported);
  if (!taking) return { reasons: reasons.map((one) => ({ ...one, message: spoken(one.message) })) };
  const name = `${title.slice(0, 60)}（${names[order.kind]}）.package`;
  return { file: { name, bytes }, reasons: [] };
}

export const titleOf = ({ approved }: ChosenPlan): string =>
  plainTitle(currentVersion(approved).plan.meta.title);
