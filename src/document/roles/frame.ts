/**
 * What stands around the text of an office document, recognised from format, words and position together: red head,
 * number, title over its lines, note of attachments, sign-off, 抄送 and 印发, and where each attachment begins.
 *
 *     frameOf(document.blocks) // { title: '桃源社区2027年…方案', signoff: { bodies: ['桃源社区居民委员会'], date: … }, … }
 */
import { readHeadingNumber } from '../../terms/heading-number.ts';
import type { Block, Paragraph } from '../office-document.ts';
import type { Role } from '../role.ts';
import { isTitleLine } from '../title-words.ts';
import {
  type DateLine,
  dateLine,
  isClassification,
  isCopiedTo,
  isDocumentNumber,
  isPrintedBy,
  isRemark,
  labelNumber,
  noteWords,
} from './lines.ts';
import { publishedText } from './published-text.ts';
import { endsAsTitle, endsTitle, isPushed, joined, titleOverLines } from './title-lines.ts';

export interface FramedAttachment {
  /** 附件2, as written; '' for a text that a notice publishes (关于印发《…办法》的通知). */
  label: string;
  title: string;
  /** Index of the label among the blocks, and of the first block of its text. */
  at: number;
  from: number;
}

export interface DocumentFrame {
  /** Roles by index of the block; blocks of the text between have none. */
  roles: ReadonlyMap<number, Role>;
  /** Lines joined; undefined where nothing is surely the title. */
  title?: string;
  signoff?: { bodies: string[]; date: DateLine };
  /** Names in the note of attachments. */
  noted: string[];
  attachments: FramedAttachment[];
}

const textOf = (block: Block | undefined): string => (block?.type === 'paragraph' ? block.text.trim() : '');

/** A paragraph that is set as titles are: in the middle, in large or heavy letters. */
function isSetAsTitle({ format, text }: Paragraph): boolean {
  const heavy = (format.size ?? 0) >= 18 || format.font === '小标宋' || format.title || format.bold;
  return Boolean(
    format.title || (format.align === 'center' && (heavy || format.font === '黑体')) || isPushed(text),
  );
}

/** How names of bodies and heads end. */
const bodyName =
  /(?:文\s*件|委\s*员\s*会|办\s*事\s*处|人\s*民\s*政\s*府|办\s*公\s*室|社\s*区|纪\s*要|简\s*报|快\s*报|通\s*报)$/u;

function isRedHead(paragraph: Paragraph, hasNumber: boolean): boolean {
  const text = paragraph.text.trim();
  if (text.length > 40 || /[，。；：]/u.test(text)) return false;
  const isBody = bodyName.test(text);
  const isMarked = paragraph.format.red === true || paragraph.boxed !== undefined;
  return isBody && (isMarked || /文\s*件$/u.test(text) || hasNumber);
}

/** True where a document number stands below, after no more than the names of other bodies. */
function numberFollows(blocks: readonly Block[], from: number): boolean {
  const texts = blocks.slice(from, from + 6).map(textOf);
  const below = texts.filter((text) => text !== '');
  const at = below.findIndex((text) => isDocumentNumber(text));
  return at >= 0 && below.slice(0, at).every((text) => text.length <= 40 && bodyName.test(text));
}

/** 试行, 征求意见稿, 2027—2029年: in brackets below a title they belong to it. */
const belongs =
  /^[（(](?:试行|暂行|修订|草案|征求意见稿|讨论稿|送审稿|代拟稿|\d{4}年?\s*[-—－–~～至]{1,2}\s*\d{4}年?)[）)]$/u;

/** Lines of a title that go together: set alike, one right below the other, none of them a sentence. */
function goesOn(
  first: Paragraph,
  next: Block | undefined,
  soFar: string,
  isWhole = false,
): next is Paragraph {
  if (next?.type !== 'paragraph') return false;
  const text = next.text.trim();
  // a style says that it is a heading below the title
  if (
    next.format.outline !== undefined &&
    (first.format.title || next.format.outline !== first.format.outline)
  )
    return false;
  if ((isWhole || next.format.align === 'center') && belongs.test(text)) return true;
  if (isWhole) return endsTitle(soFar, text);
  if (isPushed(first.text) && !isPushed(next.text)) return endsAsTitle(soFar + text) && !endsAsTitle(soFar);
  const alike =
    next.format.align === first.format.align &&
    next.format.size === first.format.size &&
    next.format.font === first.format.font &&
    next.format.bold === first.format.bold;
  if (/^目\s*录$/u.test(text)) return false;
  if (!alike || text === '' || text.length > 40 || /[。；：:，]$/u.test(text)) return false;
  if (readHeadingNumber(text) || dateLine(text) || isDocumentNumber(text) || /^——/u.test(text)) return false;
  if (/^[（(].*[）)]$/u.test(text)) return belongs.test(text);
  return !isTitleLine(soFar) || isTitleLine(soFar + text) === isTitleLine(text);
}

const farthestTitle = 30;

interface Head {
  roles: Map<number, Role>;
  title?: string;
  /** First block of the text. */
  end: number;
}

function readHead(blocks: readonly Block[]): Head {
  const roles = new Map<number, Role>();
  for (let at = 0; at < Math.min(blocks.length, farthestTitle); at++) {
    const block = blocks[at];
    if (block?.type !== 'paragraph') break;
    const text = block.text.trim();
    if (text === '') continue;
    if (isClassification(text)) roles.set(at, 'classification');
    else if (/^签\s*发\s*人\s*[：:]/u.test(text)) roles.set(at, 'signer');
    else if (isDocumentNumber(text)) roles.set(at, 'document-number');
    else if (isPrintedBy(text)) roles.set(at, 'printed-by');
    else if (isRedHead(block, numberFollows(blocks, at + 1)) && !isTitleLine(text)) roles.set(at, 'red-head');
    else if (labelNumber(text) !== undefined) roles.set(at, 'attachment-label');
    else {
      const isSet = isSetAsTitle(block);
      const count = isSet ? 1 : titleOverLines(blocks.slice(at, at + 6).map(textOf));
      if (count === 0) break;
      const lines = blocks.slice(at, at + count).map(textOf);
      let end = at + count;
      for (let line = at; line < end; line++) roles.set(line, 'title');
      const isWhole = () => !isSet && endsAsTitle(joined(lines));
      for (let next = blocks[end]; goesOn(block, next, joined(lines), isWhole()); next = blocks[end]) {
        lines.push(next.text.trim());
        roles.set(end, 'title');
        end += 1;
      }
      return { roles, title: joined(lines), end };
    }
  }
  return { roles, end: 0 };
}

/** A body that signs: short, no sentence, no number, no heading's place. */
function isSigner(block: Block | undefined): boolean {
  const text = textOf(block);
  return text.length >= 2 && text.length <= 40 && !/[。；：:！？]/u.test(text) && !readHeadingNumber(text);
}

const mostBodies = 5;
/** Names of bodies, seals mentioned: further ones sign above the last where nothing else sets them apart. */
const signingBody =
  /^[^，、\s]{2,30}(?:委员会|居委会|党委|支部|总支|办公室|办事处|服务站|中心|联合会|小学|中学|公司|物业|[站所局队])(?:[（(](?:公章|盖章|章)[）)])?$/u;

/** The lines of the only cell of a table that has words: a sign-off is put at the right with such tables. */
function onlyWords(block: Block | undefined): string[] {
  if (block?.type !== 'table') return [];
  const cells = block.rows.flat().map(({ blocks }) => blocks.map(textOf).filter((text) => text !== ''));
  const [own = [], ...more] = cells.filter((lines) => lines.length > 0);
  return more.length > 0 ? [] : own.flatMap((text) => text.split('\n'));
}

/** The sign-off above `end`, its roles set; undefined where no date line stands at the end of the text. */
function readSignoff(blocks: readonly Block[], from: number, end: number, roles: Map<number, Role>) {
  let at = end - 1;
  for (; at > from; at--) {
    const text = textOf(blocks[at]);
    if (blocks[at]?.type === 'table') {
      const bodies = onlyWords(blocks[at]);
      const date = dateLine(bodies.pop() ?? '');
      if (date) roles.set(at, 'signoff-body');
      return date && { bodies, date };
    }
    if (text === '' || roles.get(at) === 'attachment-note') continue;
    if (isPrintedBy(text)) roles.set(at, 'printed-by');
    else if (isCopiedTo(text)) roles.set(at, 'copied-to');
    else if (isRemark(text)) roles.set(at, 'remark');
    else break;
  }
  const whole = textOf(blocks[at]);
  const own = /^(.{2,40}?)\s{1,40}(\S.{6,20})$/u.exec(whole);
  const isBodyAndDay = own?.[1] !== undefined && !dateLine(own[1]);
  const date = dateLine(whole) ?? (isBodyAndDay ? dateLine(own[2] ?? '') : undefined);
  if (!date) return undefined;
  roles.set(at, 'date');
  const bodies: string[] = dateLine(whole) ? [] : [own?.[1]?.trim() ?? ''];
  const atRight = (block: Block | undefined) =>
    block?.type === 'paragraph' &&
    (block.format.align === 'right' || (block.format.right ?? 0) > 0 || /^[\s\u3000]{6,}/u.test(block.text));
  for (let above = at - 1; above > from && bodies.length < mostBodies; above--) {
    const text = textOf(blocks[above]);
    // a blank line parts the sign-off from the text
    if (text === '') {
      if (bodies.length > 0) break;
      continue;
    }
    const isNamed = atRight(blocks[above]) || signingBody.test(text);
    if (!isSigner(blocks[above]) || (bodies.length > 0 && !isNamed)) break;
    roles.set(above, 'signoff-body');
    bodies.unshift(...text.split(/\s{2,}|\n/u));
  }
  return { bodies, date };
}

/** 1.甲；2.乙 on one line are two names. */
const noteLines = (text: string): string[] => text.split(/\n|[；;]\s*(?=\d{1,2}\s*[.．、])/u);

/** The note 附件：1.… with its further lines, which stands at the end of the text. */
function readNote(blocks: readonly Block[], from: number, end: number, roles: Map<number, Role>): string[] {
  const names: string[] = [];
  const name = (text: string) =>
    text
      .replace(/^\d{1,2}\s*[.．、]\s*/u, '')
      .replace(/[。；;]$/u, '')
      .trim();
  for (let at = end - 1; at > from && end - at < 40; at--) {
    const first = noteWords(textOf(blocks[at]));
    if (first === undefined) continue;
    const lines = noteLines(first);
    roles.set(at, 'attachment-note');
    for (let next = at + 1; next < end; next++) {
      const text = textOf(blocks[next]);
      if (roles.has(next)) break;
      if (text === '') continue;
      if (!/^\d{1,2}\s*[.．、]/u.test(text) && lines.some((line) => line !== '')) break;
      roles.set(next, 'attachment-note');
      lines.push(...noteLines(text));
    }
    names.push(...lines.map(name).filter((text) => text !== ''));
    break;
  }
  return names;
}

function readAttachments(
  blocks: readonly Block[],
  from: number,
  roles: Map<number, Role>,
): FramedAttachment[] {
  const found: FramedAttachment[] = [];
  for (let at = from; at < blocks.length; at++) {
    const label = textOf(blocks[at]);
    if (labelNumber(label) === undefined) continue;
    roles.set(at, 'attachment-label');
    let start = at + 1;
    while (start < blocks.length && blocks[start]?.type === 'paragraph' && textOf(blocks[start]) === '')
      start += 1;
    const lines: string[] = [];
    const first = blocks[start];
    if (
      first?.type === 'paragraph' &&
      textOf(first).length <= 60 &&
      !/[。；]$/u.test(textOf(first)) &&
      !readHeadingNumber(textOf(first))
    ) {
      lines.push(textOf(first));
      roles.set(start, 'attachment-title');
      start += 1;
      for (
        let next = blocks[start];
        isSetAsTitle(first) && goesOn(first, next, joined(lines));
        next = blocks[start]
      ) {
        lines.push(textOf(next));
        roles.set(start, 'attachment-title');
        start += 1;
      }
    }
    found.push({ label: label.replace(/[\s：:]/gu, ''), title: joined(lines), at, from: start });
  }
  return found;
}

/** Reads the frame of one document. A compilation has none: ask only for a single document. */
export function frameOf(blocks: readonly Block[]): DocumentFrame {
  const { roles, title, end: head } = readHead(blocks);
  const published = title && publishedText(blocks.map(textOf), head, title);
  for (let at = published ? published.at : 0; published && at < published.from; at++)
    roles.set(at, 'attachment-title');
  const labelled = readAttachments(blocks, Math.max(head, 1), roles);
  const attachments = [...(published ? [published] : []), ...labelled].sort((a, b) => a.at - b.at);
  const end = attachments[0]?.at ?? blocks.length;
  const noted = readNote(blocks, head, end, roles);
  const signoff = readSignoff(blocks, head, end, roles);
  return {
    roles,
    noted,
    attachments,
    ...(title && { title }),
    ...(signoff && { signoff }),
  };
}
