/**
 * Files that are markup, whatever their name says: web pages, Word's flat packages, Word 2003 XML. Offices have many that
 * are called .doc.
 */

import { noteFindings } from '../document/note-findings.ts';
import type { Block, OfficeDocument } from '../document/office-document.ts';
import type { Result } from '../terms/finding.ts';
import { readFlatPackage } from './docx/read-word.ts';
import { readWordML2003 } from './docx/word2003.ts';
import { decodeHtml } from './html/decode-html.ts';
import { readHtmlBlocks } from './html/read-html.ts';
import { refused } from './source-finding.ts';
import { decodeText } from './text/decode-text.ts';

/** The start of a file as Latin letters, marks of its encoding left out. */
function startOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 4096).filter((byte) => byte > 8 && byte < 127)).trimStart();
}

function readPage(bytes: Uint8Array, file: string): Result<OfficeDocument> {
  const { value, findings } = decodeHtml(bytes);
  if (!value) return { findings };
  const { blocks, notes } = readHtmlBlocks(value.text);
  if (blocks.length === 0) return refused('empty', '网页里没有可导入的文字');
  const document = { file, format: 'html' as const, blocks, notes, paragraphs: true };
  return { value: document, findings: [...findings, ...noteFindings(notes)] };
}

/** Reads a file of markup; undefined for any other. */
export function readMarkup(bytes: Uint8Array, file: string): Result<OfficeDocument> | undefined {
  const start = startOf(bytes);
  if (!start.startsWith('<')) return undefined;
  const asText = (read: (xml: string, file: string) => Result<OfficeDocument>) => {
    const { value, findings } = decodeText(bytes);
    return value ? read(value.text, file) : { findings };
  };
  if (/<(?:\w+:)?package[\s>]/.test(start) && start.includes('xmlPackage')) return asText(readFlatPackage);
  if (/<(?:\w+:)?wordDocument[\s>]/.test(start)) return asText(readWordML2003);
  return /<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|meta\s)/i.test(start)
    ? readPage(bytes, file)
    : undefined;
}

/** A part that Word has taken in as it was (altChunk), where it is a web page or plain text. */
export function readChunk(bytes: Uint8Array): readonly Block[] | undefined {
  return readMarkup(bytes, '')?.value?.blocks;
}
