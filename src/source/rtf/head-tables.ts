/** The tables at the head of an RTF file, read by a small machine of their own: their groups hold names, not text. */
import { decodeBytes, labelOfCharset } from './charsets.ts';
import { type colourReader, labelFor, type RtfHeader } from './header.ts';
import type { Token, Tokens } from './tokens.ts';

/** A table of the head, by the word that opens it. */
export type HeadTable = 'fonttbl' | 'colortbl' | 'stylesheet';

/** True for words that open a table of the head. */
export const isHeadTable = (name: string): name is HeadTable =>
  name === 'fonttbl' || name === 'colortbl' || name === 'stylesheet';

/** What a table is read from, and what it is read into. */
export interface HeadReading {
  bytes: Uint8Array;
  source: Tokens;
  header: RtfHeader;
  colours: ReturnType<typeof colourReader>;
}

/** Reads a table into the header, up to the end of its group. */
export function readHeadTable(kind: HeadTable, { bytes, source, header, colours }: HeadReading): void {
  let depth = 1;
  let name: number[] = [];
  let number = 0;
  let charset = 0;
  let outline: number | undefined;
  let isStarred = false;
  const texts: string[] = [];
  const label = () => labelFor(header, -1, undefined);
  const finish = (isKept: boolean) => {
    const own = labelOfCharset(charset) ?? label();
    const text = (texts.join('') + decodeBytes(Uint8Array.from(name), own)).replace(/;.*$/s, '').trim();
    if (isKept && kind === 'fonttbl' && header.fonts.size < 5000)
      header.fonts.set(number, { name: text, charset });
    if (isKept && kind === 'stylesheet' && header.styles.size < 5000)
      header.styles.set(number, { name: text, outline });
    name = [];
    texts.length = 0;
    outline = undefined;
    charset = 0;
  };
  for (let token: Token = source.next(); token.type !== 'end'; token = source.next()) {
    if (token.type === 'open') {
      depth += 1;
      if (depth === 2) isStarred = false;
    } else if (token.type === 'close') {
      depth -= 1;
      if (depth === 1) finish(!isStarred);
      if (depth === 0) return;
    } else if (token.type === 'sign') isStarred ||= token.sign === '*' && depth === 2;
    else if (token.type === 'word') {
      if (token.name === 'f' && kind === 'fonttbl') number = token.value ?? 0;
      else if (token.name === 's' && kind === 'stylesheet') number = token.value ?? 0;
      else if (token.name === 'fcharset') charset = token.value ?? 0;
      else if (token.name === 'outlinelevel' && (token.value ?? 9) < 9) outline = (token.value ?? 0) + 1;
      else if (token.name === 'u' && depth <= 2)
        texts.push(String.fromCharCode(((token.value ?? 0) + 65536) & 0xffff));
      else if (kind === 'colortbl') colours.word(token.name, token.value);
    } else if (token.type === 'byte') {
      if (depth <= 2 && name.length < 200) name.push(token.byte);
    } else {
      const text = bytes.subarray(token.from, token.to);
      if (kind === 'colortbl') for (const byte of text) if (byte === 59) colours.end();
      if (depth <= 2) for (const byte of text.subarray(0, 200)) name.push(byte);
      // old files list fonts without groups
      if (kind === 'fonttbl' && depth === 1 && text.includes(59)) finish(true);
    }
  }
}
