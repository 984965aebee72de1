/** The automatic numbering of a Word 97–2003 document: lists, and their uses, which paragraphs name by number. */
import { deepestNumber, type NumberLevel, type NumberList } from '../auto-numbers.ts';
import { formOfCode } from '../number-format.ts';
import { type Bytes, readable } from './doc-bytes.ts';
import type { DocFile } from './doc-file.ts';

const listSize = 28;
const useSize = 16;

/** One level; the text holds the number of a level where its count stands. */
function readLevel(bytes: Bytes, at: number): { level: NumberLevel; end: number } {
  const properties = bytes.u8(at + 24) + bytes.u8(at + 25);
  const textAt = at + 28 + properties;
  const length = Math.min(bytes.u16(textAt), 255);
  let text = '';
  for (let index = 0; index < length; index++) {
    const code = bytes.u16(textAt + 2 + index * 2);
    text += code < deepestNumber ? `%${code + 1}` : String.fromCharCode(code);
  }
  const suffixes = ['tab', 'space', 'nothing'] as const;
  const level = {
    suffix: suffixes[bytes.u8(at + 15)] ?? ('tab' as const),
    start: Math.max(bytes.i32(at), 0),
    form: formOfCode(bytes.u8(at + 4)),
    text,
    legal: (bytes.u8(at + 5) & 0x04) !== 0,
  };
  return { level, end: textAt + 2 + length * 2 };
}

/** List id → its levels. The levels of all lists follow the table, each as long as it is. */
function readLists(file: DocFile): Map<number, Map<number, NumberLevel>> {
  const { own, after } = file.table('lists');
  const count = Math.min(own.u16(0), Math.floor((own.length - 2) / listSize));
  const lists = new Map<number, Map<number, NumberLevel>>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    const start = 2 + index * listSize;
    const isSimple = (own.u8(start + 26) & 1) !== 0;
    const levels = new Map<number, NumberLevel>();
    for (let level = 0; level < (isSimple ? 1 : deepestNumber); level++) {
      if (at >= after.length) return lists;
      const read = readLevel(after, at);
      levels.set(level, read.level);
      at = read.end;
    }
    lists.set(own.u32(start), levels);
  }
  return lists;
}

/** The uses of lists, in order: a paragraph's number counts from 1. */
export function readListUses(file: DocFile): NumberList[] {
  const lists = readLists(file);
  const { own, after } = file.table('listUses');
  // the data of the uses may stand inside the table or behind it
  const bytes = readable(concat(own, after));
  const count = Math.min(own.u32(0), Math.floor((own.length - 4) / useSize));
  let at = 4 + count * useSize;
  return Array.from({ length: count }, (_, index) => {
    const start = 4 + index * useSize;
    const id = bytes.u32(start);
    const levels = new Map(lists.get(id) ?? []);
    const restarts = new Map<number, number>();
    at += 4;
    for (let override = 0; override < Math.min(bytes.u8(start + 12), deepestNumber); override++) {
      const flags = bytes.u32(at + 4);
      const level = flags & 0x0f;
      if (flags & 0x10) restarts.set(level, Math.max(bytes.i32(at), 0));
      at += 8;
      if (flags & 0x20) {
        const read = readLevel(bytes, at);
        levels.set(level, read.level);
        at = read.end;
      }
    }
    return { count: String(id), use: String(index + 1), levels, restarts };
  });
}

function concat(own: Bytes, after: Bytes): Uint8Array {
  const bytes = new Uint8Array(own.length + Math.min(after.length, 65_536));
  bytes.set(own.slice(0, own.length));
  bytes.set(after.slice(0, 65_536), own.length);
  return bytes;
}
