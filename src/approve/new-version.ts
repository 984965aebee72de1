/** A plan and its approval → the source of a version, ready to be locked. */
import type { ApprovalRecord, Original } from '../plan/approval.ts';
import { printPlan } from '../plan/mdx/print.ts';
import { type Plan, withoutGuidance } from '../plan/plan.ts';
import { fullPlan } from '../plan/short.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { emptyHash } from './hashed-text.ts';

/** What makes a version this one, beside its text and its record. */
export interface VersionMarks {
  /** 1, 2 … */
  version: number;
  /** What changed against the version before; required from the second on. */
  change?: string | undefined;
  /** Hash of the version before; required from the second on. */
  previous?: string | undefined;
  original?: Original | undefined;
}

/** @returns the source with an empty hash */
export function versionSource(
  plan: Plan,
  record: ApprovalRecord,
  { version, change, previous, original }: VersionMarks,
  vocabulary: Vocabulary,
): string {
  if (version > 1 && !(change && previous))
    throw new Error('an amendment says what it changes, and which version it follows');
  // what only a sample of the library or an imported text has stays behind
  const { audience: _audience, related: _related, provenance: _provenance, ...meta } = plan.meta;
  const marks = { version, ...(change && { change }), ...(previous && { previous }) };
  const approval = { ...record, ...marks, ...(original && { original }), hash: emptyHash };
  const approved = fullPlan({ ...plan, meta: { ...meta, state: 'approved', approval } });
  return printPlan(withoutGuidance(approved), vocabulary);
}
