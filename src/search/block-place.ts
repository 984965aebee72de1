// Where blocks lie: in packs, files of some hundred kilobytes that hold many of them one behind the other, so that a site has
// few files and a browser asks for the bytes of one block.

/** The bytes of a block: the number of the pack, the first byte in it, how many. */
export interface BlockPlace {
  pack: number;
  from: number;
  length: number;
}

/** A pack is closed before it grows larger than this; a block that is larger has one for itself. */
export const packBytes = 128 * 1024;

/** Places blocks one behind the other; where they lie follows from their lengths, so that only those need be told. */
export class BlockPlacer {
  pack: number;
  from: number;

  /** Where the next block lies, if it fits. */
  constructor({ pack, from }: Pick<BlockPlace, 'pack' | 'from'> = { pack: 0, from: 0 }) {
    this.pack = pack;
    this.from = from;
  }

  place(length: number): BlockPlace {
    if (this.from > 0 && this.from + length > packBytes) {
      this.pack += 1;
      this.from = 0;
    }
    const place = { pack: this.pack, from: this.from, length };
    this.from += length;
    return place;
  }
}
