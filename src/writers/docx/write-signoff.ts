/**
 * The end of a document: attachment note, sign-off, remark (GB/T 9704-2012 §7.3.4, §7.3.5, §7.3.6). Without a seal the
 * organisation stands two characters from the right margin, the date begins two characters right of the organisation;
 * where the date would then come too near the margin, both move left. With a seal the date stands four characters from
 * the margin and the organisation in the middle above it. Indents are from the left, so that the step between the two
 * lines stays when a blank is filled in. Where another font has wider figures, the lines run over the right edge of the
 * text block rather than break: “12月25” and “日” on the next line is no date.
 */
import { Paragraph, TabStopType } from 'docx';
import { signoffBodies } from '../../plan/frontmatter.ts';
import { planText } from '../../plan/plan.ts';
import { findSlot } from '../../plan/vocabulary.ts';
import { showDate } from '../../terms/plan-date.ts';
import { inlineText } from '../inline-text.ts';
import { signoffDateField } from './style-names.ts';
import { displayWidth } from './text-width.ts';
import { fieldRuns, markRuns, metaRuns, textRuns, type WriteContext } from './write-text.ts';

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

/** Characters that a line of the sign-off may run over the text block: less than the margin has. */
export const overEdge = 3;

const indentOf = (left: number, context: WriteContext) => ({
  left: characters(left, context),
  right: -characters(overEdge, context),
});

interface Signed {
  /** Whoever signs, the lead first. */
  bodies: string[];
  date: string | undefined;
  /** Characters that the date takes, now or once it is filled in. */
  dateWidth: number;
}

const blankLines = (count: number, { grid }: WriteContext) => ({
  spacing: { before: count * grid.linePitch },
});

function dateParagraph({ date }: Signed, left: number, before: number, context: WriteContext): Paragraph {
  return new Paragraph({
    style: 'SignoffDate',
    indent: indentOf(left, context),
    ...(before > 0 && blankLines(before, context)),
    children: fieldRuns(signoffDateField, date, context),
  });
}

/** Without a seal: the bodies one below the other, the date two characters further right (§7.3.5.2). */
function unsealed(signed: Signed, context: WriteContext): Paragraph[] {
  const { bodies, dateWidth } = signed;
  const all = bodies.map((body) => widths(body, context));
  const longest = (key: 'now' | 'filled') => Math.max(0, ...all.map((width) => width[key]));
  const now = { org: longest('now'), date: dateWidth };
  const left = signoffLeft(now, longest('filled'), context.grid.charactersPerLine);
  const lines = bodies.map(
    (body, index) =>
      new Paragraph({
        style: 'SignoffOrg',
        indent: indentOf(left, context),
        ...(index === 0 && blankLines(1, context)),
        children: metaRuns(body, context),
      }),
  );
  return [...lines, dateParagraph(signed, left + 2, bodies.length === 0 ? 1 : 0, context)];
}

/** A seal is 42 mm wide, four lines: its upper edge stays within a line of the text, and no two touch (§7.3.5.1). */
const seal = { above: 2, between: 4 };

/** Two bodies a row, so that no seal leaves the text block; the last stands in the middle over the date. */
function sealed(signed: Signed, context: WriteContext): Paragraph[] {
  const { bodies, dateWidth } = signed;
  const { charactersPerLine } = context.grid;
  const last = Math.max(...bodies.map((body) => widths(body, context).filled), 0);
  const fromRight = Math.max(4, (last - dateWidth) / 2);
  const middle = charactersPerLine - fromRight - dateWidth / 2;
  const rows: string[][] = [];
  for (let end = bodies.length; end > 0; end -= 2) rows.unshift(bodies.slice(Math.max(0, end - 2), end));
  const tabStops = [charactersPerLine / 4, middle].map((at) => ({
    type: TabStopType.CENTER,
    position: characters(at, context),
  }));
  const lines = rows.map((row, index) => {
    const names = row.flatMap((body) => [...textRuns('\t'), ...metaRuns(body, context)]);
    return new Paragraph({
      style: 'SignoffOrg',
      tabStops,
      ...blankLines(index === 0 ? seal.above : seal.between, context),
      children: [...(row.length === 1 ? textRuns('\t') : []), ...names],
    });
  });
  const left = charactersPerLine - fromRight - dateWidth;
  return [...lines, dateParagraph(signed, left, bodies.length === 0 ? seal.above : 0, context)];
}

export function signoffParagraphs(context: WriteContext): Paragraph[] {
  const { signoff } = context.plan.meta;
  if (!signoff) return [];
  const date = signoff.date && showDate(signoff.date);
  const signed = { bodies: signoffBodies(signoff), date, dateWidth: date ? displayWidth(date) : 7 };
  return signoff.sealed ? sealed(signed, context) : unsealed(signed, context);
}

/** （附注）, two characters in, below the date. */
export function remarkParagraphs(context: WriteContext): Paragraph[] {
  const { remark } = context.plan.meta;
  if (remark === undefined) return [];
  const children = [...markRuns('（'), ...metaRuns(remark, context), ...markRuns('）')];
  return [new Paragraph({ style: 'Remark', indent: { firstLine: characters(2, context) }, children })];
}
