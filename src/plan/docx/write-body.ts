/** Title, addressee, text and headings as paragraphs. */
import { Paragraph, type Table } from 'docx';
import { planHeadings } from '../headings.ts';
import { itemNumber } from '../numbering.ts';
import { type Content, titleText } from '../outline.ts';
import type { Carried } from './carried.ts';
import { bookmarked } from './elements.ts';
import { sizes, textWidth } from './page.ts';
import { guidancePrompt, headingBookmark } from './style-names.ts';
import { displayWidth } from './text-width.ts';
import { blockElements, freeTableElements } from './write-tables.ts';
import { inlineRuns, markRuns, metaRuns, textRuns, type WriteContext } from './write-text.ts';

type Block = Paragraph | Table;
export type Written = Pick<Carried, 'headings' | 'tables'>;

const titleCharacter = sizes.title * 10;

/**
 * Broken by sense where the author marked it. A long title without marks is narrowed until its lines are about
 * equally long: better than one full line and a stray word.
 */
function titleParagraph(context: WriteContext): Paragraph {
  const lines = context.plan.meta.title.split('\\|');
  const width = displayWidth(lines[0] ?? '');
  const perLine = Math.floor(textWidth / titleCharacter);
  const rows = Math.ceil(width / perLine);
  const narrowed = lines.length === 1 && rows > 1 ? Math.ceil(width / rows) + 1 : perLine;
  const side = Math.max(0, Math.floor((textWidth - narrowed * titleCharacter) / 2) - 20);
  return new Paragraph({
    style: 'Title',
    ...(narrowed < perLine && { indent: { left: side, right: side } }),
    children: lines.flatMap((line, index) => [
      ...(index === 0 ? [] : textRuns('\n')),
      ...metaRuns(line, context),
    ]),
  });
}

function addresseeParagraph(context: WriteContext): Paragraph[] {
  const { addressee } = context.plan.meta;
  if (addressee.length === 0) return [];
  const children = [...metaRuns(addressee.join('、'), context), ...markRuns('：')];
  return [new Paragraph({ style: 'Addressee', children })];
}

function contentBlocks(content: Content, depth: number, context: WriteContext, written: Written): Block[] {
  switch (content.type) {
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', children: inlineRuns(content.children, context) })];
    case 'list':
      return content.items.map(
        (item, index) =>
          new Paragraph({
            style: 'ListItem',
            children: [...markRuns(itemNumber(depth, index + 1)), ...inlineRuns(item, context)],
          }),
      );
    case 'table':
      return freeTableElements(content, context);
    case 'block':
      return blockElements(content.block, context, written.tables);
    default: {
      const children = [...markRuns(guidancePrompt, { bold: true }), ...textRuns(content.text)];
      return [new Paragraph({ style: 'Guidance', children })];
    }
  }
}

/**
 * The document from the title to the last paragraph of the text.
 * @returns paragraphs and tables, and what they were, for the carried part
 */
export function bodyBlocks(context: WriteContext): { blocks: Block[]; written: Written } {
  const written: Written = { headings: {}, tables: [] };
  const { plan } = context;
  const all = (content: readonly Content[], depth: number) =>
    content.flatMap((piece) => contentBlocks(piece, depth, context, written));
  const sections = planHeadings(plan).flatMap(({ section, path, number }, index) => {
    const bookmark = headingBookmark(index + 1);
    const kind = section.kind && { kind: section.kind };
    written.headings[bookmark] = { title: titleText(section.title), ...kind };
    const words = [...markRuns(number), ...inlineRuns(section.title, context)];
    const children = bookmarked(bookmark, context.nextId(), words);
    const heading = new Paragraph({ style: `Heading${path.length}`, children });
    return [heading, ...all(section.content, path.length)];
  });
  const blocks = [
    titleParagraph(context),
    ...addresseeParagraph(context),
    ...all(plan.content, 0),
    ...sections,
  ];
  return { blocks, written };
}
