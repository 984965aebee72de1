/** Title, addressee, text and headings as paragraphs. */
import { Paragraph, type Table } from 'docx';
import { splitAttachments } from '../../plan/attachments.ts';
import { planHeadings } from '../../plan/headings.ts';
import { type Content, titleText } from '../../plan/outline.ts';
import { allContent } from '../../plan/plan.ts';
import { itemNumber } from '../../terms/numbering.ts';
import type { Carried } from './carried.ts';
import { bookmarked } from './elements.ts';
import { guidancePrompt, headingBookmark } from './style-names.ts';
import { titleLines } from './title-lines.ts';
import { blockElements, freeTableElements } from './write-tables.ts';
import { inlineRuns, markRuns, metaPartRuns, metaRuns, textRuns, type WriteContext } from './write-text.ts';

type Block = Paragraph | Table;
export type Written = Pick<Carried, 'headings' | 'tables'>;

function titleParagraph(context: WriteContext): Paragraph {
  const lines = titleLines(context.plan, context.vocabulary, context.grid);
  return new Paragraph({
    style: 'Title',
    children: lines.flatMap(({ parts }, index) => [
      ...(index === 0 ? [] : textRuns('\n')),
      ...metaPartRuns(parts, context),
    ]),
  });
}

function addresseeParagraph(context: WriteContext): Paragraph[] {
  const { addressee } = context.plan.meta;
  if (addressee.length === 0) return [];
  const children = [...metaRuns(addressee.join('、'), context), ...markRuns('：')];
  return [new Paragraph({ style: 'Addressee', children })];
}

/** @param last true for what stands before the sign-off, which must not go to a new page alone */
function contentBlocks(
  content: Content,
  depth: number,
  context: WriteContext,
  written: Written,
  last: boolean,
): Block[] {
  const keep = (isLast = true) => ({ ...(last && isLast && { keepNext: true }) });
  switch (content.type) {
    case 'paragraph': {
      const children = inlineRuns(content.children, context);
      return [new Paragraph({ style: 'BodyText', ...keep(), children })];
    }
    case 'list':
      return content.items.map((item, index) => {
        const number = markRuns(itemNumber(depth, index + 1));
        const children = [...number, ...inlineRuns(item, context)];
        return new Paragraph({ style: 'ListItem', ...keep(index === content.items.length - 1), children });
      });
    case 'table':
      return freeTableElements(content, context, last);
    case 'block':
      return blockElements(content.block, context, written.tables, last);
    case 'guidance': {
      const children = [...markRuns(guidancePrompt, { bold: true }), ...textRuns(content.text)];
      return [new Paragraph({ style: 'Guidance', ...keep(), children })];
    }
  }
}

/**
 * The document from the title to the last paragraph of the text, and the attachments, each from a new page.
 * @returns paragraphs and tables, and what they were, for the carried part
 */
export function bodyBlocks(context: WriteContext): { blocks: Block[]; attached: Block[]; written: Written } {
  const written: Written = { headings: {}, tables: [] };
  const { plan } = context;
  const ending = plan.meta.signoff || plan.meta.attachments.length > 0;
  const { text } = splitAttachments(plan);
  const last = ending ? allContent({ ...plan, sections: text }).at(-1) : undefined;
  const all = (content: readonly Content[], depth: number) =>
    content.flatMap((piece) => contentBlocks(piece, depth, context, written, piece === last));
  const sections = planHeadings(plan).map(({ section, path, level, number, attached }, index) => {
    const bookmark = headingBookmark(index + 1);
    const kind = section.kind && { kind: section.kind };
    written.headings[bookmark] = { title: titleText(section.title), ...kind };
    const words = [...markRuns(number), ...inlineRuns(section.title, context)];
    const children = bookmarked(bookmark, context.nextId(), words);
    const pageBreakBefore = path.length === 1 && attached;
    const heading = new Paragraph({
      style: `Heading${path.length}`,
      children,
      ...(pageBreakBefore && { pageBreakBefore }),
    });
    return { attached, parts: [heading, ...all(section.content, level)] };
  });
  const parts = (behind: boolean) =>
    sections.filter(({ attached }) => attached === behind).flatMap((section) => section.parts);
  const blocks = [
    titleParagraph(context),
    ...addresseeParagraph(context),
    ...all(plan.content, 0),
    ...parts(false),
  ];
  return { blocks, attached: parts(true), written };
}
