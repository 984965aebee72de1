/** A plan and its approval → the source of a version, ready to be locked. */
import type { ApprovalRecord } from '../plan/approval.ts';
import { printPlan } from '../plan/mdx/print.ts';
import { type Plan, withoutGuidance } from '../plan/plan.ts';
import { fullPlan } from '../plan/short.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { emptyHash } from './hashed-text.ts';

/**
 * @param change what changed against the version before; required from the second on
 * @returns the source with an empty hash
 */
export function versionSource(
  plan: Plan,
  record: ApprovalRecord,
  { version, change }: { version: number; change?: string | undefined },
  vocabulary: Vocabulary,
): string {
  if (version > 1 && !change) throw new Error('an amendment says what it changes');
  // what only a sample of the library or an imported text has stays behind
  const { audience: _audience, related: _related, provenance: _provenance, ...meta } = plan.meta;
  const approval = { ...record, version, ...(change && { change }), hash: emptyHash };
  const approved = fullPlan({ ...plan, meta: { ...meta, state: 'approved', approval } });
  return printPlan(withoutGuidance(approved), vocabulary);
}
