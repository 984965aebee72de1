/**
 * A file made ready to be laid out: read, converted to a Word file where it is none, lines that stand for paragraphs made
 * paragraphs, and for each paragraph what it was recognised as, for a person to look at first.
 *
 *     const { value } = prepareLayout(bytes, '通知.docx', isKnownHeading);
 *     value.rows[0] // { at: 0, text: '关于…的通知', setAs: 'title', sure: true, … }
 */
import type { OfficeDocument, SourceFormat } from '../../document/office-document.ts';
import { unsure } from '../../document/role.ts';
import { recognise } from '../../document/roles/recognise.ts';
import { readSource } from '../../source/read-source.ts';
import type { Finding, Result } from '../../terms/finding.ts';
import { writeOfficeDocument } from '../../writers/docx/write-office-document.ts';
import { openWordFile } from '../word-file.ts';
import { fileBody } from './file-body.ts';
import { matched } from './match-paragraphs.ts';
import { dialectOf } from './names.ts';
import { type SetAs, setAsOf } from './set-as.ts';
import { splitLines } from './split-lines.ts';

/** A paragraph of the text as it was recognised. */
export interface LayoutRow {
  /** Index among the blocks of the document: what a choice names it by. */
  at: number;
  text: string;
  setAs: SetAs;
  /** False where a person should look. */
  sure: boolean;
  /** It stands in a box or frame, or in an embedded file: it stays whatever is chosen. */
  fixed: boolean;
}

export interface Prepared {
  /** A Word file. */
  bytes: Uint8Array;
  document: OfficeDocument;
  rows: readonly LayoutRow[];
  /** What the file was before it was converted; absent for Word files. */
  converted?: SourceFormat;
  /** Sentences for the account: what was changed so far. */
  changed: readonly string[];
  findings: readonly Finding[];
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

function rowsOf(
  bytes: Uint8Array,
  document: OfficeDocument,
  isKnownHeading: (words: string) => boolean,
): LayoutRow[] {
  const file = openWordFile(bytes);
  const body = file && fileBody(file.text(file.main) ?? '');
  const free = body?.items.filter((item) => item.is === 'paragraph') ?? [];
  const models = matched(document, file?.main ?? '', free);
  const reached = new Set([...models.values()].flat());
  const roles = recognise(document, isKnownHeading);
  return document.blocks.flatMap((block, at): LayoutRow[] => {
    if (block.type !== 'paragraph') return [];
    const role = roles.get(block);
    if (!role) return [];
    const fixed = block.boxed !== undefined || !reached.has(block);
    const setAs = fixed ? 'as-is' : setAsOf(role);
    return [{ at, text: block.text.trim(), setAs, sure: fixed || role.confidence >= unsure, fixed }];
  });
}

/** @param isKnownHeading whether words are the heading of a section kind */
export function prepareLayout(
  source: Uint8Array,
  name: string,
  isKnownHeading: (words: string) => boolean,
): Result<Prepared> {
  const read = readSource(source, name);
  if (!read.value) return { findings: read.findings };
  const isOwn = read.value.format === 'docx' && isChangeable(source);
  const changed: string[] = [];
  let bytes = source;
  if (!isOwn) {
    bytes = writeOfficeDocument(read.value);
    const beside = read.value.notes.filter(({ taken }) => !taken).length;
    const lost = beside > 0 ? `；正文以外的 ${beside} 处（图片、批注、页眉等）没有带过来，请对照原件` : '';
    changed.push(`原件是${formatNames[read.value.format]}，先转成了 Word 文件${lost}`);
  }
  const split = splitLines(bytes);
  if (split) {
    bytes = split.bytes;
    changed.push(`${split.count} 处用换行符分开的段落改成了真正的分段，文字没有动`);
  }
  const document = bytes === source ? read.value : readSource(bytes, name.replace(/\.[^.]*$/, '.docx')).value;
  if (!document) return { findings: read.findings };
  const rows = rowsOf(bytes, document, isKnownHeading);
  return {
    value: {
      ...{ bytes, document, rows, changed, findings: read.findings },
      ...(!isOwn && { converted: read.value.format }),
    },
    findings: read.findings,
  };
}
