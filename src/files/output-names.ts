/** Names for what an import writes: from file and piece, fit for every system, each once. Node only. */
import { extname } from 'node:path';

/** Bytes of the part of a name that the file gives: with the title a name stays below what file systems take. */
const mostStemBytes = 110;
const mostTitleCharacters = 24;

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Letters and digits of any script; all else, separators of paths included, becomes a hyphen. */
function plainName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._~-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-._~]+|[-._~]+$/g, '');
}

/** The end of a long name tells more than its beginning, which folders share. */
function lastBytes(text: string, most: number): string {
  const units = Array.from(text);
  let bytes = 0;
  let from = units.length;
  while (from > 0) {
    bytes += Buffer.byteLength(units[from - 1] ?? '');
    if (bytes > most) break;
    from -= 1;
  }
  return units.slice(from).join('');
}

export interface OutputNames {
  /** The beginning of all names of one input file. */
  stem(name: string): string;
  /** The name of one piece, without a folder. */
  piece(stem: string, piece: { id: string; title: string }, isOnly: boolean): string;
}

/** The names of one import: the same files in the same order have the same names again. */
export function outputNames(): OutputNames {
  const stems = new Set<string>();
  const names = new Set<string>();
  const once = (taken: Set<string>, name: string): string => {
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}~${count}`;
    taken.add(free.toLowerCase());
    return free;
  };
  return {
    stem(name) {
      const plain = plainName(
        lastBytes(plainName(name.slice(0, name.length - extname(name).length)), mostStemBytes),
      );
      return once(stems, plain === '' || reserved.test(plain) ? `计划${plain && `-${plain}`}` : plain);
    },
    piece(stem, { id, title }, isOnly) {
      const words = plainName(Array.from(plainName(title)).slice(0, mostTitleCharacters).join(''));
      const name = isOnly ? stem : [stem, plainName(id), words].filter((part) => part !== '').join('-');
      return `${once(names, name)}.mdx`;
    },
  };
}
