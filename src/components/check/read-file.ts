/** A dropped or chosen file → the document to check and its text. Says in Chinese why a file cannot be read. */

import { isPlanSource } from '../../check/check-text.ts';
import { type ShownDocument, shownText } from '../../check/shown-text.ts';
import { readSource } from '../../source/read-source.ts';
import { decodeText } from '../../source/text/decode-text.ts';
import type { Finding } from '../../terms/finding.ts';

/** What the page is told of a file. */
export interface ReadFile {
  text?: string;
  /** Why there is no text, or what of the file is not in it. */
  problem?: string;
  /** More of it is checked than its text: tables, styles, comments. */
  more?: true;
  /** Comments can be written into it, or into a copy that Word or WPS makes of it. */
  annotates?: 'yes' | 'convert';
}

/** What the check keeps of it. */
export interface OpenedFile extends ReadFile {
  /** Absent for texts and plan sources, which their text says all of. */
  shown?: ShownDocument;
  /** What the reader met in it that is no text: comments, hidden words, pictures … */
  findings: readonly Finding[];
}

export function readFile(name: string, bytes: Uint8Array): OpenedFile {
  // a plan source is nothing to import, but it can be checked
  const { value, findings } = readSource(bytes, name.replace(/\.mdx$/i, '.txt'));
  const [first] = findings;
  if (!value) return { problem: first?.message ?? '文件读不出', findings };
  const problem = first && { problem: first.message };
  const source = /\.mdx?$/i.test(name) ? decodeText(bytes).value?.text : undefined;
  if (source && isPlanSource(source)) return { text: source.replace(/\r\n?/g, '\n'), findings, ...problem };
  const shown = shownText(value);
  const isTyped = value.format === 'text';
  return { text: shown.text.replace(/\r\n?/g, '\n'), findings, ...(!isTyped && { shown }), ...problem };
}
