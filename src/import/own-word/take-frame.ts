/**
 * Which paragraphs of a document are its frame — title, addressee, list of attachments, sign-off — and which are text. A style
 * alone does not say it: whoever presses Enter behind the date goes on typing in the date's style. A part stands together,
 * and says what such a part says; everything else is text, and whoever typed it is told where it went.
 */
import type { Finding } from '../../terms/finding.ts';
import { readAnyDate } from '../../terms/plan-date.ts';
import { signoffDateField } from '../../writers/docx/style-names.ts';
import { docxFinding, quote } from './findings.ts';
import { type RawBlock, type RawParagraph, textOf } from './raw.ts';

export type FramePart = 'Title' | 'Addressee' | 'AttachmentNote' | 'SignoffOrg' | 'SignoffDate' | 'Remark';
const parts: readonly FramePart[] = [
  'Title',
  'Addressee',
  'AttachmentNote',
  'SignoffOrg',
  'SignoffDate',
  'Remark',
];
const names: Readonly<Record<FramePart, string>> = {
  Title: '标题',
  Addressee: '主送机关',
  AttachmentNote: '附件说明',
  SignoffOrg: '落款单位',
  SignoffDate: '成文日期',
  Remark: '附注',
};

export interface Frame {
  /** The paragraphs of each part in order. */
  parts: ReadonlyMap<FramePart, readonly RawParagraph[]>;
  /** All other blocks in order. */
  body: RawBlock[];
}

const partOf = (block: RawBlock): FramePart | undefined =>
  block.type === 'paragraph' ? parts.find((part) => part === block.style) : undefined;

export const paragraphText = ({ lines }: RawParagraph): string => lines.map(textOf).join('').trim();

const isEmpty = (block: RawBlock) => block.type === 'paragraph' && paragraphText(block) === '';

const opensAttachment = ({ style }: RawParagraph) =>
  style === 'AttachmentLabel' || style === 'AttachmentTitle' || style === 'Heading1';

/**
 * The date that a sign-off says, also where it is typed inside the brackets of its blank.
 * @returns '' for the blank itself; undefined for words that are no date
 */
export function signoffDate(text: string): string | undefined {
  const typed = text.replaceAll(signoffDateField.label, '').replace(/[【】\s]/g, '');
  return typed === '' ? '' : readAnyDate(typed);
}

/** True where a paragraph says what its part says; of the first one only a date is asked that. */
function fits(part: FramePart, text: string, taken: readonly RawParagraph[]): boolean {
  const last = taken.at(-1);
  switch (part) {
    case 'Addressee':
      // a colon ends the list of those addressed
      return !last || !(text.includes('。') || /[：:]$/.test(paragraphText(last)));
    case 'SignoffDate':
      return taken.length === 0 && signoffDate(text) !== undefined;
    case 'SignoffOrg':
      return !last || !/[。：:]/.test(text);
    case 'Title':
    case 'AttachmentNote':
    case 'Remark':
      return true;
  }
}

/** Where words went that stand before the title or behind the sign-off. */
function strayFinding(where: 'before' | 'behind', { place }: RawBlock, text: string): Finding {
  const message =
    where === 'before'
      ? `标题前面写着${quote(text)}，已放到正文开头；如是发文机关标志或文号，请下载后再排到标题上面`
      : `落款后面写着${quote(text)}，已放到正文最后、落款前面；如是抄送、印发，请下载后再移到文末`;
  return docxFinding(`${where}-frame`, message, 'warning', place);
}

/** @param findings takes what has to be pointed out */
export function takeFrame(blocks: readonly RawBlock[], findings: Finding[]): Frame {
  const taken = new Map<FramePart, RawParagraph[]>();
  const closed = new Set<FramePart>();
  const body: RawBlock[] = [];
  let before: FramePart | undefined;
  for (const block of blocks) {
    if (isEmpty(block)) {
      body.push(block);
      continue;
    }
    const part = partOf(block);
    const own = (part && taken.get(part)) ?? [];
    if (before && before !== part) closed.add(before);
    const text = block.type === 'paragraph' ? paragraphText(block) : '';
    if (part && block.type === 'paragraph' && !closed.has(part) && fits(part, text, own)) {
      taken.set(part, [...own, block]);
      before = part;
      continue;
    }
    before = undefined;
    if (part && block.type === 'paragraph') {
      const message = `${quote(text)}用了“${names[part]}”的样式，但不在那个位置，或写的不是${names[part]}，已作为正文的一段读入；请核对`;
      findings.push(docxFinding('frame-style', message, 'warning', block.place));
      body.push({ ...block, style: undefined });
    } else body.push(block);
  }
  const title = taken.get('Title')?.[0]?.place ?? 0;
  const end =
    (taken.get('Remark') ?? taken.get('SignoffDate') ?? taken.get('SignoffOrg'))?.at(-1)?.place ??
    Number.POSITIVE_INFINITY;
  let inAttachment = false;
  for (const block of body) {
    if (isEmpty(block)) continue;
    if (block.type === 'paragraph' && block.place > end && opensAttachment(block)) inAttachment = true;
    const text = block.type === 'paragraph' ? paragraphText(block) : '表格';
    if (block.place < title) findings.push(strayFinding('before', block, text));
    else if (block.place > end && !inAttachment && partOf(block) === undefined)
      findings.push(strayFinding('behind', block, text));
  }
  return { parts: taken, body };
}
