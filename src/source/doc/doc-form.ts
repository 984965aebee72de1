/** Form fields of a Word 97–2003 document: whether a box is ticked stands in the data stream. */
import type { Bytes } from './doc-bytes.ts';

/** The state that says “as it was at first”. */
const untouched = 25;

/** @param address of the field's data */
export function isTicked(data: Bytes, address: number): boolean {
  const at = address + Math.max(data.u16(address + 4), 6);
  const state = (data.u16(at + 4) >> 2) & 0x1f;
  if (state !== untouched) return state === 1;
  // version, flags, two sizes, the name with its zero, then the first state
  const nameLength = data.u16(at + 10);
  return data.u16(at + 12 + nameLength * 2 + 2) === 1;
}
