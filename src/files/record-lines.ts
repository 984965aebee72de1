/** What stands beside the text of a published plan, line by line: residents read it too, so that it is checked like the text. */

import type { Withdrawal } from '../approve/approved-plan.ts';
import type { PublishedLine } from '../check/published-lines.ts';
import type { ApprovalRecord } from '../plan/approval.ts';
import type { Progress } from '../plan/progress.ts';

/** @param change what a later version says of its change */
export function recordLines(record: ApprovalRecord, change: string | undefined): PublishedLine[] {
  const { body, meeting, contact, header, reviews, waivers, similarity } = record;
  const { subject, publisher, basis, manner, scope, channel, keywords } = header;
  const texts = [
    ...Object.entries({ body, meeting, similarity, change, 'contact office': contact.office }),
    ...Object.entries({
      subject,
      publisher,
      basis,
      manner,
      scope,
      channel,
      keywords: keywords.join('、'),
    }).map(([key, text]) => [`header ${key}`, text] as const),
    ...waivers.map(({ reason }) => ['waivers', reason] as const),
  ];
  return [
    ...texts.flatMap(([label, text]) => (text === undefined ? [] : { label, text })),
    ...reviews.map(({ step, role }) => ({ label: `${step}岗位`, text: role, post: true })),
  ];
}

export function withdrawalLines({ reason, notice }: Withdrawal): PublishedLine[] {
  return [
    { label: 'reason', text: reason },
    ...(notice === undefined ? [] : [{ label: 'notice', text: notice }]),
  ];
}

export function progressLines({ items }: Progress): PublishedLine[] {
  return items.flatMap(({ name, note }) =>
    note === undefined ? [] : { label: `“${name}”的 note`, text: note },
  );
}
