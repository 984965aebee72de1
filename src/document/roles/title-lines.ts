/**
 * Titles by their words and place, for documents that set nothing: plain text, and files of people who put all in its place
 * with blanks.
 *
 *     titleOverLines(['青榆社区2027年', '社区治理工作计划', '为把服务…，制定本计划。']) // 2
 */
import { readHeadingNumber } from '../../terms/heading-number.ts';
import type { Block, Paragraph } from '../office-document.ts';
import { isTitleLine } from '../title-words.ts';
import { dateLine, isDocumentNumber } from './lines.ts';

/** Kinds of official documents (党政机关公文处理工作条例 §8) and of an office's own papers, beside those of plans. */
const genre =
  /(?:请示|批复|决定|决议|公告|通告|公报|命令|议案|纪要|会议记录|讲话|公开信|启事|制度|章程|守则|通报|讲话稿|简报|专报|答复|材料|规则|规程|规定|职责|承诺书|责任书|协议书?|申请书|(?<!代)表|(?:的|复)函)$/u;
/** Narrower than an indent of two characters pushed further is no line in the middle. */
const middle = /^[ \u3000\t]{8,}/u;

const longestTitle = 100;

/** True for a line that ends as titles do, in the kind of document that it names. */
export function endsAsTitle(line: string): boolean {
  const text = line.replace(/\s/gu, '');
  if (text.length > longestTitle) return false;
  return (
    isTitleLine(text.slice(-40)) || (text.length >= 6 && !/[，。；：！？]/u.test(text) && genre.test(text))
  );
}

/** True for a line that blanks push to the middle. */
export function isPushed(line: string): boolean {
  const lines = line.trim().split('\n');
  return middle.test(line) && lines.every((one) => !/[。；：，]$/u.test(one) && one.length <= 40);
}

const mostLines = 6;

/** 和下半年打算, 的通知 below a line that could be a title by itself. */
export function endsTitle(soFar: string, next: string): boolean {
  return /^[和及与暨的]/u.test(next) && endsAsTitle(soFar + next);
}

/** How many of the lines at the start are a title together; 0 where they are none. */
export function titleOverLines(lines: readonly string[]): number {
  let soFar = '';
  for (let count = 1; count <= Math.min(mostLines, lines.length); count++) {
    const line = (lines[count - 1] ?? '').trim();
    const tooLong = line.split('\n').some((one) => one.length > 60);
    if (line === '' || tooLong || /[。；：:，！？]/u.test(line) || readHeadingNumber(line)) return 0;
    soFar += line;
    if (endsAsTitle(soFar)) return count;
  }
  return 0;
}

/** Joined without a blank between Han characters. */
export function joined(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(
      (sum, line) =>
        /[A-Za-z0-9]$/u.test(sum) && /^[A-Za-z0-9]/u.test(line) ? `${sum} ${line}` : sum + line,
      '',
    );
}

/** A paragraph that is set as titles are: in the middle, in large or heavy letters. */
export function isSetAsTitle({ format, text }: Paragraph): boolean {
  const heavy = (format.size ?? 0) >= 18 || format.font === '小标宋' || format.title || format.bold;
  return Boolean(
    format.title || (format.align === 'center' && (heavy || format.font === '黑体')) || isPushed(text),
  );
}

/** 试行, 征求意见稿, 2027—2029年: in brackets below a title they belong to it. */
const belongs =
  /^[（(](?:试行|暂行|修订|草案|征求意见稿|讨论稿|送审稿|代拟稿|\d{4}年?\s*[-—－–~～至]{1,2}\s*\d{4}年?)[）)]$/u;

/** Lines of a title that go together: set alike, one right below the other, none of them a sentence. */
export function goesOn(
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
