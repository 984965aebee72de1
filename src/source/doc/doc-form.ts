/** Form fields of a Word 97–2003 document: whether a box is ticked, and which of a list is chosen, the data stream says. */
import type { Bytes } from './doc-bytes.ts';

/** The state that says “as it was at first”. */
const untouched = 25;

/** State of the field, or what it was at first; and where its further words begin. */
function readState(data: Bytes, address: number): { state: number; after: number } {
  const at = address + Math.max(data.u16(address + 4), 6);
  const own = (data.u16(at + 4) >> 2) & 0x1f;
  // version, flags, two sizes, the name with its zero, then the first state
  const first = at + 12 + data.u16(at + 10) * 2 + 2;
  return { state: own === untouched ? data.u16(first) : own, after: first + 2 };
}

/** @param address of the field's data */
export function isTicked(data: Bytes, address: number): boolean {
  return readState(data, address).state === 1;
}

/** Words that stand before the list: a format, two helps, two macros. */
const wordsBefore = 5;

/** The chosen words of a list; undefined where there are none. */
export function chosenWords(data: Bytes, address: number): string | undefined {
  const { state, after } = readState(data, address);
  let at = after;
  for (let skipped = 0; skipped < wordsBefore; skipped++) at += 2 + data.u16(at) * 2 + 2;
  if (data.u16(at) !== 0xffff || state >= data.u16(at + 2)) return undefined;
  at += 6;
  for (let index = 0; index < state; index++) at += 2 + data.u16(at) * 2;
  let words = '';
  for (let unit = 0; unit < Math.min(data.u16(at), 255); unit++)
    words += String.fromCharCode(data.u16(at + 2 + unit * 2));
  return words === '' ? undefined : words;
}
