/** A dropped or chosen file → the text to check. Runs in the worker; says in Chinese why a file cannot be read. */

import { isPlanSource } from '../../check/check-text.ts';
import { type SourceDocument, toSource } from '../../document/source-document.ts';
import { readSource } from '../../source/read-source.ts';
import { decodeText } from '../../source/text/decode-text.ts';

export interface ReadFile {
  text?: string;
  /** Why there is no text, or what of the file is not in it. */
  problem?: string;
}

/** Lines as typed, cells of tables set apart by tabs, as Word itself pastes them. */
function documentText({ lines }: SourceDocument): string {
  const row = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s*\n\s*/g, '；')).join('\t');
  return lines.flatMap(({ text, table }) => (table ? table.map(row) : [text])).join('\n');
}

export function readFile(name: string, bytes: Uint8Array): ReadFile {
  // a plan source is nothing to import, but it can be checked
  const { value, findings } = readSource(bytes, name.replace(/\.mdx$/i, '.txt'));
  const [first] = findings;
  if (!value) return { problem: first?.message ?? '文件读不出' };
  const source = /\.mdx?$/i.test(name) ? decodeText(bytes).value?.text : undefined;
  const text = source && isPlanSource(source) ? source : documentText(toSource(value));
  return { text: text.replace(/\r\n?/g, '\n'), ...(first && { problem: first.message }) };
}
