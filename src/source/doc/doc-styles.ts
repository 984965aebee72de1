/** Paragraph styles of a Word 97–2003 document: what a paragraph is by its style. */
import { readable } from './doc-bytes.ts';
import type { DocFile } from './doc-file.ts';
import { type Changes, change, readChanges } from './doc-properties.ts';

export interface DocStyle {
  /** 1 to 9 for headings. */
  headingLevel: number | undefined;
  changes: Changes;
}

interface RawStyle {
  builtIn: number;
  base: number;
  changes: Changes;
}

const noStyle = 0xfff;
const deepestChain = 12;

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
    raw.push({
      builtIn: style.u16(0) & 0x0fff,
      base: style.u16(2) >> 4,
      changes: readChanges(readable(style.slice(properties + 4, listEnd))),
    });
  }
  return raw.map((style) => {
    const changes = new Map<number, number>();
    let builtIn: number | undefined;
    let at = style;
    for (let steps = 0; at && steps < deepestChain; steps++) {
      if (at.builtIn >= 1 && at.builtIn <= 9) builtIn ??= at.builtIn;
      for (const [code, value] of at.changes) if (!changes.has(code)) changes.set(code, value);
      at = at.base === noStyle ? undefined : raw[at.base];
    }
    const outline = changes.get(change.outlineLevel);
    return {
      headingLevel: builtIn ?? (outline !== undefined && outline < 9 ? outline + 1 : undefined),
      changes,
    };
  });
}
