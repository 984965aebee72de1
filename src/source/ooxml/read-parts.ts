/**
 * Parts of a .docx package → XML trees. The file comes from anyone: it may be another format, damaged, or a zip bomb.
 * Only the parts that are wanted are unpacked, and only up to a limit.
 */
import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { nameCanonically, noPrefixes, type Prefixes } from './names.ts';

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

/**
 * The root of a part with Word's own prefixes; a fault where it is no XML or nested deep enough to overflow the stack of
 * whoever reads it.
 * @param outer prefixes that are declared around a piece of a part
 */
export function parsePart(source: string, outer: Prefixes = noPrefixes): XmlElement | 'no-xml' {
  try {
    const { root } = parseXml(source, { includeOffsets: true });
    return root && nameCanonically(root, outer, deepestNesting) ? root : 'no-xml';
  } catch (error) {
    if (error instanceof XmlError || error instanceof RangeError) return 'no-xml';
    throw error;
  }
}
