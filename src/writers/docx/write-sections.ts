/**
 * The document as sections of Word: a page lies across where an attachment wants it, a letter's first page has its own
 * foot, and the imprint stands on the last even page (GB/T 9704-2012 §7.4, §8, §10.1).
 */
import {
  BorderStyle,
  Footer,
  FrameAnchorType,
  FrameWrap,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
} from 'docx';
import { lineCount } from './grid-of.ts';
import { acrossMargin, millimetres, officialPage, red } from './page.ts';
import { pageFeet, pageSetup } from './page-setup.ts';
import { imprintHeight, imprintParagraphs } from './write-imprint.ts';
import type { WriteContext } from './write-text.ts';

type Block = Paragraph | Table;

/** A part that begins a page. */
export interface PagePart {
  blocks: Block[];
  /** Whether its pages lie across. */
  wide: boolean;
}

/**
 * The red double line at the foot of a letter's first page, 20 mm above its edge, the thin one above: styles of lines are
 * named from the text outwards. That page bears no number.
 */
function letterFoot(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        frame: {
          type: 'absolute',
          position: { x: millimetres(20), y: millimetres(297 - 20) },
          width: millimetres(170),
          height: 0,
          anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
          wrap: FrameWrap.NOT_BESIDE,
        },
        border: { top: { style: BorderStyle.THICK_THIN_SMALL_GAP, color: red, size: 24, space: 0 } },
        children: [],
      }),
      new Paragraph({ style: 'Footer', children: [] }),
    ],
  });
}

/** Neighbours that lie the same way share a section. */
function grouped(parts: readonly PagePart[]): PagePart[] {
  const groups: PagePart[] = [];
  for (const { blocks, wide } of parts) {
    const last = groups.at(-1);
    if (last?.wide === wide) last.blocks.push(...blocks);
    else groups.push({ blocks: [...blocks], wide });
  }
  return groups;
}

/**
 * Where the imprint has no sure place on the last page of the text it has a page of its own, the next even one: the back of
 * an odd last page, or, behind an even one, the back of a leaf whose front stays blank. For such a leaf the standard wants
 * no number on either side (§7.5). Programs leave the blank side without one; the side of the imprint keeps its number,
 * since only the program that lays the pages out knows which of the two it is.
 * @param parts the text with its sign-off, and the attachments behind it
 */
export function documentSections(parts: readonly PagePart[], context: WriteContext): ISectionOptions[] {
  const { properties, footers } = pageSetup(context.grid);
  const isLetter = context.plan.meta.issue?.form === '信函';
  const imprint = imprintParagraphs(context);
  const sections = grouped(parts).map(({ blocks, wide }, index): ISectionOptions => {
    const across = {
      page: { size: { ...officialPage.size, orientation: PageOrientation.LANDSCAPE }, margin: acrossMargin },
    };
    return {
      properties: {
        ...properties,
        ...(wide && across),
        ...(index > 0 && { type: SectionType.NEXT_PAGE }),
        ...(index === 0 && isLetter && { titlePage: true }),
      },
      // every section names its own: one that names none has those of the section before
      footers: {
        ...(wide ? pageFeet(context.grid, true) : footers),
        ...(index === 0 && isLetter && { first: letterFoot() }),
      },
      children: blocks,
    };
  });
  if (imprint.length === 0) return sections;
  const [only] = sections;
  if (only && sections.length === 1 && parts.length === 1 && endsOnEvenPage(context))
    return [{ ...only, children: [...only.children, ...imprint, anchor()] }];
  return [
    ...sections,
    {
      properties: { ...properties, type: SectionType.EVEN_PAGE },
      footers,
      children: [...imprint, anchor()],
    },
  ];
}

/** The paragraph that a frame belongs to. */
const anchor = () => new Paragraph({ style: 'TableGap', children: [] });

/** Lines that head and red line take above a title that issues (35 mm, the head, number, 4 mm, two lines). */
const headLines = { 文件: 9, 信函: 4, 纪要: 9 };
/** How far the count of lines may be out, on every page of it. */
const doubt = 2.5;

/**
 * Whether the text surely ends on an even page that has room for the imprint. Where that is in doubt the imprint begins
 * the next even page: never is it on an odd one.
 */
function endsOnEvenPage(context: WriteContext): boolean {
  const { plan, vocabulary, grid } = context;
  const head = headLines[plan.meta.issue?.form ?? '文件'];
  const end = head + lineCount(plan, vocabulary, grid);
  const pages = Math.ceil(end / grid.linesPerPage);
  const onLast = end - (pages - 1) * grid.linesPerPage;
  const out = doubt * pages;
  const room = grid.linesPerPage - imprintHeight(context) / grid.linePitch - 1;
  return pages % 2 === 0 && onLast > out && onLast + out < room;
}
