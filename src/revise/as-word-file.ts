/**
 * Any file that can be read as a Word file that can be changed: itself where it is one, otherwise a plain copy of what was
 * read, and in words what that copy does not have. Tables with their merged cells, bold letters and underlined blanks come
 * over; what stands beside the text does not.
 *
 *     asWordFile(bytes, '通知.doc').value?.converted // 原件是旧版 Word 文件（.doc），先转成了 Word 文件
 */
import type { OfficeDocument, SourceFormat } from '../document/office-document.ts';
import { readSource } from '../source/read-source.ts';
import type { Result } from '../terms/finding.ts';
import { writeOfficeDocument } from '../writers/docx/write-office-document.ts';
import { fileBody } from './layout/file-body.ts';
import { dialectOf } from './layout/names.ts';
import { openWordFile } from './word-file.ts';

export interface AsWordFile {
  bytes: Uint8Array;
  /** Read from these bytes: its places are places in them. */
  document: OfficeDocument;
  /** In Chinese: what the original was, and what did not come over; absent where the file itself is changed. */
  converted?: string;
}

const formatNames: Readonly<Record<SourceFormat, string>> = {
  docx: 'Word 文件',
  flat: 'XML 格式的 Word 文件',
  word2003: 'Word 2003 的 XML 文件',
  doc: '旧版 Word 文件（.doc）',
  rtf: 'RTF 文件',
  html: '网页',
  mht: '网页存档',
  markdown: 'Markdown 文件',
  text: '纯文本',
  plan: '计划',
};

/** True for a file that can be changed where it stands. */
function isChangeable(bytes: Uint8Array): boolean {
  const file = openWordFile(bytes);
  const xml = file?.text(file.main);
  return xml !== undefined && dialectOf(xml) !== undefined && fileBody(xml) !== undefined;
}

export function asWordFile(source: Uint8Array, name: string): Result<AsWordFile> {
  const { value: read, findings } = readSource(source, name);
  if (!read) return { findings };
  if (read.format === 'docx' && isChangeable(source))
    return { value: { bytes: source, document: read }, findings };
  const bytes = writeOfficeDocument(read);
  const { value: document } = readSource(bytes, `${name.replace(/\.[^.]*$/, '')}.docx`);
  if (!document) return { findings };
  const beside = read.notes.filter(({ taken }) => !taken).length;
  const lost = beside > 0 ? `；正文以外的 ${beside} 处（图片、批注、页眉等）没有带过来，请对照原件` : '';
  const converted = `原件是${formatNames[read.format]}，先转成了 Word 文件${lost}`;
  return { value: { bytes, document, converted }, findings };
}
