/**
 * A red head (发文机关标志) for a document that has none: the head, a number to fill in and the red line (GB/T 9704-2012
 * §7.2), set in the styles of the documents that we issue. Marks (密级, 紧急程度) stay above it, a number that is there
 * stands below it.
 *
 *     addRedHead(bytes, document, { office: '青山街道办事处' }) // { bytes, told: '加了红头“青山街道办事处文件”…' }
 */
import type { OfficeDocument, Paragraph } from '../../document/office-document.ts';
import type { Role } from '../../document/role.ts';
import { isDocumentNumber } from '../../document/roles/lines.ts';
import { recognise } from '../../document/roles/recognise.ts';
import { headWord } from '../../plan/issue.ts';
import { escapeXml } from '../../terms/xml-text.ts';
import { headSize, headSpacing } from '../../writers/docx/head-size.ts';
import { officialGrid, redLine, textWidth } from '../../writers/docx/page.ts';
import { type Splice, spliced } from '../splice.ts';
import { openWordFile } from '../word-file.ts';
import { type FileItem, fileBody, fileParagraphs } from './file-body.ts';
import { matched } from './match-paragraphs.ts';
import { dialectOf, inDialect } from './names.ts';
import { headStyles } from './official-styles.ts';
import { styledPart } from './style-part.ts';

/** The head that somebody wants. */
export interface HeadWish {
  /** Full or usual name of the body, without 文件. */
  office: string;
  /** 发文字号; blank ones are left to be filled in. */
  number?: string;
}

/** What cannot be set of a head, as a sentence: one body by its name, since the head of several is a table that no single line gives. */
export function headFault({ office, number }: HeadWish): string | undefined {
  if (!/^[^\p{P}\p{S}\d]{2,38}$/u.test(office))
    return `发文机关只写一个，用全称或规范化简称，如 青山街道办事处，写的是“${office}”`;
  if (number && !isDocumentNumber(number))
    return `发文字号写成 青街办〔2027〕3号 这样：机关代字、六角括号里的年份、顺序号，写的是“${number}”`;
  return undefined;
}

export interface HeadAdded {
  /** The file, with the head where it got one. */
  bytes: Uint8Array;
  /** The paragraphs put in, as they read: they are not the document's own. */
  words: readonly string[];
  /** A sentence for the account: what was put in, or why nothing was. */
  told: string;
}

/** The head with the word 文件 behind it, once. */
const wordsOf = (body: string): string => `${body.replace(/\s*文\s*件$/u, '')}${headWord.文件}`;

const { style, size, space, color } = redLine;
const line = (side: 'top' | 'bottom') =>
  `<w:pBdr><w:${side} w:val="${style}" w:sz="${size}" w:space="${space}" w:color="${color}"/></w:pBdr>`;

/** @param above how many lines of marks stand above it */
function headXml(words: string, styleId: string, above: number): string {
  const fitted = headSize([words], (textWidth / 20) * 0.95);
  const { before, line: height } = headSpacing(fitted.size, above * officialGrid.linePitch);
  const narrow = fitted.scale < 100 ? `<w:w w:val="${fitted.scale}"/>` : '';
  const letters = `<w:rPr>${narrow}<w:sz w:val="${fitted.size * 2}"/><w:szCs w:val="${fitted.size * 2}"/></w:rPr>`;
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/><w:spacing w:before="${before}" w:line="${height}" w:lineRule="exact"/></w:pPr><w:r>${letters}<w:t>${escapeXml(words)}</w:t></w:r></w:p>`;
}

const blankNumber = '〔　　　　〕　　号';
/** A number, or the room that offices leave for it, over the red line. */
const numberXml = (number: string, styleId: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${line('bottom')}<w:spacing w:before="${2 * officialGrid.linePitch}"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(number)}</w:t></w:r></w:p>`;

/** The red line alone, below a number that stays as its office set it. */
const lineXml = (styleId: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${line('top')}<w:spacing w:before="140" w:line="20" w:lineRule="exact"/></w:pPr></w:p>`;

/** @param isKnownHeading whether words are the heading of a section kind */
export function addRedHead(
  source: Uint8Array,
  document: OfficeDocument,
  { office, number = blankNumber }: HeadWish,
  isKnownHeading: (words: string) => boolean,
): HeadAdded {
  const roles = recognise(document, isKnownHeading);
  const present = [...roles].find(([, { role }]) => role === 'red-head')?.[0];
  if (present) return { bytes: source, words: [], told: `文件里已有红头“${present.text.trim()}”，没有另加` };
  const file = openWordFile(source);
  const xml = file?.text(file.main);
  const parts = xml === undefined ? undefined : fileBody(xml);
  const dialect = xml === undefined ? undefined : dialectOf(xml);
  const styles = file && styledPart(file, headStyles);
  if (!file || xml === undefined || !parts || !dialect || !styles)
    throw new Error('the file was not prepared');

  const { items } = parts;
  const models = matched(document, file.main, fileParagraphs(items));
  const roleOf = (item: FileItem): Role | undefined => {
    const [model]: readonly Paragraph[] = item.is === 'paragraph' ? (models.get(item) ?? []) : [];
    return model && roles.get(model)?.role;
  };
  const isRoom = (item: FileItem) => item.is === 'paragraph' && item.free && item.empty;
  const from = items.findIndex((item) => !isRoom(item) && roleOf(item) !== 'classification');
  const first = items[from];
  if (!first) return { bytes: source, words: [], told: '文件是空的，没有加红头' };
  const marks = items.slice(0, from).filter((item) => !isRoom(item)).length;
  const title = items.findIndex((item) => roleOf(item) === 'title');
  const isNumber = (item: FileItem) => ['document-number', 'signer'].includes(roleOf(item) ?? '');
  const last = items.slice(0, Math.max(title, 0)).findLast(isNumber);
  // copies from the pages of an office have it below the title, where it stays
  const hasNumber = items.some(isNumber);

  const words = wordsOf(office);
  const put = (at: number, text: string): Splice => ({ start: at, end: at, text: inDialect(text, dialect) });
  const numberStyle = styles.idOf('document-number');
  const head = headXml(words, styles.idOf('red-head'), marks);
  const splices = last
    ? [put(first.start, head), put(last.end, lineXml(numberStyle))]
    : [put(first.start, head + (hasNumber ? lineXml(numberStyle) : numberXml(number, numberStyle)))];
  // room that somebody left for a head would push it down
  for (const { start, end } of items.slice(0, from).filter(isRoom)) splices.push({ start, end, text: '' });
  file.replace(styles.path, styles.xml);
  file.replace(file.main, spliced(xml, splices));
  const unused = number === blankNumber ? '' : '；文件里已有发文字号，填的没有用';
  const numbered = number === blankNumber ? '；发文字号空着，请填上' : `，发文字号“${number}”`;
  const told = `加了红头“${words}”和红线${hasNumber ? unused : numbered}`;
  return { bytes: file.save(), words: hasNumber ? [words] : [words, number], told };
}
