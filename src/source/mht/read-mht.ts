/** A web page saved as a single file (.mht), as Word and browsers do → its blocks. */
import type { Result } from '../../terms/finding.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { type HtmlBlocks, readHtmlBlocks } from '../html/read-html.ts';
import { refused } from '../source-finding.ts';
import { mimeTexts } from './mime.ts';

/** Reads the page of a message; headers and footers, which Word keeps in a page of their own, as notes. */
export function readMhtBlocks(bytes: Uint8Array): Result<HtmlBlocks> {
  const parts = mimeTexts(bytes);
  const pages = parts.filter(({ type }) => type === 'text/html');
  const [main, ...others] = pages.length > 0 ? pages : parts.filter(({ type }) => type === 'text/plain');
  if (!main)
    return refused('no-word', '这个 MHT 文件里没有网页正文；请用浏览器或 Word 打开，另存为 .docx 再试');
  const { value, findings } = decodeHtml(main.bytes, main.charset);
  if (!value) return { findings };
  const escaped =
    main.type === 'text/plain'
      ? `<pre>${value.text.replace(/[&<]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))}`
      : value.text;
  const read = readHtmlBlocks(escaped);
  for (const { bytes: more, charset, location } of others) {
    if (!/header\.html?$/i.test(location)) continue;
    const text = decodeHtml(more, charset).value?.text;
    if (text !== undefined) read.notes.push(...readHtmlBlocks(text).notes);
  }
  return { value: read, findings };
}
