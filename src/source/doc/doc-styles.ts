/** Paragraph styles of a Word 97–2003 document: what a paragraph is by its style. */
import { readable } from './doc-bytes.ts';
import type { DocFile } from './doc-file.ts';
import { type Changes, change, readChanges } from './doc-properties.ts';

export interface DocStyle {
  /** 1 to 9 for headings. */
  headingLevel: number | undefined;
  /** True for the style that Word makes for titles. */
  isTitle: boolean;
  changes: Changes;
  /** What it says of letters. */
  letters: Changes;
}

interface RawStyle {
  builtIn: number;
  base: number;
  changes: Changes;
  letters: Changes;
}

/** Word's own number of the style “Title”. */
const titleStyle = 62;

const noStyle = 0xfff;
const deepestChain = 12;

/** Fonts of letters where nobody says any: Latin and Chinese. */
function defaultFonts(file: DocFile): Changes {
  const { own } = file.table('styles');
  if (own.u16(0) < 18) return new Map();
  return new Map([
    [change.font, own.u16(14)],
    [change.wideFont, own.u16(16)],
  ]);
}

/** Style number → what it means, that of the styles it is based on included. */
export function readDocStyles(file: DocFile): DocStyle[] {
  const { own } = file.table('styles');
  const headerLength = own.u16(0);
  const count = Math.min(own.u16(2), 4095);
  const baseLength = own.u16(4);
  const raw: (RawStyle | undefined)[] = [];
  let at = 2 + headerLength;
  for (let index = 0; index < count && at < own.length; index++) {
    const length = own.u16(at);
    const style = readable(own.slice(at + 2, at + 2 + length));
    at += 2 + length + (length % 2);
    const isParagraph = (style.u16(2) & 0x0f) === 1;
    if (length < baseLength || !isParagraph) {
      raw.push(undefined);
      continue;
    }
    const nameLength = style.u16(baseLength);
    const properties = baseLength + 2 + nameLength * 2 + 2;
    const listEnd = properties + 2 + style.u16(properties);
    const lettersAt = listEnd + (listEnd % 2);
    raw.push({
      builtIn: style.u16(0) & 0x0fff,
      base: style.u16(2) >> 4,
      changes: readChanges(readable(style.slice(properties + 4, listEnd))),
      letters: readChanges(readable(style.slice(lettersAt + 2, lettersAt + 2 + style.u16(lettersAt)))),
    });
  }
  const fonts = defaultFonts(file);
  return raw.map((style) => {
    const changes = new Map<number, number>();
    const letters = new Map<number, number>();
    let builtIn: number | undefined;
    let at = style;
    for (let steps = 0; at && steps < deepestChain; steps++) {
      if (at.builtIn >= 1 && at.builtIn <= 9) builtIn ??= at.builtIn;
      for (const [code, value] of at.changes) if (!changes.has(code)) changes.set(code, value);
      for (const [code, value] of at.letters) if (!letters.has(code)) letters.set(code, value);
      at = at.base === noStyle ? undefined : raw[at.base];
    }
    for (const [code, value] of fonts) if (!letters.has(code)) letters.set(code, value);
    const outline = changes.get(change.outlineLevel);
    return {
      headingLevel: builtIn ?? (outline !== undefined && outline < 9 ? outline + 1 : undefined),
      isTitle: style?.builtIn === titleStyle,
      changes,
      letters,
    };
  });
}
