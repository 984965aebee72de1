/** Reads the manifest of another site's index and checks that it says what it may. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { indexFormat, type Manifest } from '../../src/search/manifest.ts';
import { SiteFault } from './site-fault.ts';

export const mostManifestBytes = 4_000_000;
const mostPlans = 200_000;

const hash = z.string().regex(/^[0-9a-f]{12}$/);
const count = z.int().min(0).max(mostPlans);

const manifestSchema = z.strictObject({
  version: hash,
  format: z.literal(indexFormat),
  characters: hash,
  words: hash,
  suggestions: hash,
  sounds: hash,
  plans: count,
  segments: z.array(z.strictObject({ hash, live: z.array(count) })).max(8),
});

/** Whether the stretches give every place from 0 on to one plan. */
function isWhole({ plans, segments }: Manifest): boolean {
  if (new Set(segments.map(({ hash }) => hash)).size < segments.length) return false;
  const taken = new Uint8Array(plans);
  for (const { live } of segments) {
    if (live.length % 3 !== 0) return false;
    for (let i = 0; i < live.length; i += 3) {
      const [, size = 0, first = 0] = live.slice(i, i + 3);
      for (let place = first; place < first + size; place++) {
        if (place >= plans || taken[place]) return false;
        taken[place] = 1;
      }
    }
  }
  return taken.every((one) => one === 1);
}

/** @throws SiteFault */
export function readManifest(bytes: Uint8Array): Manifest {
  let raw: unknown;
  try {
    raw = JSON.parse(gunzipSync(bytes, { maxOutputLength: 8 * mostManifestBytes }).toString('utf8'));
  } catch {
    throw new SiteFault('搜索数据的目录读不出来：这个网址下面可能不是计划库');
  }
  const { format } = (raw ?? {}) as { format?: unknown };
  if (format !== indexFormat)
    throw new SiteFault(
      `搜索数据的格式是第 ${String(format).slice(0, 8)} 版，这里读第 ${indexFormat} 版：两个网站要用同一版本的程序生成`,
    );
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success || !isWhole(parsed.data)) throw new SiteFault('搜索数据的目录写得不对');
  const { version, ...content } = raw as Manifest;
  if (createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12) !== version)
    throw new SiteFault('搜索数据的目录和它自己的校验值对不上');
  return parsed.data;
}
