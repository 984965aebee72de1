/**
 * Bytes of a file of any kind → the document in them. Works in Node and in the browser. What the file is, its content
 * says; its name serves for messages, and where the content says nothing.
 *
 *     const { value: document, findings } = readSource(bytes, '计划.doc'); // also where it is RTF or a web page
 */
import { noteFindings } from '../document/note-findings.ts';
import type { Block, Note, OfficeDocument, SourceFormat } from '../document/office-document.ts';
import type { Finding, Result } from '../terms/finding.ts';
import { compoundKind } from './compound-kind.ts';
import { openCompoundFile } from './doc/compound-file.ts';
import { readDocDocument } from './doc/doc-document.ts';
import { readFlatPackage, readWordPackage } from './docx/read-word.ts';
import { readWordML2003 } from './docx/word2003.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { foldDocument } from './fold-document.ts';
import { decodeHtml } from './html/decode-html.ts';
import { readHtmlBlocks } from './html/read-html.ts';
import { readMhtBlocks } from './mht/read-mht.ts';
import { readChunk } from './read-chunk.ts';
import { endingOf, kindOfEnding, kindOfText, type RefusedKind, refusedKind } from './refusals.ts';
import { readRtfBlocks } from './rtf/read-rtf.ts';
import { refused, sourceFinding } from './source-finding.ts';
import { readTextDocument } from './text/text-document.ts';

/** Longer files are no compilations of plans; the memory of whoever reads them is bounded. */
export const mostBytes = 64 * 1024 * 1024;

/** Why the file is not even opened. @param head its first bytes, where they are known */
export function refusedUnread(size: number, head?: Uint8Array): Result<never> | undefined {
  const kind = head && fileKind(head);
  if (kind && !isRead(kind) && kind !== 'other') return refusedKind(kind);
  if (size === 0) return refused('empty', '文件是空的，没有可导入的文字');
  if (size > mostBytes)
    return refused(
      'too-big',
      `文件有 ${Math.ceil(size / 1024 / 1024)} MB，超过 ${mostBytes / 1024 / 1024} MB，不像计划汇编；请分成几份再试`,
    );
  return undefined;
}

type ReadKind = Exclude<FileKind, RefusedKind | 'other'>;
const readKinds: readonly FileKind[] = ['zip', 'compound', 'rtf', 'html', 'mht', 'flat', 'word2003'];
const isRead = (kind: FileKind): kind is ReadKind => readKinds.includes(kind);

/** Blocks that a reader gave as a document, with what is to be said of its notes. */
function documentOf(
  { blocks, notes }: { blocks: Block[]; notes: Note[] },
  file: string,
  format: SourceFormat,
  findings: readonly Finding[] = [],
): Result<OfficeDocument> {
  if (blocks.every((block) => block.type === 'paragraph' && block.text.trim() === '')) {
    const words = notes.some(({ kind }) => kind === 'picture')
      ? '文件里只有图片，没有可导入的文字'
      : '文件是空的，没有可导入的文字';
    return refused('empty', words);
  }
  const folded = foldDocument({ file, format, blocks, notes, paragraphs: true });
  return { value: folded.value, findings: [...findings, ...folded.findings, ...noteFindings(notes)] };
}

function readHtml(bytes: Uint8Array, file: string): Result<OfficeDocument> {
  const { value, findings } = decodeHtml(bytes);
  if (!value) return { findings };
  const read = readHtmlBlocks(value.text);
  const scripts =
    read.scripts > 0
      ? [sourceFinding('scripts', `网页里有 ${read.scripts} 段脚本，没有运行，也没有读入`, 'info')]
      : [];
  return documentOf(read, file, 'html', [...findings, ...scripts]);
}

function readMht(bytes: Uint8Array, file: string): Result<OfficeDocument> {
  const { value, findings } = readMhtBlocks(bytes);
  return value ? documentOf(value, file, 'mht', findings) : { findings };
}

function readCompound(bytes: Uint8Array, file: string): Result<OfficeDocument> {
  const names = openCompoundFile(bytes)?.names ?? [];
  const isWord =
    names.length === 0 || names.some((name) => name === 'WordDocument' || name === 'EncryptedPackage');
  const kind = isWord ? undefined : compoundKind(names, endingOf(file));
  return kind ? refusedKind(kind) : readDocDocument(bytes, file);
}

function readXml(bytes: Uint8Array, file: string, kind: 'flat' | 'word2003'): Result<OfficeDocument> {
  const { value, findings } = decodeHtml(bytes);
  if (!value) return { findings };
  return kind === 'flat'
    ? readFlatPackage(value.text, file, { readChunk })
    : readWordML2003(value.text, file);
}

function readOther(bytes: Uint8Array, file: string): Result<OfficeDocument> {
  const ending = endingOf(file);
  const kind = kindOfText(ending);
  if (kind) return refusedKind(kind);
  const read = readTextDocument(bytes, file);
  if (read.value || read.findings[0]?.ruleId === 'source/empty') return read;
  const promised = kindOfEnding(ending);
  if (promised) return refusedKind(promised);
  if (/^\.(?:docx?|docm|dotx?|wps|wpt|rtf)$/.test(ending))
    return refused(
      'damaged',
      `这不是 Word 文档（${ending}），或者文件已损坏；请用 Word 或 WPS 打开，另存为 .docx 再试`,
    );
  if (['', '.txt', '.md', '.markdown', '.html', '.htm'].includes(ending)) return read;
  return refused(
    'kind',
    `不认得这种文件（${ending}），里面也不是文字；如是文稿，请用原来的程序打开，另存为 .docx 再试`,
  );
}

/** Reads a document; one finding says why there is none. */
export function readSource(bytes: Uint8Array, file: string): Result<OfficeDocument> {
  const kind = fileKind(bytes);
  const unread = refusedUnread(bytes.length, bytes);
  if (unread) return unread;
  if (kind === 'zip') return readWordPackage(bytes, file, { readChunk });
  if (kind === 'compound') return readCompound(bytes, file);
  if (kind === 'rtf') return documentOf(readRtfBlocks(bytes), file, 'rtf');
  if (kind === 'html') return readHtml(bytes, file);
  if (kind === 'mht') return readMht(bytes, file);
  if (kind === 'flat' || kind === 'word2003') return readXml(bytes, file, kind);
  return readOther(bytes, file);
}
