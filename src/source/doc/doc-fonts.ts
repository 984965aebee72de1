/** Names of the fonts of a Word 97–2003 document, by number. */
import { readable } from './doc-bytes.ts';
import type { DocFile } from './doc-file.ts';

/** What stands before a font's name in its record. */
const nameAt = 39;
const mostFonts = 4000;

export function readDocFonts(file: DocFile): string[] {
  const { own } = file.table('fonts');
  const count = Math.min(own.u16(0), mostFonts);
  const fonts: string[] = [];
  let at = 4;
  for (let index = 0; index < count && at < own.length; index++) {
    const length = own.u8(at);
    const record = readable(own.slice(at + 1, at + 1 + length));
    let name = '';
    for (let unit = nameAt; unit + 1 < record.length && record.u16(unit) !== 0; unit += 2)
      name += String.fromCharCode(record.u16(unit));
    fonts.push(name);
    at += 1 + length;
  }
  return fonts;
}
