/**
 * The end of a document: attachment note, sign-off without a seal, remark (GB/T 9704-2012 §7.3.4, §7.3.5.3, §7.3.6). The
 * organisation stands two characters from the right margin, the date begins two characters right of the organisation;
 * where the date would then come too near the margin, both move left. Indents are from the left, so that the step
 * between the two lines stays when a blank is filled in.
 */
import { Paragraph } from 'docx';
import { planText } from '../../plan/plan.ts';
import { findSlot } from '../../plan/vocabulary.ts';
import { showDate } from '../../terms/plan-date.ts';
import { inlineText } from '../inline-text.ts';
import { signoffDateField } from './style-names.ts';
import { displayWidth } from './text-width.ts';
import { fieldRuns, markRuns, metaRuns, type WriteContext } from './write-text.ts';

const characters = (count: number, { grid }: WriteContext) => Math.round(count * grid.characterPitch);

/** 附件：1.…, turnover lines under the title. */
export function attachmentParagraphs(context: WriteContext): Paragraph[] {
  const { attachments } = context.plan.meta;
  return attachments.map((title, index) => {
    const number = attachments.length > 1 ? `${index + 1}.` : '';
    const mark = `${index === 0 ? '附件：' : ''}${number}`;
    const left = 5 + displayWidth(number);
    return new Paragraph({
      style: 'AttachmentNote',
      keepNext: true,
      indent: { left: characters(left, context), hanging: characters(displayWidth(mark), context) },
      ...(index === 0 && { spacing: { before: context.grid.linePitch } }),
      children: [...(mark ? markRuns(mark) : []), ...metaRuns(title, context)],
    });
  });
}

/** How wide the line is and will be: a blank is taken for as long as its example. */
function widths(text: string, context: WriteContext): { now: number; filled: number } {
  const { plan, vocabulary, values } = context;
  const parts = planText(plan, vocabulary, text);
  const examples = Object.fromEntries(
    parts.flatMap((part) =>
      part.type === 'slot' ? [[part.name, findSlot(vocabulary, part.name)?.example ?? '']] : [],
    ),
  );
  return {
    now: displayWidth(inlineText(parts, context)),
    filled: displayWidth(inlineText(parts, { ...context, values: { ...examples, ...values } })),
  };
}

/** The least that the two lines of a sign-off take, in characters: the date begins two right of the organisation. */
const signoffWidth = (org: number, date: number): number => Math.max(org, date + 2);

/**
 * Where the organisation begins, in characters from the left; the date begins two further right.
 * @param now widths of the lines as they are
 * @param filled width of the organisation once its blanks are filled in
 */
export function signoffLeft(
  now: { org: number; date: number },
  filled: number,
  charactersPerLine: number,
): number {
  const wanted = charactersPerLine - 2 - signoffWidth(filled, now.date);
  return Math.max(0, Math.min(wanted, charactersPerLine - signoffWidth(now.org, now.date)));
}

export function signoffParagraphs(context: WriteContext): Paragraph[] {
  const { signoff } = context.plan.meta;
  if (!signoff) return [];
  const date = signoff.date && showDate(signoff.date);
  const dateWidth = date ? displayWidth(date) : 7;
  const org = signoff.org === undefined ? { now: 0, filled: 0 } : widths(signoff.org, context);
  const { charactersPerLine, linePitch } = context.grid;
  const left = signoffLeft({ org: org.now, date: dateWidth }, org.filled, charactersPerLine);
  const blankLine = { spacing: { before: linePitch } };
  const dateLine = new Paragraph({
    style: 'SignoffDate',
    indent: { left: characters(left + 2, context) },
    ...(signoff.org === undefined && blankLine),
    children: fieldRuns(signoffDateField, date, context),
  });
  if (signoff.org === undefined) return [dateLine];
  const orgLine = new Paragraph({
    style: 'SignoffOrg',
    indent: { left: characters(left, context) },
    ...blankLine,
    children: metaRuns(signoff.org, context),
  });
  return [orgLine, dateLine];
}

/** （附注）, two characters in, below the date. */
export function remarkParagraphs(context: WriteContext): Paragraph[] {
  const { remark } = context.plan.meta;
  if (remark === undefined) return [];
  const children = [...markRuns('（'), ...metaRuns(remark, context), ...markRuns('）')];
  return [new Paragraph({ style: 'Remark', indent: { firstLine: characters(2, context) }, children })];
}
