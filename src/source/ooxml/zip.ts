/**
 * The entries of a zip, by a name that any program may have written: backslashes, a leading slash, capitals. Only what
 * is asked for is unpacked, and all of it together up to a limit: the file comes from anyone.
 */
import { unzipSync } from 'fflate';

export interface Zip {
  /** Names with forward slashes, none in front. */
  names: readonly string[];
  /** The name under which an entry is kept, whatever its capitals. */
  find(name: string): string | undefined;
  /** What an entry unpacks to; 'too-big' beyond the limit. */
  bytes(name: string): Uint8Array | undefined | 'too-big' | 'damaged';
}

const plainName = (name: string) => name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');

/** @param most how many bytes may be unpacked altogether */
export function openZip(bytes: Uint8Array, most: number): Zip | 'no-zip' {
  const sizes = new Map<string, number>();
  const written = new Map<string, string>();
  const byLower = new Map<string, string>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const plain = plainName(name);
        if (!sizes.has(plain)) {
          sizes.set(plain, originalSize);
          written.set(plain, name);
          byLower.set(plain.toLowerCase(), plain);
        }
        return false;
      },
    });
  } catch {
    return 'no-zip';
  }
  let unpacked = 0;
  const find = (name: string) => byLower.get(plainName(name).toLowerCase());
  return {
    names: [...sizes.keys()],
    find,
    bytes(name) {
      const plain = find(name);
      if (plain === undefined) return undefined;
      unpacked += sizes.get(plain) ?? 0;
      if (unpacked > most) return 'too-big';
      const wanted = written.get(plain);
      try {
        const files = unzipSync(bytes, { filter: (entry) => entry.name === wanted });
        return files[wanted ?? ''] ?? 'damaged';
      } catch {
        return 'damaged';
      }
    },
  };
}
