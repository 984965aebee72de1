/** Whether a Word file was made here and still carries its plan. */
import { fileKind } from '../../source/file-kind.ts';
import { unpackParts } from '../../source/ooxml/read-parts.ts';
import { partNamespace } from '../../writers/docx/carried.ts';

/** Our own parts are small; other programs put data of any size beside them. */
const mostCarried = 8 * 1024 * 1024;

/** True for a .docx that this project made and that still carries its plan: `readDocx` reads it without loss. */
export function isOwnDocx(bytes: Uint8Array): boolean {
  if (fileKind(bytes) !== 'zip') return false;
  const parts = unpackParts(bytes, /^customXml\/item\d{1,3}\.xml$/, mostCarried);
  return parts instanceof Map && [...parts.values()].some((text) => text.includes(partNamespace));
}
