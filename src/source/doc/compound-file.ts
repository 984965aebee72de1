/**
 * The container of Word 97–2003 files ([MS-CFB]): streams by name. Everything in it may be wrong: each chain of sectors
 * is followed only as long as the file has sectors, and the directory only as far as it has entries.
 */

export interface CompoundFile {
  /** Names of the streams and storages at the top. */
  names: readonly string[];
  /** A stream at the top; undefined where there is none or its sectors are wrong. */
  stream(name: string): Uint8Array | undefined;
}

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  inner: number;
  first: number;
  size: number;
}

const none = 0xfffffffa;
const entrySize = 128;
const headerSize = 512;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Sector numbers from the first on; undefined where the chain leaves the table or runs in a circle. */
function chain(table: Uint32Array, first: number): number[] | undefined {
  const sectors: number[] = [];
  for (let at = first; at < none; at = table[at] ?? none) {
    if (at >= table.length || sectors.length >= table.length) return undefined;
    sectors.push(at);
  }
  return sectors;
}

/** The sectors in order as one run of bytes; what lies beyond the end of the file is missing. */
function gather(bytes: Uint8Array, sectors: readonly number[], size: number, offset: number): Uint8Array {
  const gathered = new Uint8Array(sectors.length * size);
  for (const [index, sector] of sectors.entries()) {
    const start = offset + sector * size;
    gathered.set(bytes.subarray(start, Math.min(start + size, bytes.length)), index * size);
  }
  return gathered;
}

function asTable(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}

/** Sectors of the allocation table itself: 109 in the header, the others in sectors of their own. */
function tableSectors(bytes: Uint8Array, size: number, total: number): number[] | undefined {
  const header = viewOf(bytes);
  const sectors: number[] = [];
  for (let at = 76; at < headerSize; at += 4) sectors.push(header.getUint32(at, true));
  let next = header.getUint32(68, true);
  for (let steps = 0; next < none; steps++) {
    const start = (next + 1) * size;
    if (steps > total || start + size > bytes.length) return undefined;
    for (let at = start; at < start + size - 4; at += 4) sectors.push(header.getUint32(at, true));
    next = header.getUint32(start + size - 4, true);
  }
  return sectors.filter((sector) => sector < none).slice(0, total);
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = viewOf(directory);
  return Array.from({ length: Math.floor(directory.length / entrySize) }, (_, index) => {
    const start = index * entrySize;
    const length = Math.min(Math.max(view.getUint16(start + 64, true) - 2, 0), 62);
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(start, start + length)),
      type: view.getUint8(start + 66),
      left: view.getUint32(start + 68, true),
      right: view.getUint32(start + 72, true),
      inner: view.getUint32(start + 76, true),
      first: view.getUint32(start + 116, true),
      size: view.getUint32(start + 120, true),
    };
  });
}

/** The entries right under the root. An embedded document has streams of the same names further down. */
function topEntries(entries: readonly Entry[]): Entry[] {
  const top: Entry[] = [];
  const seen = new Set<number>();
  const open = [entries[0]?.inner ?? none];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entry = entries[next];
    if (!entry || seen.has(next)) continue;
    seen.add(next);
    top.push(entry);
    open.push(entry.left, entry.right);
  }
  return top;
}

/** Opens a compound file; undefined where it is damaged. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | undefined {
  if (bytes.length < headerSize) return undefined;
  const header = viewOf(bytes);
  const shift = header.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const size = 1 << shift;
  const total = Math.ceil(bytes.length / size);
  const own = tableSectors(bytes, size, total);
  if (!own) return undefined;
  const table = asTable(gather(bytes, own, size, size));
  const directory = chain(table, header.getUint32(48, true));
  if (!directory || directory.length > total) return undefined;
  const entries = readEntries(gather(bytes, directory, size, size));
  const root = entries[0];
  if (root?.type !== 5) return undefined;
  const top = topEntries(entries);
  const smallBelow = header.getUint32(56, true);
  const read = ({ first, size: length }: Entry): Uint8Array | undefined => {
    const isSmall = length < smallBelow;
    if (length > bytes.length) return undefined;
    if (!isSmall) {
      const sectors = chain(table, first);
      return sectors && sectors.length * size >= length && sectors.length <= total
        ? gather(bytes, sectors, size, size).subarray(0, length)
        : undefined;
    }
    const smallTable = chain(table, header.getUint32(60, true));
    const container = chain(table, root.first);
    if (!smallTable || !container || smallTable.length > total || container.length > total) return undefined;
    const sectors = chain(asTable(gather(bytes, smallTable, size, size)), first);
    if (!sectors || sectors.length * 64 < length) return undefined;
    return gather(gather(bytes, container, size, size), sectors, 64, 0).subarray(0, length);
  };
  return {
    names: top.map(({ name }) => name),
    stream(name) {
      const entry = top.find((candidate) => candidate.name === name && candidate.type === 2);
      return entry && read(entry);
    },
  };
}
