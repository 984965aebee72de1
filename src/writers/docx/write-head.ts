/**
 * The head of a document that an office issues (版头): marks at the top, the red head, number and signer over the red
 * line; of a letter the head over a red double line, with its number below it (GB/T 9704-2012 §7.2, §10.1). Every part is a
 * paragraph of its own style, so that it is read back whatever stands beside it.
 */
import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { headWord, type Issue, showSecrecy } from '../../plan/issue.ts';
import { planText } from '../../plan/plan.ts';
import { blankMark } from '../../plan/slot.ts';
import { inlineText } from '../inline-text.ts';
import { DescribedTable } from './described-table.ts';
import { type HeadSize, headLeading, headSize, headSpacing, inkBelow } from './head-size.ts';
import { millimetres, red, redLine, textWidth } from './page.ts';
import { documentNumberField, type ParagraphStyle } from './style-names.ts';
import { displayWidth } from './text-width.ts';
import { fieldRuns, markRuns, metaRuns, textRuns, type WriteContext } from './write-text.ts';

type Block = Paragraph | Table;

/**
 * A letter's double lines and where its head begins, from the page's edges. Its own air and three points below it are
 * the 4 mm down to the double line (measured).
 */
const letter = {
  ...{ width: millimetres(170), left: millimetres(20), top: millimetres(30) },
  ...{ leading: 1.05, inkBelow: 0.01 },
};
const exactly = (line: number) => ({ line: Math.round(line), lineRule: LineRuleType.EXACT });

const shown = (text: string, context: WriteContext) =>
  inlineText(planText(context.plan, context.vocabulary, text), context);

/** 份号, 密级和保密期限, 紧急程度, a line each. */
function markLines({ copyNumber, secrecy, urgency }: Issue): { style: ParagraphStyle; text: string }[] {
  return [
    ...(copyNumber === undefined ? [] : [{ style: 'CopyNumber' as const, text: copyNumber }]),
    ...(secrecy === undefined ? [] : [{ style: 'Secrecy' as const, text: showSecrecy(secrecy) }]),
    ...(urgency === undefined ? [] : [{ style: 'Urgency' as const, text: urgency }]),
  ];
}

const markParagraphs = (issue: Issue) =>
  markLines(issue).map(({ style, text }) => new Paragraph({ style, children: textRuns(text) }));

function headRuns(name: string, word: string, { size, scale }: HeadSize, context: WriteContext) {
  const look = { size: size * 2, ...(scale < 100 && { scale }) };
  return [...metaRuns(name, context, look), ...(word === '' ? [] : markRuns(word, look))];
}

const noCellMargins = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 };

/** Several bodies, a line each, the word 文件 beside them in the middle of their height. */
function jointHead({ head, form }: Issue, context: WriteContext): Table {
  const word = headWord[form];
  const wordWidth = displayWidth(word) * 48 * 20 + 200;
  const widths = [textWidth - wordWidth, wordWidth];
  const names = head.map((name) => shown(name, context));
  const size = headSize(names, ((textWidth - wordWidth) / 20) * 0.95);
  const line = exactly(Math.min(size.size, 44) * headLeading * 20);
  const fitted = { ...size, size: Math.min(size.size, 44) };
  const bodies = head.map(
    (name) =>
      new Paragraph({
        style: 'RedHead',
        alignment: AlignmentType.DISTRIBUTE,
        spacing: line,
        children: headRuns(name, '', fitted, context),
      }),
  );
  const beside = new Paragraph({
    style: 'RedHead',
    spacing: exactly(48 * headLeading * 20),
    children: markRuns(word, { size: 96 }),
  });
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({
      children,
      verticalAlign: VerticalAlignTable.CENTER,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
    });
  const options = {
    rows: [new TableRow({ children: [cell(bodies, 0), cell([beside], 1)] })],
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: noCellMargins,
  };
  const told = { caption: '发文机关标志', text: `${names.join('、')}${word}` };
  return new DescribedTable(options, told);
}

/** Its ink begins 35 mm below the upper edge of the text block, whatever marks stand above it. */
function redHead(issue: Issue, context: WriteContext): Block[] {
  const { head, form } = issue;
  const above = markLines(issue).length * context.grid.linePitch;
  const [only = ''] = head;
  if (head.length > 1 && form !== '信函') {
    const gap = millimetres(35) - above - 44 * 20 * inkBelow;
    return [
      new Paragraph({ style: 'TableGap', spacing: exactly(gap), children: [] }),
      jointHead(issue, context),
    ];
  }
  const size = headSize([`${shown(only, context)}${headWord[form]}`], (textWidth / 20) * 0.95);
  const { before, line } = headSpacing(size.size, above);
  return [
    new Paragraph({
      style: 'RedHead',
      spacing: { ...exactly(line), before },
      children: headRuns(only, headWord[form], size, context),
    }),
  ];
}

const number = ({ docNo }: Issue, context: WriteContext): ParagraphChild[] =>
  fieldRuns(documentNumberField, docNo, context);

/** Signers stand two on a line, the later lines under the first name (§7.2.6). */
function signerLines(signers: readonly string[], context: WriteContext) {
  const { characterPitch } = context.grid;
  const widest = Math.max(...signers.map((name) => displayWidth(shown(name, context))), 3);
  const perLine = Math.min(signers.length, 2);
  const first = Math.round(textWidth - characterPitch * (1 + perLine * widest + (perLine - 1)));
  const tabs = [
    { type: TabStopType.LEFT, position: Math.round(characterPitch) },
    { type: TabStopType.LEFT, position: Math.round(first - 4 * characterPitch) },
    { type: TabStopType.LEFT, position: first },
    { type: TabStopType.LEFT, position: Math.round(first + characterPitch * (widest + 1)) },
  ];
  const lines = Array.from({ length: Math.ceil(signers.length / 2) }, (_, at) =>
    signers.slice(at * 2, at * 2 + 2),
  );
  const label = (at: number) => (at === 0 ? [...textRuns('\t'), ...markRuns('签发人：')] : textRuns('\t\t'));
  const runs = lines.map((names, at) => [
    ...label(at),
    ...names.flatMap((name, index) => [...(index === 0 ? [] : textRuns('\t')), ...metaRuns(name, context)]),
  ]);
  return { tabs, runs };
}

/** The number over the red line, four millimetres above it; beside the last signer where there are any. */
function numberParagraphs(issue: Issue, context: WriteContext): Paragraph[] {
  const before = 2 * context.grid.linePitch;
  const border = { bottom: redLine };
  const { signers } = issue;
  if (!signers) {
    const children = number(issue, context);
    return [new Paragraph({ style: 'DocumentNumber', spacing: { before }, border, children })];
  }
  const { tabs, runs } = signerLines(signers, context);
  const last = runs.length - 1;
  return runs.map((names, at) => {
    const spacing = at === 0 && { spacing: { before } };
    const tabStops = tabs;
    if (at < last)
      return new Paragraph({
        style: 'Signer',
        tabStops,
        ...spacing,
        children: [...textRuns('\t'), ...names],
      });
    const children = [...textRuns('\t'), ...number(issue, context), ...names];
    return new Paragraph({
      style: 'DocumentNumber',
      alignment: AlignmentType.LEFT,
      tabStops,
      border,
      ...spacing,
      children,
    });
  });
}

/** A letter's head over its double line, and below it the number at the right, beside the first mark where there is one. */
function letterHead(issue: Issue, context: WriteContext): Paragraph[] {
  const [only = ''] = issue.head;
  const size = headSize([shown(only, context)], letter.width / 20 - 20);
  const points = Math.min(size.size, 44);
  const top = Math.round(letter.top - points * 20 * letter.inkBelow);
  const page = { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE };
  const head = new Paragraph({
    style: 'RedHead',
    frame: {
      type: 'absolute',
      position: { x: letter.left, y: top },
      width: letter.width,
      height: 0,
      anchor: page,
      space: { horizontal: 0, vertical: belowDoubleLine },
      wrap: FrameWrap.NOT_BESIDE,
    },
    border: {
      bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, color: red, size: 24, space: 3 },
    },
    spacing: exactly(points * letter.leading * 20),
    children: headRuns(only, '', { ...size, size: points }, context),
  });
  const marks = markParagraphs(issue);
  const children = number(issue, context);
  const width = Math.ceil((displayWidth(issue.docNo ?? blankMark(documentNumberField)) + 1) * 320);
  const beside = {
    frame: {
      type: 'absolute' as const,
      position: { x: textWidth - width, y: top + Math.round(points * letter.leading * 20) + besideMark },
      ...{ width, height: 0 },
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.AROUND,
    },
  };
  const numberLine = new Paragraph({
    style: 'DocumentNumber',
    alignment: AlignmentType.RIGHT,
    ...(marks.length > 0 && beside),
    children,
  });
  return [head, numberLine, ...marks];
}

/** From the line down to the number, in twips: ⅞ of a 3号 character, less the air of a line (measured). */
const belowDoubleLine = 80;
/** From a letter's head down to a number beside a mark, over line and air, in twips (measured). */
const besideMark = 298;

/** The whole head; nothing for a document that is not issued formally. */
export function headBlocks(context: WriteContext): Block[] {
  const { issue } = context.plan.meta;
  if (!issue) return [];
  if (issue.form === '信函') return letterHead(issue, context);
  return [...markParagraphs(issue), ...redHead(issue, context), ...numberParagraphs(issue, context)];
}
