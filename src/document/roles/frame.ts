/**
 * What stands around the text of an office document, recognised from format, words and position together: red head,
 * number, title over its lines, note of attachments, sign-off, 抄送 and 印发, and where each attachment begins.
 *
 *     frameOf(document.blocks) // { title: '桃源社区2027年…方案', signoff: { bodies: ['桃源社区居民委员会'], date: … }, … }
 */
import { readHeadingNumber } from '../../terms/heading-number.ts';
import { lineOf } from '../blocks.ts';
import type { Block, Paragraph } from '../office-document.ts';
import type { Role } from '../role.ts';
import { isTitleLine } from '../title-words.ts';
import { type FramedAttachment, readAttachments, readNote } from './attachments.ts';
import {
  type DateLine,
  dateLine,
  isBlankName,
  isClassification,
  isCopiedTo,
  isDocumentNumber,
  isHandledBy,
  isPrintedBy,
  isRemark,
  labelNumber,
} from './lines.ts';
import { publishedText } from './published-text.ts';
import { endsAsTitle, goesOn, isSetAsTitle, joined, titleOverLines } from './title-lines.ts';

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

/** How names of bodies and heads end. */
const bodyName =
  /(?:文\s*件|委\s*员\s*会|办\s*事\s*处|人\s*民\s*政\s*府|办\s*公\s*室|社\s*区|纪\s*要|简\s*报|快\s*报|通\s*报)$/u;

function isRedHead(paragraph: Paragraph, hasNumber: boolean): boolean {
  const text = paragraph.text.trim();
  // 关于…情况的通报 above its number is a title
  if (text.length > 40 || /[，。；：]|关于/u.test(text)) return false;
  const isBody = bodyName.test(text);
  const isMarked = paragraph.format.red === true || paragraph.boxed !== undefined;
  return isBody && (isMarked || /文\s*件$/u.test(text) || hasNumber);
}

/** True where a document number stands below, after no more than the names of other bodies. */
function numberFollows(blocks: readonly Block[], from: number): boolean {
  const texts = blocks.slice(from, from + 6).map(lineOf);
  const below = texts.filter((text) => text !== '');
  const at = below.findIndex((text) => isDocumentNumber(text));
  return at >= 0 && below.slice(0, at).every((text) => text.length <= 40 && bodyName.test(text));
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
      const count = isSet ? 1 : titleOverLines(blocks.slice(at, at + 6).map(lineOf));
      if (count === 0) break;
      const lines = blocks.slice(at, at + count).map(lineOf);
      let end = at + count;
      for (let line = at; line < end; line++) roles.set(line, 'title');
      const isWhole = () => !isSet && endsAsTitle(joined(lines));
      for (let next = blocks[end]; goesOn(block, next, joined(lines), isWhole()); next = blocks[end]) {
        lines.push(next.text.trim());
        roles.set(end, 'title');
        end += 1;
      }
      // the pages of an office have the number below the title
      const below = blocks.findIndex((one, next) => next >= end && lineOf(one) !== '');
      if (isDocumentNumber(lineOf(blocks[below]))) roles.set(below, 'document-number');
      return { roles, title: joined(lines), end };
    }
  }
  return { roles, end: 0 };
}

/** A body that signs: short, no sentence, no number, no heading's place. */
function isSigner(block: Block | undefined): boolean {
  const text = lineOf(block);
  return text.length >= 2 && text.length <= 40 && !/[。；：:！？]/u.test(text) && !readHeadingNumber(text);
}

const mostBodies = 5;
/** Names of bodies, seals mentioned: further ones sign above the last where nothing else sets them apart. */
const signingBody =
  /^[^，、\s]{2,30}(?:委员会|居委会|党委|支部|总支|办公室|办事处|服务站|中心|联合会|小学|中学|公司|物业|[站所局队])(?:[（(](?:公章|盖章|章)[）)])?$/u;

/** The lines of the only cell of a table that has words: a sign-off is put at the right with such tables. */
function onlyWords(block: Block | undefined): string[] {
  if (block?.type !== 'table') return [];
  const cells = block.rows.flat().map(({ blocks }) => blocks.map(lineOf).filter((text) => text !== ''));
  const [own = [], ...more] = cells.filter((lines) => lines.length > 0);
  return more.length > 0 ? [] : own.flatMap((text) => text.split('\n'));
}

/** What stands below the sign-off, its roles set: 附注, 抄送, 印发. @returns index of the last block above it */
function readImprint(blocks: readonly Block[], from: number, end: number, roles: Map<number, Role>): number {
  let at = end - 1;
  for (; at > from && blocks[at]?.type !== 'table'; at--) {
    const text = lineOf(blocks[at]);
    if (text === '' || roles.get(at) === 'attachment-note') continue;
    if (isPrintedBy(text) || isHandledBy(text)) roles.set(at, 'printed-by');
    else if (isCopiedTo(text)) roles.set(at, 'copied-to');
    else if (isRemark(text)) roles.set(at, 'remark');
    else break;
  }
  return at;
}

/** The sign-off above `end`, its roles set; undefined where no date line stands at the end of the text. */
function readSignoff(
  blocks: readonly Block[],
  from: number,
  end: number,
  roles: Map<number, Role>,
): DocumentFrame['signoff'] {
  const at = readImprint(blocks, from, end, roles);
  if (at > from && blocks[at]?.type === 'table') {
    const bodies = onlyWords(blocks[at]);
    const date = dateLine(bodies.pop() ?? '');
    if (date) roles.set(at, 'signoff-body');
    return date && { bodies, date };
  }
  const whole = lineOf(blocks[at]);
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
    const text = lineOf(blocks[above]);
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

/** A sign-off that somebody put behind the attachments: only of bodies that are surely such, a form has lines of its own. */
function readLateSignoff(blocks: readonly Block[], from: number, roles: Map<number, Role>) {
  const own = new Map(roles);
  const signoff = readSignoff(blocks, from, blocks.length, own);
  const isSure = signoff?.bodies.every((body) => signingBody.test(body) || isBlankName(body));
  if (!signoff?.bodies.length || !isSure) return undefined;
  for (const [at, role] of own) roles.set(at, role);
  return signoff;
}

/** Reads the frame of one document. A compilation has none: ask only for a single document. */
export function frameOf(blocks: readonly Block[]): DocumentFrame {
  const { roles, title, end: head } = readHead(blocks);
  const published = title && publishedText(blocks.map(lineOf), head, title);
  for (let at = published ? published.at : 0; published && at < published.from; at++)
    roles.set(at, 'attachment-title');
  const labelled = readAttachments(blocks, Math.max(head, 1), roles);
  const attachments = [...(published ? [published] : []), ...labelled].sort((a, b) => a.at - b.at);
  const end = attachments[0]?.at ?? blocks.length;
  const noted = readNote(blocks, head, end, roles);
  const last = attachments.at(-1);
  if (last) readImprint(blocks, last.from, blocks.length, roles);
  const signoff =
    readSignoff(blocks, head, end, roles) ?? (last && readLateSignoff(blocks, last.from, roles));
  return {
    roles,
    noted,
    attachments,
    ...(title && { title }),
    ...(signoff && { signoff }),
  };
}
