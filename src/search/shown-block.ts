// What is shown of each plan, packed (Node only): UTF-16, which packs Chinese better than UTF-8, and deflated with what
// plans have alike in front of it. That opening is kept once in the segment's head; a browser puts it before the block of
// a plan and unpacks both as one gzip file, whose check sum tells whether they are whole.

import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import type { IndexedPlan } from './indexed-plan.ts';
import { blockUnit } from './segment-head.ts';

const deflate = promisify(deflateRaw);

/** As far back as deflate reaches. */
const mostBytes = 32 * 1024;

/** Where plans are fewer than this, the opening would cost more than it saves. */
const worthOpening = 40;

/** The opening is made of the beginnings of so many plans. */
const pieces = 8;

/** A gzip file of nothing but a stream: no name, no time. */
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

function bytesOf(plan: IndexedPlan): Buffer<ArrayBuffer> {
  return Buffer.from(JSON.stringify(plan), 'utf16le');
}

export interface BlockPacker {
  /** What stands before every block. */
  opening: Uint8Array<ArrayBuffer>;
  pack: (plan: IndexedPlan) => Promise<Uint8Array>;
}

/** @param count of plans @param read gives one of them */
export function blockPacker(count: number, read: (plan: number) => IndexedPlan): BlockPacker {
  const chosen = Array.from({ length: count < worthOpening ? 0 : pieces }, (_, i) =>
    bytesOf(read(Math.floor((i * count) / pieces))).subarray(0, mostBytes / pieces),
  );
  const dictionary = Buffer.concat(chosen);
  const checked = crc32(dictionary);
  const common =
    dictionary.length > 0
      ? deflateRawSync(dictionary, { level: 9, finishFlush: constants.Z_SYNC_FLUSH })
      : [];
  return {
    opening: Uint8Array.from([...gzipHeader, ...common]),
    pack: async (plan) => {
      const bytes = bytesOf(plan);
      const packed = await deflate(bytes, { level: 6, ...(dictionary.length > 0 && { dictionary }) });
      const end = Buffer.alloc(8);
      end.writeUInt32LE(crc32(bytes, checked), 0);
      end.writeUInt32LE(dictionary.length + bytes.length, 4);
      // filled up; the last byte says how many were added
      const bare = packed.length + end.length;
      const filling = blockUnit - (bare % blockUnit);
      return Buffer.concat([packed, end, Buffer.alloc(filling - 1), Uint8Array.of(filling)]);
    },
  };
}
