/**
 * The gates once more, for a version that lies among the published ones: whoever puts a file there by hand gets no further
 * than whoever uses the commands. Judged as it was when it came: against the version before it and the texts of that day.
 */
import { checkText } from '../check/check-text.ts';
import type { SimilarText } from '../check/compare.ts';
import type { ApprovalRecord } from '../plan/approval.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { amendmentFault } from './amendment.ts';
import type { ApprovedPlan, ApprovedVersion } from './approved-plan.ts';
import type { Refusal } from './gates.ts';
import { lock } from './hashed-text.ts';
import { versionSource } from './new-version.ts';
import { readOriginal } from './original.ts';
import { type Desk, gateRefusals } from './try-version.ts';

/** What was typed for a version, without what makes it that version. */
function recordOf({ approval }: ApprovedVersion): ApprovalRecord {
  const { version: _version, change: _change, previous: _previous, original: _original, ...rest } = approval;
  const { hash: _hash, ...record } = rest;
  return record;
}

const own = (message: string): Refusal => ({ gate: '各版前后相接', message });

/** What no gate looks at, since the commands never write it. */
function marksFaults({ version, approval, plan }: ApprovedVersion): Refusal[] {
  const { change } = approval;
  return [
    ...(plan.meta.state === 'approved'
      ? []
      : [own(`状态（state）写着 ${plan.meta.state ?? '空白'}，公开的应是 approved`)]),
    ...(version > 1 && change === undefined ? [own(`第 ${version} 版没有写修改说明（change）`)] : []),
    ...(version === 1 && change !== undefined
      ? [own('第 1 版前面没有别的版，却写着修改说明（change）')]
      : []),
  ];
}

/**
 * What stands against a published version.
 * Numbers used twice are looked for over all plans together.
 * @param approved its plan: the versions before it are what it amends
 * @param similar what it is like, of texts that were there before it
 * @param original bytes of the Word file beside it
 */
export function judgePublished(
  { id, versions }: ApprovedPlan,
  version: ApprovedVersion,
  { vocabulary, words, today }: Pick<Desk, 'vocabulary' | 'words' | 'today'>,
  similar: readonly SimilarText[],
  original?: Uint8Array,
): Refusal[] {
  const before = versions.filter((one) => one.version < version.version);
  const amends = before.length > 0 ? { id, versions: before } : undefined;
  const context = { vocabulary, words, state: 'draft' } as const;
  const findings = [
    ...checkText(version.source, context),
    ...(original ? readOriginal(original, context).findings : []),
  ];
  const { plan, approval } = version;
  const desk = { vocabulary, words, today, library: [], published: [] };
  const other = amends && amendmentFault(amends, plan, vocabulary);
  return [
    ...gateRefusals({ plan, findings, record: recordOf(version) }, desk, {
      amends,
      change: approval.change,
      similar,
    }),
    ...marksFaults(version),
    ...(other ? [own(other)] : []),
  ];
}

/** Whether a file is, letter for letter, what the commands of today would write for this version. */
export function isAsWritten(version: ApprovedVersion, vocabulary: Vocabulary): boolean {
  const { change, previous, original } = version.approval;
  if (version.version > 1 && !(change && previous)) return false;
  const marks = { version: version.version, change, previous, original };
  return (
    lock(versionSource(version.plan, recordOf(version), marks, vocabulary)) ===
    version.source.replace(/\r\n/g, '\n')
  );
}
