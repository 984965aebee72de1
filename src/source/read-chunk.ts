/**
 * A file inside another (altChunk of Word): a web page, RTF, MHT or text → its blocks. Word files inside Word files are
 * their own reader's matter.
 */
import type { Block } from '../document/office-document.ts';
import { fileKind } from './file-kind.ts';
import { decodeHtml } from './html/decode-html.ts';
import { readHtmlBlocks } from './html/read-html.ts';
import { readMhtBlocks } from './mht/read-mht.ts';
import { readRtfBlocks } from './rtf/read-rtf.ts';
import { readTextDocument } from './text/text-document.ts';

/** @param name the part's name or content type; undefined for kinds that are not known here */
export function readChunk(bytes: Uint8Array, name: string): readonly Block[] | undefined {
  const kind = fileKind(bytes);
  if (kind === 'rtf') return readRtfBlocks(bytes).blocks;
  if (kind === 'mht') return readMhtBlocks(bytes).value?.blocks;
  if (kind === 'html' || (kind !== 'zip' && kind !== 'compound' && /html?\b/i.test(name))) {
    const { value } = decodeHtml(bytes);
    return value && readHtmlBlocks(value.text).blocks;
  }
  return kind === 'other' ? readTextDocument(bytes, name).value?.blocks : undefined;
}
