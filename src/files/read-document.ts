/** Reads a document of any kind from a file: text, Markdown, Word. Node only. */
import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import type { OfficeDocument } from '../document/office-document.ts';
import { isOwnDocx } from '../import/own-word/is-own-docx.ts';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { headLength } from '../source/file-kind.ts';
import { readSource, refusedUnread } from '../source/read-source.ts';
import { refused, sourceFinding } from '../source/source-finding.ts';
import type { Result } from '../terms/finding.ts';

export interface ReadDocument extends Result<OfficeDocument> {
  /** The plan that a Word file of this project carries, read without loss; `value` is then the text that it shows. */
  plan?: Plan;
  /** All that stands in such a file, for the account. */
  text?: readonly string[];
}

/** What the system says of a file that cannot be read, for people. */
export function unreadableMessage(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return '没有这个文件（可能刚被移走，或是失效的链接）';
  if (code === 'EACCES' || code === 'EPERM') return '没有权限读取这个文件；请检查文件权限';
  return '读不出这个文件，可能正被别的程序占用，或磁盘有问题；请关掉别的程序再试';
}

/** The first bytes of a file: enough to know that a film is no document. */
function readHead(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const head = new Uint8Array(headLength);
    return head.subarray(0, readSync(handle, head, 0, headLength, 0));
  } finally {
    closeSync(handle);
  }
}

/** A pipe or a device would never end, a huge file would fill the memory: only plain files are opened. */
function readBytes(file: string): Result<Uint8Array> {
  try {
    const stats: Stats = statSync(file);
    if (!stats.isFile()) return refused('kind', '这不是普通文件，读不了');
    return (
      refusedUnread(stats.size, readHead(file)) ?? { value: new Uint8Array(readFileSync(file)), findings: [] }
    );
  } catch (error) {
    return refused('unreadable', unreadableMessage(error));
  }
}

/** Reads one file; a finding says in one line why there is no value. */
export async function readDocument(file: string, vocabulary: Vocabulary): Promise<ReadDocument> {
  const { value: bytes, findings } = readBytes(file);
  if (!bytes) return { findings };
  const source = readSource(bytes, file);
  if (!isOwnDocx(bytes)) return source;
  const { readDocx } = await import('../import/own-word/read.ts');
  const own = readDocx(bytes, vocabulary);
  if (own.value)
    return {
      value: source.value,
      plan: own.value,
      ...(own.lines && { text: own.lines.map(({ text }) => text) }),
      findings: own.findings,
    };
  // the text is there, even where what was carried along is not
  if (!source.value) return { findings: own.findings };
  const message = '附带的计划数据读不出，已按普通 Word 文档读取，填空和章节类要重新核对';
  return {
    value: source.value,
    findings: [sourceFinding('carried', message, 'warning'), ...source.findings],
  };
}
