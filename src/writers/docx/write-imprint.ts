/**
 * 版记: whom the document is copied to, who printed it and when, between rules at the foot of the last page (GB/T 9704-2012
 * §7.4). It stands on the lower edge of the text block, however long the text above it is; in frames, since a table of
 * the full width stands at no foot in LibreOffice 7.4. A letter's has neither rules nor printer (§10.1).
 */
import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  type IParagraphOptions,
  Paragraph,
  TabStopType,
} from 'docx';
import type { Issue } from '../../plan/issue.ts';
import { showDate } from '../../terms/plan-date.ts';
import { imprintPitch, officialPage, textWidth } from './page.ts';
import { printedDateField } from './style-names.ts';
import { displayWidth } from './text-width.ts';
import { fieldRuns, markRuns, metaRuns, textRuns, type WriteContext } from './write-text.ts';

/** 4号 characters, one of which stands free on either side: as a character, since rules are as long as the indents let them. */
const character = 280;
const free = '　';

/** 0.35 mm above and below, 0.25 mm between (§7.4.1), in eighths of a point. */
const heavy = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 };
const light = { ...heavy, size: 6 };

interface Line {
  options: IParagraphOptions;
  /** Lines that it takes. */
  rows: number;
}

/** The lower edge of the text block, from the page's upper edge. */
const lastLine = officialPage.size.height - officialPage.margin.bottom;

/**
 * Every line in a frame of its own, the width of its rules above the edge, so many twips high above the lower edge of the text block: LibreOffice 7.4 draws no
 * frame of paragraphs whose rules differ.
 */
const frameAbove = (height: number) => ({
  type: 'absolute' as const,
  position: { x: 1, y: lastLine - height - 25 },
  ...{ width: textWidth, height: 0 },
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
  wrap: FrameWrap.NOT_BESIDE,
});

/** Turnover lines begin under the first name. */
function copiedLine(copiedTo: readonly string[], context: WriteContext): IParagraphOptions {
  const children = [...metaRuns(copiedTo.join('，'), context), ...markRuns('。')];
  const hanging = 4 * character;
  return {
    style: 'CopiedTo',
    indent: { left: hanging, hanging },
    children: [...markRuns(`${free}抄送：`), ...children],
  };
}

function printedLine({ by, date }: NonNullable<Issue['printed']>, context: WriteContext): IParagraphOptions {
  const shownDate = fieldRuns(printedDateField, date && showDate(date), context);
  return {
    style: 'PrintedBy',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - character }],
    children: [
      ...markRuns(free),
      ...metaRuns(by, context),
      ...textRuns('\t'),
      ...shownDate,
      ...markRuns('印发'),
    ],
  };
}

function imprintLines({ copiedTo, printed, form }: Issue, context: WriteContext): Line[] {
  const copied = displayWidth(copiedTo?.join('，') ?? '');
  const rows = Math.ceil((copied + 1) / (textWidth / character - 4));
  return [
    ...(copiedTo ? [{ options: copiedLine(copiedTo, context), rows }] : []),
    ...(printed && form !== '信函' ? [{ options: printedLine(printed, context), rows: 1 }] : []),
  ];
}

const heightOf = (lines: readonly Line[]) => lines.reduce((sum, { rows }) => sum + rows * imprintPitch, 0);

/** Height of the imprint in twips; 0 where there is none. */
export function imprintHeight(context: WriteContext): number {
  const { issue } = context.plan.meta;
  return issue ? heightOf(imprintLines(issue, context)) : 0;
}

/** The imprint; none where there is nothing to print. */
export function imprintParagraphs(context: WriteContext): Paragraph[] {
  const { issue } = context.plan.meta;
  const lines = issue ? imprintLines(issue, context) : [];
  return lines.map(({ options }, index) => {
    const bottom = index === lines.length - 1 && { bottom: heavy };
    const border = { top: index === 0 ? heavy : light, ...bottom };
    const frame = frameAbove(heightOf(lines.slice(index)));
    return new Paragraph({ ...options, frame, ...(issue?.form !== '信函' && { border }) });
  });
}
