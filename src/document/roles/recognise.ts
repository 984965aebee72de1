/**
 * What each paragraph of a document is (要素): its frame, its headings with number and depth, its items. The one place that
 * decides it for whoever reads a document as it stands (check, revise). The import decides about headings anew, since it
 * first joins lines that were torn apart; both ask `HeadingLevels` how deep one stands.
 *
 *     recognise(document, isKnownHeading).get(paragraph) // { role: 'heading', depth: 2, number: …, confidence: 0.8 }
 */
import { readHeadingNumber } from '../../terms/heading-number.ts';
import type { Block, OfficeDocument, Paragraph } from '../office-document.ts';
import { certain, type Recognised } from '../role.ts';
import { isTitleLine } from '../title-words.ts';
import { frameOf } from './frame.ts';
import { HeadingLevels } from './heading-levels.ts';
import { isAddressee, isPageNumber } from './lines.ts';

/** A heading that stands alone is short and is no sentence. */
const longestHeading = 40;
const longestTitle = 60;
const sentenceEnd = /[。！？；：，、!?;:,]$|\p{Script=Han}\.$/u;
/** A full stop at the end of a heading is a slip; at the end of anything longer it ends a sentence. */
const longestWithStop = 18;
/** Longer paragraphs are text, whatever style a program gave them. */
const longestStyled = 60;
/** A known heading without number is no longer than this. */
const longestKnown = 12;

const likely = 0.8;
const unlikely = 0.5;

/** Behind a number: no sentence of several parts, nothing left open at the end. */
function looksLikeHeading(text: string): boolean {
  if (text.length > longestHeading || /[：；，、:;,]$/.test(text)) return false;
  // boxes to tick are an answer, not a heading
  if (/[□☐☑☒■]/u.test(text)) return false;
  const words = text.replace(/。$/, '');
  if (/[。；]/.test(words)) return false;
  return words === text || (words.length <= longestWithStop && !/[，,]/.test(words));
}

function isStyled({ format, text }: Paragraph): boolean {
  return format.outline !== undefined && text.trim().length <= longestStyled && !/[。；]./.test(text);
}

/** The paragraphs between the parts of the frame. */
class Body {
  private levels = new HeadingLevels();
  private hasNumbers = false;
  private readonly isKnown: (words: string) => boolean;
  constructor(isKnown: (words: string) => boolean) {
    this.isKnown = isKnown;
  }

  /** Each attachment counts its headings anew. */
  begin(): void {
    this.levels = new HeadingLevels();
    this.hasNumbers = false;
  }

  read(paragraph: Paragraph, next: Block | undefined): Recognised {
    const text = paragraph.text.trim();
    const number = readHeadingNumber(text);
    const words = number ? text.slice(number.length) : text;
    const isKnown = this.isKnown(words.replace(/[。.：:]$/, ''));
    const styled = isStyled(paragraph);
    // among numbered headings, a line right above the rows of a table is its caption, unless it is a sentence
    const isCaption = !number && this.hasNumbers && next?.type === 'table' && !sentenceEnd.test(text);
    const isHeading =
      styled ||
      (number
        ? looksLikeHeading(words) && number.style !== '①'
        : isKnown && !isCaption && text.length <= longestKnown);
    if (!isHeading) {
      const role = number ? 'item' : isCaption ? 'caption' : 'body';
      return { role, confidence: likely, ...(number && { number }) };
    }
    this.hasNumbers = true;
    const { outline = 0 } = paragraph.format;
    const depth = number ? this.levels.numbered(number, outline) : this.levels.plain(outline);
    const confidence = styled || isKnown ? certain : likely;
    return { role: 'heading', confidence, depth, ...(number && { number }) };
  }
}

/** A numbered line that ends as a sentence and has nothing below it is an item of a list, however short. */
function settleItems(blocks: readonly Block[], found: Map<Paragraph, Recognised>): void {
  const shown = blocks.filter((block) => block.type === 'table' || found.has(block));
  const roleAt = (at: number): Recognised | undefined => {
    const block = shown[at];
    return block?.type === 'paragraph' ? found.get(block) : undefined;
  };
  for (const at of shown.keys()) {
    // from below: what is an item there leaves nothing below the line above it
    const index = shown.length - 1 - at;
    const block = shown[index];
    const own = roleAt(index);
    if (block?.type !== 'paragraph' || own?.role !== 'heading' || !own.number) continue;
    if (own.confidence === certain || !/[。；]$/.test(block.text.trim())) continue;
    const style = own.number.style;
    const below = roleAt(index + 1);
    const above = roleAt(index - 1);
    const isAlike = (one: Recognised | undefined) =>
      one?.number?.style === style && (one.role === 'item' || one.role === 'heading');
    const isEmpty =
      shown[index + 1]?.type !== 'table' &&
      (!below || isAlike(below) || below.role === 'date' || below.role === 'signoff-body');
    // the last of a list, whatever comes below it
    const endsList = above?.role === 'item' && isAlike(above) && below?.role !== 'body';
    const isArticle = style === '第一条';
    if (!isEmpty && !endsList && !isArticle) continue;
    const { depth, ...rest } = own;
    found.set(block, { ...rest, role: 'item' });
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
      const confidence = role !== 'title' || isTitleLine(frame.title ?? '') ? certain : unlikely;
      found.set(block, { role, confidence, ...own });
    } else if (block.format.title || (isFirst && mayBeTitle))
      found.set(block, { role: 'title', confidence: isTitleLine(text) ? likely : unlikely, ...own });
    else if (isPageNumber(text)) found.set(block, { role: 'furniture', confidence: certain, ...own });
    else found.set(block, { ...body.read(block, blocks[at + 1]), ...own });
    isFirst = false;
  }
  settleItems(blocks, found);
  settleAddressee(found);
  return found;
}
