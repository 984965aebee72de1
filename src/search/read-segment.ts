// Reads a segment out of its files (Node only), for a portal that takes over plans of other sites, and for tests.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { facetsOf } from './facet-columns.ts';
import type { IndexedPlan } from './indexed-plan.ts';
import { headName, packName } from './manifest.ts';
import { placeBlocks, readHead, readShown, type SegmentHead } from './segment-head.ts';

export interface SegmentFiles {
  head: SegmentHead;
  /** A plan as it was indexed. @throws Error where its block is broken */
  plan: (number: number) => IndexedPlan;
}

/** @throws Error where the head cannot be read */
export function readSegment(folder: string): SegmentFiles {
  const head = readHead(gunzipSync(readFileSync(join(folder, headName))));
  const places = placeBlocks(head.lengths);
  let open: { pack: number; bytes: Buffer } | undefined;
  return {
    head,
    plan: (number) => {
      const { pack, from } = places[number] ?? { pack: -1, from: 0 };
      // plans are read one after the other
      if (open?.pack !== pack) open = { pack, bytes: readFileSync(join(folder, packName(pack))) };
      const block = open.bytes.subarray(from, from + (head.lengths[number] ?? 0));
      const shown = readShown(gunzipSync(Buffer.concat([head.opening, block])));
      return { ...shown, facets: facetsOf(head.facets, number) };
    },
  };
}
