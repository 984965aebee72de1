/**
 * Bytes of a file of any kind → the document in them. Works in Node and in the browser; the file's name serves only
 * for messages and for endings that promise something else.
 *
 *     const { value: document, findings } = readSource(bytes, '计划.doc');
 */

import type { OfficeDocument, SourceFormat } from '../document/office-document.ts';
import { type SourceDocument, toOffice } from '../document/source-document.ts';
import type { Result } from '../terms/finding.ts';
import { readDocDocument } from './doc/doc-document.ts';
import { readWordPackage } from './docx/read-word.ts';
import { fileKind, isPackageEnding, mhtRefusal, refusals, refusedEnding } from './file-kind.ts';
import { readChunk, readMarkup } from './read-markup.ts';
import { refused } from './source-finding.ts';
import { readTextDocument } from './text/text-document.ts';

/** Longer files are no compilations of plans; the memory of whoever reads them is bounded. */
export const mostBytes = 64 * 1024 * 1024;

const endingOf = (file: string) => /\.[^./\\]{1,12}$/.exec(file)?.[0].toLowerCase() ?? '';

/** Why the file is not even opened. */
export function refusedUnread(file: string, size: number): Result<never> | undefined {
  const reason = refusedEnding(endingOf(file));
  if (reason) return refused('kind', reason);
  if (size === 0) return refused('empty', '文件是空的，没有可导入的文字');
  if (size > mostBytes)
    return refused(
      'too-big',
      `文件有 ${Math.ceil(size / 1024 / 1024)} MB，超过 ${mostBytes / 1024 / 1024} MB，不像计划汇编；请分成几份再试`,
    );
  return undefined;
}

function office({ value, findings }: Result<SourceDocument>, format: SourceFormat): Result<OfficeDocument> {
  return value ? { value: toOffice(value, format), findings } : { findings };
}

/** Reads a document; a finding says in one line why there is none. */
export function readSource(bytes: Uint8Array, file: string): Result<OfficeDocument> {
  const unread = refusedUnread(file, bytes.length);
  if (unread) return unread;
  const kind = fileKind(bytes);
  if (kind === 'zip') return readWordPackage(bytes, file, { readChunk });
  if (kind === 'compound') return office(readDocDocument(bytes, file), 'doc');
  const markup = readMarkup(bytes, file);
  if (markup) return markup;
  if (/^MIME-Version:/i.test(String.fromCharCode(...bytes.subarray(0, 40)).trimStart()))
    return refused('kind', mhtRefusal);
  const reason = refusals[kind];
  if (reason) return refused('kind', reason);
  if (isPackageEnding(endingOf(file)))
    return refused(
      'damaged',
      `这不是 Word 文档（${endingOf(file)}），或者文件已损坏；请用 Word 或 WPS 打开，另存为 .docx 再试`,
    );
  return office(readTextDocument(bytes, file), 'text');
}
