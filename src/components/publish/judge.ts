/** Document and form → the gates as they stand, and the plan as it will be shown. Every verdict is that of the gates themselves. */
import { amendmentFault } from '../../approve/amendment.ts';
import type { ApprovedPlan } from '../../approve/approved-plan.ts';
import { gates, type Refusal } from '../../approve/gates.ts';
import { gateRefusals, lockedVersion } from '../../approve/try-version.ts';
import type { ApprovalRecord } from '../../plan/approval.ts';
import { parsePlan } from '../../plan/mdx/parse.ts';
import type { Plan } from '../../plan/plan.ts';
import { hasErrors } from '../../terms/finding.ts';
import { fieldKey, type RecordForm, readRecordForm } from './record-fields.ts';
import type { ReadDocument } from './use-document.ts';

export interface Reason {
  gate: string;
  message: string;
  /** Key of the field where it is mended. */
  field?: string;
  /** Label of a field in which nothing stands yet. */
  blank?: string;
  /** Line of the plan as it is printed. */
  line?: number;
}

export interface Judgement {
  reasons: Reason[];
  /** Absent until every field can be read. */
  record?: ApprovalRecord;
  /** As it will be published, as far as that is known. */
  shown?: Plan;
}

/** Names of the gates, in order; the last one is about the plan that is published already. */
export const fitsGate = '与公开的那一版对得上';
export const gateNames: readonly string[] = gates.map(({ name }) => name);
const approvalGate = '审批信息完整';

/** Keys of the files behind the form, which nobody types here, are left out of what is said. */
export const spoken = (message: string): string => message.replace(/（[a-z][A-Za-z]*(?:\.\w+)*）/g, '');

function reasonOf({ gate, message, field, line }: Refusal, form: RecordForm): Reason {
  return {
    ...{ gate, message: spoken(message) },
    ...(field && { field: fieldKey(field, form) }),
    ...(line !== undefined && { line }),
  };
}

/** What is to be published under this record: the very text, its hash in it; the plan as it was read until there is one. */
function shownPlan(
  { read: { plan, findings, original }, desk }: ReadDocument,
  record: ApprovalRecord | undefined,
  amends: ApprovedPlan | undefined,
  change: string | undefined,
): Plan | undefined {
  if (!plan || !record || hasErrors(findings) || (amends && !change)) return plan;
  const source = lockedVersion({ plan, record, original }, desk.vocabulary, { amends, change });
  return parsePlan(source, desk.vocabulary).value ?? plan;
}

/** @param amends the published plan whose next version it is to be */
export function judge(document: ReadDocument, form: RecordForm, amends: ApprovedPlan | undefined): Judgement {
  const { read, desk, similar } = document;
  const { record, faults } = readRecordForm(form);
  const change = form.change?.trim() || undefined;
  const refusals = gateRefusals({ ...read, record }, desk, { amends, change, similar });
  const shown = shownPlan(document, record, amends, change);
  const fit =
    amends && shown && record && change ? amendmentFault(amends, shown, desk.vocabulary) : undefined;
  const asked: Reason[] = [
    ...faults.map(({ key, ...fault }) => ({ gate: approvalGate, field: key, ...fault })),
    ...(amends && !change
      ? [{ gate: approvalGate, message: '“改了什么”还没有写', field: 'change', blank: '改了什么' }]
      : []),
  ];
  return {
    reasons: [
      ...refusals.map((refusal) => reasonOf(refusal, form)),
      ...asked,
      ...(fit ? [{ gate: fitsGate, message: fit }] : []),
    ],
    ...(record && { record }),
    ...(shown && { shown }),
  };
}
