/**
 * 正式印发 from the visible head and imprint of a document: each part is known by its style, wherever it stands. A part
 * that somebody deleted is gone; one that cannot be read is pointed out, and what it was is kept.
 */
import {
  headWord,
  type Issue,
  issueSchema,
  secrecyLevels,
  showSecrecy,
  urgencies,
} from '../../plan/issue.ts';
import type { Finding } from '../../terms/finding.ts';
import { readDate, showDate } from '../../terms/plan-date.ts';
import { docxFinding, quote } from './findings.ts';
import { type Line, type RawBlock, type RawParagraph, rawParagraphs, textOf } from './raw.ts';
import type { LineReader } from './read-inlines.ts';

const issueStyles = [
  'CopyNumber',
  'Secrecy',
  'Urgency',
  'RedHead',
  'DocumentNumber',
  'Signer',
  'CopiedTo',
  'PrintedBy',
] as const;
type IssueStyle = (typeof issueStyles)[number];

/** A paragraph of head or imprint, or a table of nothing else: a head of several bodies. */
function isOfIssue(block: RawBlock): boolean {
  const paragraphs = rawParagraphs([block]).filter(
    ({ lines }) => block.type === 'paragraph' || textOf(lines.flat()).trim() !== '',
  );
  const isPart = ({ style }: RawParagraph) => issueStyles.some((one) => one === style);
  return paragraphs.length > 0 && paragraphs.every(isPart);
}

/** Head and imprint of the document, and all other blocks. */
export function takeIssue(blocks: readonly RawBlock[]): { parts: RawParagraph[]; others: RawBlock[] } {
  return {
    parts: rawParagraphs(blocks.filter(isOfIssue)),
    others: blocks.filter((block) => !isOfIssue(block)),
  };
}

export interface IssueContext {
  /** As carried along. */
  before: Issue | undefined;
  reader: LineReader;
  /** How a carried text is shown. */
  shown(text: string): string;
  findings: Finding[];
}

const isBlankMark = (text: string) => /^(?:【[^】]*】)?$/.test(text);

/** The carried texts where they read as they did, else what stands there now. */
function kept(
  texts: readonly string[],
  before: readonly string[] | undefined,
  { shown }: IssueContext,
): string[] {
  return texts.map((text, index) => {
    const was = before?.[index];
    return was !== undefined && shown(was) === text ? was : text;
  });
}

/** A list on one line: names may hold the sign between them, so only a changed text is cut. */
function keptList(
  text: string,
  before: readonly string[] | undefined,
  { shown }: IssueContext,
): string[] | undefined {
  if (before && shown(before.join('，')) === text) return [...before];
  const names = text.split(/[，,；;]/).map((name) => name.trim());
  const list = names.filter((name) => name !== '');
  return list.length > 0 ? list : undefined;
}

/** @param paragraphs those of the issue's styles, in document order */
export function readIssue(paragraphs: readonly RawParagraph[], context: IssueContext): { issue?: Issue } {
  const { before, reader, findings } = context;
  const of = (style: IssueStyle) => paragraphs.filter((paragraph) => paragraph.style === style);
  const unmarked = (line: Line) => reader.text(line.filter(({ mark }) => !mark));
  const text = (style: IssueStyle) =>
    of(style)
      .flatMap(({ lines }) => lines)
      .map(unmarked)
      .join('')
      .trim();
  const cells = (style: IssueStyle) =>
    of(style)
      .flatMap(({ lines }) => lines)
      .flatMap((line) =>
        unmarked(line)
          .replace(/签发人\s*[：:]/g, '\t')
          .split('\t'),
      )
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
  const unread = (style: IssueStyle, what: string, written: string, expected: string): undefined => {
    const message = `${what}写的是${quote(written)}，应写成${expected}；没有读入，仍用原来的，请改正`;
    findings.push(docxFinding('issue', message, 'warning', of(style)[0]?.place));
  };
  /** One of a closed form: the new value, nothing where it was deleted, the old one where it cannot be read. */
  const closed = <T>(
    style: IssueStyle,
    what: string,
    expected: string,
    was: T,
    read: (text: string) => T,
  ) => {
    const written = text(style);
    if (written === '') return undefined;
    return read(written) ?? unread(style, what, written, expected) ?? was;
  };

  const form = before?.form ?? '文件';
  const heads = of('RedHead').flatMap(({ lines }) => lines);
  const hasMark = heads.some((line) => line.some(({ mark }) => mark));
  const typedWord = new RegExp(`${headWord[form]}$`);
  const headTexts = heads
    .map((line) => (hasMark ? unmarked(line) : textOf(line).replace(typedWord, '')).trim())
    .filter((line) => line !== '');
  const numbers = cells('DocumentNumber');
  if (paragraphs.every(({ lines }) => lines.every((line) => textOf(line).trim() === ''))) return {};
  const head = kept(headTexts, before?.head, context);
  if (head.length === 0) {
    const message = '发文机关标志没有了，仍用原来的；不正式印发的，请把版头和版记的其他各行一并删去';
    findings.push(docxFinding('issue', message, 'warning', paragraphs[0]?.place));
  }
  const signers = kept([...cells('Signer'), ...numbers.slice(1)], before?.signers, context);
  const copyNumber = closed('CopyNumber', '份号', '阿拉伯数字，如 000001', before?.copyNumber, (written) =>
    issueSchema.shape.copyNumber.safeParse(written).success ? written : undefined,
  );
  const secrecy = closed('Secrecy', '密级', '“秘密★1年”', before?.secrecy, (written) => {
    if (before?.secrecy && showSecrecy(before.secrecy) === written) return before.secrecy;
    const [mark, term] = [written.slice(0, 2), written.slice(3).trim()];
    const level = secrecyLevels.find((one) => one === mark);
    const parted = written.length === 2 || written[2] === '★';
    return level && parted ? { level, ...(term !== '' && { term }) } : undefined;
  });
  const urgency = closed('Urgency', '紧急程度', '“特急”或者“加急”', before?.urgency, (written) =>
    urgencies.find((one) => one === written.replace(/\s/g, '')),
  );
  const docNo = numbers[0] !== undefined && !isBlankMark(numbers[0]) ? numbers[0] : undefined;
  const isMarked = of('CopiedTo').some(({ lines }) => lines.flat().some(({ mark }) => mark));
  const copied = isMarked
    ? text('CopiedTo')
    : text('CopiedTo')
        .replace(/^抄送\s*[：:]|。$/g, '')
        .trim();
  const copiedTo = copied === '' ? undefined : keptList(copied, before?.copiedTo, context);
  const printed = readPrinted(cells('PrintedBy'), context);
  const issue = {
    form,
    head: head.length > 0 ? head : (before?.head ?? []),
    ...(copyNumber !== undefined && { copyNumber }),
    ...(secrecy && { secrecy }),
    ...(urgency && { urgency }),
    ...(docNo !== undefined && { docNo }),
    ...(signers.length > 0 && { signers }),
    ...(copiedTo && { copiedTo }),
    ...(printed && { printed }),
    // a letter shows no printer
    ...(form === '信函' && before?.printed && { printed: before.printed }),
  };
  return issue.head.length > 0 ? { issue } : {};
}

/** 青山街道办事处党政办公室 / 2027年3月5日印发. */
function readPrinted(cells: readonly string[], context: IssueContext): Issue['printed'] {
  const [by, ...rest] = cells;
  if (by === undefined) return undefined;
  const written = rest.join('').replace(/印发$/, '').trim();
  const known = context.before?.printed?.date;
  const date = known !== undefined && written === showDate(known) ? known : readDate(written);
  if (!date && !isBlankMark(written)) {
    const message = `印发日期写的是${quote(written)}，应写成 2027年3月5日；没有读入，请改正`;
    context.findings.push(docxFinding('date', message, 'error'));
  }
  const was = context.before?.printed?.by;
  return { by: was !== undefined && context.shown(was) === by ? was : by, ...(date && { date }) };
}
