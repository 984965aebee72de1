// Reads a segment out of its files (Node only), for a portal that takes over plans of other sites, and for tests.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BlockPlacer } from './block-place.ts';
import type { IndexedPlan } from './indexed-plan.ts';
import { headName, packName } from './manifest.ts';
import { blockUnit, readHead, readShown, type SegmentHead, unfilled } from './segment-head.ts';

export interface SegmentFiles {
  head: SegmentHead;
  /** A plan as it was indexed. @throws Error where its block is broken */
  plan: (number: number) => IndexedPlan;
}

/** @throws Error where the head cannot be read */
export function readSegment(folder: string): SegmentFiles {
  const head = readHead(gunzipSync(readFileSync(join(folder, headName))));
  const placer = new BlockPlacer();
  const places = head.blocks.map((units) => placer.place(units * blockUnit));
  let open: { pack: number; bytes: Buffer } | undefined;
  return {
    head,
    plan: (number) => {
      const { pack, from, length } = places[number] ?? { pack: -1, from: 0, length: 0 };
      // plans are read one after the other
      if (open?.pack !== pack) open = { pack, bytes: readFileSync(join(folder, packName(pack))) };
      const block = unfilled(new Uint8Array(open.bytes.subarray(from, from + length)));
      return readShown(gunzipSync(Buffer.concat([head.opening, block])));
    },
  };
}
