/**
 * What each paragraph of a document is (要素): its frame, its headings with number and depth, its items. The one place that
 * decides it for whoever reads a document as it stands (check, revise). The import decides about headings anew, since it
 * first joins lines that were torn apart; both ask `HeadingLevels` how deep one stands.
 *
 *     recognise(document, isKnownHeading).get(paragraph) // { role: 'heading', depth: 2, number: …, confidence: 0.8 }
 */
import {
  type HeadingNumber,
  isSpelledOut,
  readHeadingNumber,
  readWornNumber,
} from '../../terms/heading-number.ts';
import type { Block, OfficeDocument, Paragraph } from '../office-document.ts';
import { certain, type Recognised } from '../role.ts';
import { frameOf } from './frame.ts';
import { HeadingLevels } from './heading-levels.ts';
import { isAddressee, isCaption, isContentsLine, isPageNumber } from './lines.ts';
import { settleNumbered } from './settle-numbered.ts';
import { endsAsTitle } from './title-lines.ts';

/** A heading that stands alone is short and is no sentence. */
const longestHeading = 40;
const longestTitle = 60;
const sentenceEnd = /[。！？；：，、!?;:,]$|\p{Script=Han}\.$/u;
/** A full stop at the end of a heading is a slip; at the end of anything longer it ends a sentence. */
const longestWithStop = 18;
/** Longer paragraphs are text, whatever style a program gave them. */
const longestStyled = 60;
/** A heading without number that is known by its words, or by its letters alone, is no longer than this. */
const longestKnown = 12;

const likely = 0.8;
const unlikely = 0.5;

/** Words before a colon with nothing behind it. */
const longestLabel = 8;

/** Behind a number: no sentence of several parts, nothing left open at the end. */
function looksLikeHeading(text: string): boolean {
  if (text.length > longestHeading || /[；，、;,]$/.test(text)) return false;
  // 一、活动时间： is one, 二、做好以下几点： is not
  if (/[：:]$/.test(text)) return text.length <= longestLabel && !/[以如下列是为有][：:下列]|包括/.test(text);
  // boxes to tick are an answer, not a heading
  if (/[□☐☑☒■]/u.test(text)) return false;
  const words = text.replace(/。$/, '');
  if (/[。；]/.test(words)) return false;
  return words === text || (words.length <= longestWithStop && !/[，,]/.test(words));
}

function isStyled({ format, text }: Paragraph): boolean {
  return format.outline !== undefined && text.trim().length <= longestStyled && !/[。；]./.test(text);
}

/** Heavy letters above a paragraph that has none: a heading whose number somebody left out. */
function isSetApart({ format, text }: Paragraph, next: Block | undefined): boolean {
  const isHeavy = (one: Paragraph['format']) => one.bold === true || one.font === '黑体';
  return (
    isHeavy(format) &&
    (format.align === undefined || format.align === 'left' || format.align === 'justify') &&
    text.trim().length <= longestKnown &&
    !/[\p{P}\p{S}\d]/u.test(text) &&
    next?.type === 'paragraph' &&
    next.text.trim() !== '' &&
    !isHeavy(next.format)
  );
}

/** The paragraphs between the parts of the frame. */
class Body {
  private levels = new HeadingLevels();
  private hasNumbers = false;
  /** The last chapter 1, 2 … above sections 1.1, 2.1 …; 0 where there are none. */
  private chapter = 0;
  private readonly isKnown: (words: string) => boolean;
  constructor(isKnown: (words: string) => boolean) {
    this.isKnown = isKnown;
  }

  /** Each attachment counts its headings anew. */
  begin(): void {
    this.levels = new HeadingLevels();
    this.hasNumbers = false;
    this.chapter = 0;
  }
  /** 1 总则 above 1.1 编制目的, as 应急预案 are numbered: a figure alone is no number anywhere else. */
  private chapterNumber(text: string, next: Block | undefined): HeadingNumber | undefined {
    const number = readWornNumber(text);
    if (number?.style !== '1.' || text.length > longestKnown || sentenceEnd.test(text)) return undefined;
    const below = next?.type === 'paragraph' ? readHeadingNumber(next.text.trim()) : undefined;
    const opens = below?.parts?.[0] === number.value;
    if (!opens && (this.chapter === 0 || number.value !== this.chapter + 1)) return undefined;
    this.chapter = number.value;
    return number;
  }

  read(paragraph: Paragraph, next: Block | undefined): Recognised {
    const text = paragraph.text.trim();
    const own = readHeadingNumber(text);
    const number = own ?? this.chapterNumber(text, next);
    const words = number ? text.slice(number.length) : text;
    const isKnown = this.isKnown(words.replace(/[。.：:]$/, ''));
    const styled = isStyled(paragraph);
    // among numbered headings, a line right above the rows of a table is its caption, unless it is a sentence
    const isAbove = !number && this.hasNumbers && next?.type === 'table' && !sentenceEnd.test(text);
    const names = isAbove || isCaption(text);
    const isApart = !number && !names && isSetApart(paragraph, next);
    // 第一阶段完成登记。 says what is done in it
    const isSentence = number && isSpelledOut(number.style) && text.endsWith('。');
    const isHeading =
      styled ||
      (number
        ? looksLikeHeading(words) && number.style !== '①' && !isSentence
        : isApart || (isKnown && !names && text.length <= longestKnown));
    if (!isHeading) {
      const role = number ? 'item' : names ? 'caption' : 'body';
      return { role, confidence: likely, ...(number && { number }) };
    }
    this.hasNumbers = true;
    const { outline = 0 } = paragraph.format;
    // set apart by its letters alone it stands beside the highest, and opens no level of its own
    const depth = own
      ? this.levels.numbered(own, outline)
      : isApart && !styled && !isKnown
        ? 1
        : this.levels.plain(outline);
    const confidence = styled || isKnown ? certain : isApart ? unlikely : likely;
    return { role: 'heading', confidence, depth, ...(number && { number }) };
  }
}

/** To whom the document goes: below the title, at most a line in brackets between. */
function settleAddressee(found: Map<Paragraph, Recognised>): void {
  const lines = [...found].filter(([, { attachment }]) => attachment === undefined);
  const title = lines.findLastIndex(([, { role }]) => role === 'title');
  const opening = lines.slice(title + 1, title + 3);
  const own = opening.find(([{ text }, { role }]) => role === 'body' && isAddressee(text.trim()));
  if (own && title >= 0) found.set(own[0], { ...own[1], role: 'addressee' });
}

/**
 * @param isKnownHeading whether words are the heading of a section kind that is known
 * @returns the paragraphs of the text itself; those in cells have no role of their own, blank ones have none
 */
export function recognise(
  { blocks }: OfficeDocument,
  isKnownHeading: (words: string) => boolean,
): Map<Paragraph, Recognised> {
  const frame = frameOf(blocks);
  const found = new Map<Paragraph, Recognised>();
  const body = new Body(isKnownHeading);
  const starts = new Set(frame.attachments.map(({ at }) => at));
  let attachment = 0;
  let isFirst = frame.title === undefined;
  for (const [at, block] of blocks.entries()) {
    const role = frame.roles.get(at);
    if (role === 'attachment-label' && starts.has(at)) {
      attachment += 1;
      body.begin();
    }
    const text = block.type === 'paragraph' ? block.text.trim() : '';
    if (block.type === 'table' || text === '') {
      isFirst &&= block.type === 'paragraph';
      continue;
    }
    const own = attachment > 0 && { attachment };
    const mayBeTitle = text.length <= longestTitle && !sentenceEnd.test(text) && !readHeadingNumber(text);
    if (role) {
      const confidence = role !== 'title' || endsAsTitle(frame.title ?? '') ? certain : unlikely;
      found.set(block, { role, confidence, ...own });
    } else if (block.format.title || (isFirst && mayBeTitle))
      found.set(block, { role: 'title', confidence: endsAsTitle(text) ? likely : unlikely, ...own });
    else if (isPageNumber(text)) found.set(block, { role: 'furniture', confidence: certain, ...own });
    else if (isContentsLine(text)) found.set(block, { role: 'contents', confidence: certain, ...own });
    else found.set(block, { ...body.read(block, blocks[at + 1]), ...own });
    isFirst = false;
  }
  settleNumbered(blocks, found);
  settleAddressee(found);
  return found;
}
