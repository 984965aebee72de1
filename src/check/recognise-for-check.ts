/**
 * What each paragraph is, as far as the rules need it: title, headings by their written numbers, by a known section
 * title or by their style, items, body.
 */
import type { OfficeDocument, Paragraph } from '../document/office-document.ts';
import type { Role } from '../document/role.ts';
import { kindOfHeading } from '../plan/outline.ts';
import type { Outline, Vocabulary } from '../plan/vocabulary.ts';
import { type HeadingNumber, readHeadingNumber } from '../terms/heading-number.ts';

export interface Recognition {
  role: Role;
  /** The number before the words. */
  mark?: HeadingNumber;
  /** Headings: 1 the highest. */
  depth?: number;
  /** Headings: section kind. */
  kind?: string;
  /** Headings: beyond doubt. */
  sure?: true;
}

/** A heading that stands alone is short and is no sentence. */
const longestHeading = 40;
const sentenceEnd = /[。！？；：，、!?;:,]$/;

/** A full stop at the end of a heading is a slip; at the end of anything longer it ends a sentence. */
const longestWithStop = 18;

/** Behind a number: no sentence of several parts, nothing left open at the end. */
function looksLikeHeading(text: string): boolean {
  if (text.length > longestHeading || /[：；，、:;,]$/.test(text)) return false;
  const words = text.replace(/。$/, '');
  if (/[。；]/.test(words)) return false;
  return words === text || (words.length <= longestWithStop && !/[，,]/.test(words));
}

/** Longer paragraphs are text, whatever style a program gave them. */
const longestStyled = 60;

function isStyled({ format, text }: Paragraph): boolean {
  return format.outline !== undefined && text.trim().length <= longestStyled && !/[。；]./.test(text);
}

/** The paragraphs of the text itself; those in cells have no role of their own. */
export function recogniseForCheck(
  { blocks }: OfficeDocument,
  vocabulary: Vocabulary,
  outline?: Outline,
): Map<Paragraph, Recognition> {
  const roles = new Map<Paragraph, Recognition>();
  /** Styles in the order in which they first nest, so that a text that starts with （一） is no gap by itself. */
  const styles: string[] = [];
  let isFirst = true;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'table') {
      isFirst = false;
      continue;
    }
    const text = block.text.trim();
    if (text === '') continue;
    const mark = readHeadingNumber(text);
    const mayBeTitle = text.length <= 60 && !sentenceEnd.test(text) && !mark;
    if (block.format.title || (isFirst && mayBeTitle)) {
      roles.set(block, { role: 'title' });
      isFirst = false;
      continue;
    }
    isFirst = false;
    const words = mark ? text.slice(mark.length) : text;
    const known = kindOfHeading(vocabulary, outline, words.replace(/[。：:]$/, ''), 1);
    // among numbered headings, a line right above the rows of a table is its caption
    const isCaption = !mark && styles.length > 0 && blocks[index + 1]?.type === 'table';
    const styled = isStyled(block);
    const isHeading = mark
      ? (looksLikeHeading(words) && mark.style !== '①') || styled
      : styled || (!isCaption && known !== undefined && known !== 'direct-task' && text.length <= 12);
    if (!isHeading) {
      const role = mark ? 'item' : isCaption ? 'caption' : 'body';
      roles.set(block, { role, ...(mark && { mark }) });
      continue;
    }
    const style = mark?.style ?? (styled ? `outline ${block.format.outline}` : '一、');
    const above = styles.indexOf(style);
    if (above >= 0) styles.length = above + 1;
    else styles.push(style);
    const sure = styled || (known !== undefined && known !== 'direct-task');
    roles.set(block, {
      role: 'heading',
      ...(mark && { mark }),
      depth: styles.length,
      ...(known && { kind: known }),
      ...(sure && { sure }),
    });
  }
  return roles;
}
