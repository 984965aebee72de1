/**
 * Paragraph marks that a tracked deletion takes away (修订里删去的段落标记). A paragraph that is struck out with its mark is gone;
 * one whose end is struck runs on into the next. LibreOffice saves the paragraph behind in the style of the struck one already:
 * what it was is told by our bookmark, by the number that we wrote before it, or by what stands behind it.
 */
import { readHeadingNumber, standardStyles } from '../../terms/heading-number.ts';
import { readAnyDate } from '../../terms/plan-date.ts';
import type { ParagraphStyle } from '../../writers/docx/style-names.ts';
import { type RawBlock, type RawParagraph, textOf } from './raw.ts';

const headingStyles: readonly ParagraphStyle[] = ['Heading1', 'Heading2', 'Heading3', 'Heading4'];
/** In characters: a heading is a phrase, text behind a heading that was struck out is a sentence. */
const mostHeading = 24;

const textIn = ({ lines }: RawParagraph): string => lines.map(textOf).join('').trim();

/** What the program wrote before the text: a number, 附件：. */
function markOf({ lines: [line = []] }: RawParagraph): string {
  const end = line.findIndex(({ mark }) => !mark);
  return textOf(line.slice(0, end < 0 ? line.length : end)).trim();
}

/** What a paragraph behind a struck one was before it took over the style of that one. */
function styleBefore(
  paragraph: RawParagraph,
  above: RawBlock | undefined,
  next: RawBlock | undefined,
  isHeading: (bookmark: string) => boolean,
): ParagraphStyle | undefined {
  const { style, bookmarks } = paragraph;
  const mark = markOf(paragraph);
  const text = textIn(paragraph);
  if (bookmarks.some(isHeading)) {
    if (above?.type === 'paragraph' && above.style === 'AttachmentLabel') return 'AttachmentTitle';
    const number = readHeadingNumber(mark);
    const numbered = number && headingStyles[standardStyles.indexOf(number.style)];
    return numbered ?? (style && headingStyles.includes(style) ? style : 'Heading1');
  }
  if (mark.startsWith('附件')) return 'AttachmentNote';
  if (mark !== '' && readHeadingNumber(mark)) return 'ListItem';
  if (style === 'SignoffOrg' && readAnyDate(text) !== undefined) return 'SignoffDate';
  const isSentence = text.length > mostHeading || text.endsWith('。');
  if (next?.type === 'paragraph' && next.style === 'SignoffDate' && !isSentence) return 'SignoffOrg';
  return style !== undefined && headingStyles.includes(style) && isSentence ? 'BodyText' : style;
}

function joined(first: RawParagraph, second: RawParagraph): RawParagraph {
  const [end = [], [start = [], ...rest]] = [first.lines.at(-1), second.lines];
  const { struck: _, ...kept } = first;
  return {
    ...kept,
    lines: [...first.lines.slice(0, -1), [...end, ...start], ...rest],
    bookmarks: [...first.bookmarks, ...second.bookmarks],
    ...(second.struck && { struck: true }),
  };
}

/**
 * The blocks with all deletions of paragraph marks accepted.
 * @param isHeading whether a bookmark is one that we gave to a heading
 */
export function settleStruck(
  blocks: readonly RawBlock[],
  isHeading: (bookmark: string) => boolean,
): RawBlock[] {
  const settled: RawBlock[] = [];
  let isBehind = false;
  for (const [index, block] of blocks.entries()) {
    const above = settled.at(-1);
    if (block.type === 'table') {
      settled.push(block);
      isBehind = false;
    } else if (block.struck && textIn(block) === '') isBehind = true;
    else if (above?.type === 'paragraph' && above.struck) settled[settled.length - 1] = joined(above, block);
    else {
      const style = isBehind ? styleBefore(block, above, blocks[index + 1], isHeading) : block.style;
      settled.push({ ...block, style });
      isBehind = false;
    }
  }
  return settled;
}
