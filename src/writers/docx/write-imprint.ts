/**
 * 版记: whom the document is copied to, who printed it and when, between rules at the foot of the last page (GB/T 9704-2012
 * §7.4). A table that stands on the lower edge of the text block, however long the text above it is. A letter's has
 * neither rules nor printer (§10.1).
 */
import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import type { Issue } from '../../plan/issue.ts';
import { showDate } from '../../terms/plan-date.ts';
import { textWidth } from './page.ts';
import { printedDateField } from './style-names.ts';
import { fieldRuns, markRuns, metaRuns, textRuns, type WriteContext } from './write-text.ts';

/** 4号 characters, one of which stands free on either side. */
const character = 280;
/** A hair less than the text block: LibreOffice 7.4 lets a table of the full width not stand at the foot. */
const imprintWidth = textWidth - 30;
const inner = imprintWidth - 2 * character;

const noBorder = { style: BorderStyle.NONE, size: 0 };
/** 0.35 mm above and below, 0.25 mm between (§7.4.1), in eighths of a point. */
const heavy = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const light = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

function copiedLine(copiedTo: readonly string[], context: WriteContext): Paragraph {
  const children = [...markRuns('抄送：'), ...metaRuns(copiedTo.join('，'), context), ...markRuns('。')];
  return new Paragraph({
    style: 'CopiedTo',
    indent: { left: 3 * character, hanging: 3 * character },
    children,
  });
}

function printedLine({ by, date }: NonNullable<Issue['printed']>, context: WriteContext): Paragraph {
  const children: ParagraphChild[] = [
    ...metaRuns(by, context),
    ...textRuns('\t'),
    ...fieldRuns(printedDateField, date && showDate(date), context),
    ...markRuns('印发'),
  ];
  const tabStops = [{ type: TabStopType.RIGHT, position: inner }];
  return new Paragraph({ style: 'PrintedBy', tabStops, children });
}

/** The lines of the imprint; none where there is nothing to print. */
export function imprintTable(context: WriteContext): Table | undefined {
  const { issue } = context.plan.meta;
  if (!issue) return undefined;
  const isLetter = issue.form === '信函';
  const lines = [
    ...(issue.copiedTo ? [copiedLine(issue.copiedTo, context)] : []),
    ...(issue.printed && !isLetter ? [printedLine(issue.printed, context)] : []),
  ];
  if (lines.length === 0) return undefined;
  const outside = isLetter ? noBorder : heavy;
  return new Table({
    rows: lines.map(
      (line) => new TableRow({ cantSplit: true, children: [new TableCell({ children: [line] })] }),
    ),
    columnWidths: [imprintWidth],
    width: { size: imprintWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: outside,
      bottom: outside,
      left: noBorder,
      right: noBorder,
      insideHorizontal: isLetter ? noBorder : light,
      insideVertical: noBorder,
    },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: character, right: character },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
  });
}
