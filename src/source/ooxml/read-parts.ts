/**
 * Parts of a .docx package → XML trees. The file comes from anyone: it may be another format, damaged, or a zip bomb.
 * Only the parts that are wanted are unpacked, and only up to a limit.
 */
import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { childElements } from './xml-tree.ts';

/** A cell inside a cell inside controls is about 30 deep. */
const deepestNesting = 200;

/** Why parts cannot be had. */
export type PartFault = 'too-big' | 'no-zip' | 'no-xml';

class TooBig extends Error {}

/**
 * The wanted parts as text, path → source.
 * @param most how many bytes they may unpack to together
 */
export function unpackParts(
  bytes: Uint8Array,
  wanted: RegExp,
  most: number,
): Map<string, string> | Extract<PartFault, 'too-big' | 'no-zip'> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false;
        total += originalSize;
        if (total > most) throw new TooBig();
        return true;
      },
    });
    return new Map(Object.entries(files).map(([path, data]) => [path, strFromU8(data)]));
  } catch (error) {
    return error instanceof TooBig ? 'too-big' : 'no-zip';
  }
}

function isTooDeep(root: XmlElement): boolean {
  const open = [{ element: root, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, depth } = next;
    if (depth > deepestNesting) return true;
    for (const inner of childElements(element)) open.push({ element: inner, depth: depth + 1 });
  }
  return false;
}

/** The root of a part; a fault where it is no XML or nested deep enough to overflow the stack of whoever reads it. */
export function parsePart(source: string): XmlElement | 'no-xml' {
  try {
    const { root } = parseXml(source);
    return root && !isTooDeep(root) ? root : 'no-xml';
  } catch (error) {
    if (error instanceof XmlError || error instanceof RangeError) return 'no-xml';
    throw error;
  }
}
