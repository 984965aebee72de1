/** Title, addressee, text and headings as paragraphs. */
import { Paragraph, type Table } from 'docx';
import { attachmentLabel, splitAttachments } from '../../plan/attachments.ts';
import { planHeadings } from '../../plan/headings.ts';
import { type Content, type Plain, titleText } from '../../plan/outline.ts';
import { allContent } from '../../plan/plan.ts';
import { itemNumber } from '../../terms/numbering.ts';
import type { Carried } from './carried.ts';
import { bookmarked } from './elements.ts';
import { acrossWidth } from './page.ts';
import { guidancePrompt, headingBookmark } from './style-names.ts';
import { titleLines } from './title-lines.ts';
import { isWide } from './wide-attachment.ts';
import { headBlocks } from './write-head.ts';
import type { PagePart } from './write-sections.ts';
import { blockElements, freeTableElements } from './write-tables.ts';
import { inlineRuns, markRuns, metaPartRuns, metaRuns, textRuns, type WriteContext } from './write-text.ts';

type Block = Paragraph | Table;
export type Written = Pick<Carried, 'headings' | 'tables'>;

function titleParagraph(context: WriteContext): Paragraph {
  const lines = titleLines(context.plan, context.vocabulary, context.grid);
  return new Paragraph({
    style: 'Title',
    // two lines below the red line, or below the last mark of a letter (GB/T 9704-2012 §7.3.1, §10.1)
    ...(context.plan.meta.issue && { spacing: { before: 2 * context.grid.linePitch } }),
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

/** The heading of an attachment: its label in the corner of the page, its name in the middle below (§7.3.7). */
function attachmentHeading(
  title: readonly Plain[],
  bookmark: string,
  { startsPage }: { startsPage: boolean },
  context: WriteContext,
): Paragraph[] {
  const [first, ...rest] = title;
  const named = first?.type === 'text' ? attachmentLabel(first.value) : undefined;
  const name = first?.type === 'text' && named ? first.value.slice(named.prefix.length) : undefined;
  const words = name ? [{ type: 'text' as const, value: name }, ...rest] : rest;
  const split = named !== undefined && name !== undefined && words.length > 0;
  const children = (parts: readonly Plain[]) =>
    bookmarked(bookmark, context.nextId(), inlineRuns(parts, context));
  const pageBreakBefore = { ...(startsPage && { pageBreakBefore: true }) };
  if (!split)
    return [new Paragraph({ style: 'AttachmentTitle', ...pageBreakBefore, children: children(title) })];
  return [
    new Paragraph({ style: 'AttachmentLabel', ...pageBreakBefore, children: textRuns(named.label) }),
    new Paragraph({ style: 'AttachmentTitle', children: children(words) }),
  ];
}

/**
 * The document from the title to the last paragraph of the text, and the attachments, each from a new page.
 * @returns paragraphs and tables, and what they were, for the carried part
 */
export function bodyBlocks(context: WriteContext): {
  blocks: Block[];
  attached: PagePart[];
  written: Written;
} {
  const written: Written = { headings: {}, tables: [] };
  const { plan } = context;
  const ending = plan.meta.signoff || plan.meta.attachments.length > 0;
  const { text } = splitAttachments(plan);
  const content = allContent({ ...plan, sections: text });
  // below a red head the first page must show some text (§7.3.3), even where the sign-off then leaves it
  const last = ending && !(plan.meta.issue && content.length === 1) ? content.at(-1) : undefined;
  const all = (content: readonly Content[], depth: number, within = context) =>
    content.flatMap((piece) => contentBlocks(piece, depth, within, written, piece === last));
  const body: Block[] = [];
  const attached: PagePart[] = [];
  for (const [index, { section, path, level, number, attached: behind }] of planHeadings(plan).entries()) {
    const bookmark = headingBookmark(index + 1);
    const kind = section.kind && { kind: section.kind };
    written.headings[bookmark] = { title: titleText(section.title), ...kind };
    if (behind && path.length === 1) {
      const wide = isWide(section, plan);
      // a section of its own begins a page by itself
      const startsPage = wide === (attached.at(-1)?.wide ?? false);
      attached.push({ wide, blocks: attachmentHeading(section.title, bookmark, { startsPage }, context) });
    } else {
      const words = [...markRuns(number), ...inlineRuns(section.title, context)];
      const children = bookmarked(bookmark, context.nextId(), words);
      const heading = new Paragraph({ style: `Heading${path.length}`, children });
      (behind ? attached.at(-1)?.blocks : body)?.push(heading);
    }
    const within = behind && attached.at(-1)?.wide ? { ...context, lineWidth: acrossWidth } : context;
    (behind ? attached.at(-1)?.blocks : body)?.push(...all(section.content, level, within));
  }
  const blocks = [
    ...headBlocks(context),
    titleParagraph(context),
    ...addresseeParagraph(context),
    ...all(plan.content, 0),
    ...body,
  ];
  return { blocks, attached, written };
}
