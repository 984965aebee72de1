/** Paragraphs and tables in order → section tree. Edited, added and deleted parts are read as they stand. */
import { attachmentLabel } from '../../plan/attachments.ts';
import type { BlockType } from '../../plan/block-type.ts';
import { tidy } from '../../plan/mdx/parse-text.ts';
import { type Content, kindOfHeading, type Section, titleText } from '../../plan/outline.ts';
import type { Plan } from '../../plan/plan.ts';
import { findKind, findOutline, type Vocabulary } from '../../plan/vocabulary.ts';
import type { Finding } from '../../terms/finding.ts';
import { readHeadingNumber } from '../../terms/heading-number.ts';
import { deepestLevel } from '../../terms/numbering.ts';
import { textMark } from '../../terms/text-mark.ts';
import type { Carried } from '../../writers/docx/carried.ts';
import { guidancePrompt } from '../../writers/docx/style-names.ts';
import { docxFinding, quote } from './findings.ts';
import { type Line, type RawBlock, type RawParagraph, textOf } from './raw.ts';
import type { BlockTableFound } from './read-block-data.ts';
import type { LineReader } from './read-inlines.ts';
import { numberIn, withoutNumber } from './read-numbers.ts';
import { findBlockTables, readFreeTable, withoutSpace } from './read-tables.ts';

export interface Body extends Pick<Plan, 'content' | 'sections'> {
  /** The tables of each block that the text shows. */
  blockTables: Map<BlockType, BlockTableFound[]>;
}

interface Context {
  reader: LineReader;
  carried: Carried;
  vocabulary: Vocabulary;
  findings: Finding[];
}

/** In characters: headings of plans are phrases. */
const mostHeading = 24;
const headingLevels = { AttachmentTitle: 1, Heading1: 1, Heading2: 2, Heading3: 3, Heading4: 4 } as const;
const isHeading = (style: string | undefined): style is keyof typeof headingLevels =>
  style !== undefined && style in headingLevels;

/** The kind of a heading: as carried while its words are the same; else what the new words mean, or the kind it had. */
function headingKinds({ carried, vocabulary }: Context) {
  const outline = findOutline(vocabulary, carried.meta.outline);
  const open = new Map(Object.entries(carried.headings));
  return (title: Section['title'], depth: number, bookmarks: readonly string[]): string | undefined => {
    const words = titleText(title);
    const own = bookmarks.find((name) => open.has(name));
    const bookmark = own ?? [...open].find(([, heading]) => heading.title === words)?.[0];
    const before = bookmark === undefined ? undefined : open.get(bookmark);
    if (bookmark !== undefined) open.delete(bookmark);
    const kind = before?.kind && findKind(vocabulary, before.kind)?.id;
    if (before?.title === words) return kind;
    const byWords = kindOfHeading(vocabulary, undefined, words, depth);
    return byWords ?? kind ?? kindOfHeading(vocabulary, outline, words, depth);
  };
}

/** A line that somebody typed as a heading: its number, few words, no full stop. Longer ones are sentences. */
function typedLevel({ style, lines }: RawParagraph, depth: number): number | undefined {
  if ((style !== undefined && style !== 'BodyText') || lines.length !== 1) return undefined;
  const text = textOf(lines.flat()).trim();
  const number = readHeadingNumber(text);
  const words = text.slice(number?.length ?? 0);
  if (!number || words === '' || words.length > mostHeading || /[。；，：:;！？…]/u.test(words))
    return undefined;
  if (number.style === '一、') return 1;
  return number.style === '（一）' && depth > 0 ? 2 : undefined;
}

/** The level of a heading, by its style or as it was typed; undefined for text. */
function levelOf(paragraph: RawParagraph, depth: number): number | undefined {
  return isHeading(paragraph.style) ? headingLevels[paragraph.style] : typedLevel(paragraph, depth);
}

function readTitle({ lines, style }: RawParagraph, { reader }: Context): Section['title'] {
  return reader.plain(style === 'AttachmentTitle' ? lines.flat() : withoutNumber(lines.flat(), 'heading'));
}

/** The label above an attachment's name and the name as one heading, parted as they were. */
function withLabel(
  label: string,
  title: Section['title'],
  bookmarks: readonly string[],
  { carried }: Context,
): Section['title'] {
  const before = bookmarks.map((name) => carried.headings[name]).find((heading) => heading !== undefined);
  const written = before && attachmentLabel(before.title);
  const prefix = written?.label === label ? written.prefix : `${label}：`;
  return tidy([{ type: 'text', value: prefix }, ...title]);
}

/** The guidance text without its prompt; words typed into the prompt's run are kept. */
function readGuidance({ lines }: RawParagraph, { reader }: Context): string {
  const text = reader.text(lines.flat()).trim();
  return text.startsWith(guidancePrompt) ? text.slice(guidancePrompt.length).trim() : text;
}

/** Content of one text paragraph: a list item goes on with the list before it, unless it counts from one again. */
function addParagraph(paragraph: RawParagraph, content: Content[], context: Context): void {
  const { style, lines, numbered } = paragraph;
  const { reader } = context;
  if (style === 'Guidance') {
    const text = readGuidance(paragraph, context);
    const given = context.carried.guidance?.includes(textMark(text)) ?? true;
    if (text && given) content.push({ type: 'guidance', text });
    else if (text) content.push({ type: 'paragraph', children: [{ type: 'text', value: text }] });
    return;
  }
  if (style === 'ListItem' || numbered) {
    const line: Line = lines.flat();
    const item = reader.inlines(withoutNumber(line, 'item'));
    if (item.length === 0) return;
    const last = content.at(-1);
    if (last?.type === 'list' && numberIn(line) !== 1) last.items.push(item);
    else content.push({ type: 'list', items: [item] });
    return;
  }
  for (const line of lines) {
    const children = reader.inlines(line);
    if (children.length > 0) content.push({ type: 'paragraph', children });
  }
}

const isAttachmentName = (block: RawBlock | undefined): boolean =>
  block?.type === 'paragraph' && block.style === 'AttachmentTitle';

/** 附件1, where it stands right above an attachment's name. */
function labelAbove(block: RawBlock | undefined): string | undefined {
  const isLabel = block?.type === 'paragraph' && block.style === 'AttachmentLabel';
  return isLabel ? textOf(block.lines.flat()).trim() : undefined;
}

const hasText = (block: RawBlock) =>
  block.type === 'table' || block.lines.some((line) => textOf(line).trim() !== '');

/** The words of a paragraph that is the caption of the table behind it: by its style, or by what the table's caption was. */
function captionWords(
  block: RawBlock,
  next: RawBlock | undefined,
  tables: ReturnType<typeof findBlockTables>,
): string | undefined {
  if (block.type === 'table' || next?.type !== 'table') return undefined;
  const words = withoutSpace(block.lines.map(textOf).join(''));
  return block.style === 'TableCaption' || words === tables.get(next)?.caption ? words : undefined;
}

/** Title, addressee, attachments and sign-off are frontmatter: `all` must not hold them any more. */
export function readBody(all: readonly RawBlock[], context: Context): Body {
  const blocks = all.filter(hasText);
  const { reader, carried, findings } = context;
  const body: Body = { content: [], sections: [], blockTables: new Map() };
  const open: Section[] = [];
  const kindOf = headingKinds(context);
  const tables = findBlockTables(blocks, carried.tables);
  for (const [index, block] of blocks.entries()) {
    const content = open.at(-1)?.content ?? body.content;
    const next = blocks[index + 1];
    if (block.type === 'table') {
      const written = tables.get(block);
      const before = blocks[index - 1];
      const caption = before && captionWords(before, block, tables);
      const isOwn = caption !== undefined && caption === written?.caption;
      if (caption !== undefined && !isOwn && before?.type === 'paragraph')
        addParagraph(before, content, context);
      if (written) {
        const earlier = body.blockTables.get(written.type);
        if (!earlier) content.push({ type: 'block', block: written.type });
        body.blockTables.set(written.type, [...(earlier ?? []), { written, table: block, caption: isOwn }]);
      } else {
        const table = readFreeTable(block, reader);
        if (table) content.push(table);
      }
      continue;
    }
    // read with the name below it
    if (block.style === 'AttachmentLabel' && isAttachmentName(next)) continue;
    const level = levelOf(block, open.length);
    if (level !== undefined) {
      const words = readTitle(block, context);
      if (words.length === 0) {
        addParagraph({ ...block, style: undefined }, content, context);
        continue;
      }
      const label = block.style === 'AttachmentTitle' ? labelAbove(blocks[index - 1]) : undefined;
      const title = label === undefined ? words : withLabel(label, words, block.bookmarks, context);
      if (!isHeading(block.style)) {
        const message = `${quote(textOf(block.lines.flat()))}没有用标题样式，看序数是标题，已按第 ${level} 级标题读入；请核对`;
        findings.push(docxFinding('typed-heading', message, 'info', block.place));
      }
      const depth = Math.min(level, open.length + 1, deepestLevel);
      if (depth < level) {
        const message = `标题${quote(textOf(block.lines.flat()))}跳级：上面没有第 ${level - 1} 级标题，已按第 ${depth} 级读入；请改标题样式或补上中间一级`;
        findings.push(docxFinding('heading-level', message, 'warning', block.place));
      }
      open.length = depth - 1;
      const kind = kindOf(title, depth, block.bookmarks);
      const section: Section = { ...(kind && { kind }), title, content: [], sections: [] };
      (open.at(-1)?.sections ?? body.sections).push(section);
      open.push(section);
    } else if (captionWords(block, next, tables) === undefined) {
      addParagraph(block, content, context);
    }
  }
  return body;
}
