/**
 * Brings the copy of another site's index up to date. Only segments that are new are fetched; a fetch that was stopped goes on
 * where it was; nothing takes the place of the last good copy before every file has been held against the manifest, and every
 * plan looked at.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { copyFolder, type FederatedSite, readCopy, type SiteCopy } from '../../src/files/federation.ts';
import { digestOf, replaceFile } from '../../src/files/plan-cache.ts';
import { headName, manifestPath, packListName, packName, segmentFolder } from '../../src/search/manifest.ts';
import { readSegment, type SegmentFiles } from '../../src/search/read-segment.ts';
import { checkPlan } from './check-plan.ts';
import { download } from './download.ts';
import { mostManifestBytes, readManifest } from './read-manifest.ts';
import { SiteFault } from './site-fault.ts';

const mostHeadBytes = 40_000_000;
const mostPackListBytes = 1_000_000;
/** Of one site, all packs of a segment together. */
const mostSegmentBytes = 2_000_000_000;

export interface Fetched {
  copy: SiteCopy;
  /** Whether the site has another index than before. */
  isNew: boolean;
  /** What was fetched now. */
  files: number;
  bytes: number;
}

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: 8 * mostHeadBytes });
  } catch {
    throw new SiteFault('有一个搜索数据文件读不出来');
  }
}

/** The bytes that each pack must have. @throws SiteFault where they are more than any site has */
function readPackSizes(bytes: Uint8Array): number[] {
  const sizes = z.array(z.int().min(1)).safeParse(parseJson(unpacked(bytes)));
  if (!sizes.success) throw new SiteFault('有一个搜索数据文件读不出来');
  if (sizes.data.reduce((sum, size) => sum + size, 0) > mostSegmentBytes)
    throw new SiteFault(`搜索数据超过 ${mostSegmentBytes / 1_000_000} MB，没有下载`);
  return sizes.data;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Fetches the files of a segment that are not there yet. @throws SiteFault, with nothing left of what is not its own hash */
async function fetchSegment(
  base: string,
  hash: string,
  folder: string,
  count: (bytes: number) => void,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const get = async (name: string, most: number): Promise<Uint8Array> => {
    const file = join(folder, name);
    if (existsSync(file)) return readFileSync(file);
    const bytes = await download(`${base}${segmentFolder(hash)}/${name}`, most);
    count(bytes.length);
    replaceFile(file, bytes);
    return bytes;
  };
  const digest = createHash('sha256');
  try {
    const head = unpacked(await get(headName, mostHeadBytes));
    const sizes = readPackSizes(await get(packListName, mostPackListBytes));
    for (const [pack, size] of sizes.entries()) {
      const bytes = await get(packName(pack), size);
      if (bytes.length !== size) throw new SiteFault('有一个搜索数据文件的长短和目录里写的不一样');
      digest.update(bytes);
    }
    if (digest.update(head).digest('hex').slice(0, 12) !== hash)
      throw new SiteFault('搜索数据和它的校验值对不上，可能没有传完，或者被人改过');
  } catch (error) {
    // what was fetched is used again only where the network failed
    if (error instanceof SiteFault && !error.isNetwork) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function openCopy(folder: string): SegmentFiles {
  try {
    return readSegment(folder);
  } catch {
    throw new SiteFault('有一个搜索数据文件读不出来');
  }
}

/** Looks at every plan of a segment that stands, and notes what it is at its place. @throws SiteFault */
function checkSegment(folder: string, live: readonly number[], texts: SiteCopy['texts']): void {
  const { head, plan } = openCopy(folder);
  for (let i = 0; i + 2 < live.length; i += 3) {
    const [from = 0, size = 0, first = 0] = live.slice(i, i + 3);
    if (from + size > head.plans) throw new SiteFault('搜索数据的目录里写的文本比实际的多');
    for (let n = 0; n < size; n++) {
      let read: ReturnType<typeof plan>;
      try {
        read = plan(from + n);
      } catch {
        throw new SiteFault(`有一份文本读不出来（第 ${from + n + 1} 份）`);
      }
      checkPlan(read);
      texts[first + n] = { path: read.path, digest: digestOf(JSON.stringify(read)) };
    }
  }
}

/**
 * @param now as ISO date and time
 * @throws SiteFault where the site or what it sends is not as it should be; the copy is then as it was
 */
export async function fetchSite(site: FederatedSite, now: string): Promise<Fetched> {
  const folder = copyFolder(site);
  const [segments, growing] = ['segments', 'unfinished'].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  const before = readCopy(site);
  let [files, total] = [0, 0];
  const count = (bytes: number) => {
    files += 1;
    total += bytes;
  };
  const bytes = await download(site.base + manifestPath, mostManifestBytes);
  count(bytes.length);
  const { version, plans, segments: parts } = readManifest(bytes);
  const isNew = before?.version !== version;
  const texts: SiteCopy['texts'] = isNew ? [] : before.texts;
  mkdirSync(segments, { recursive: true });
  if (isNew) {
    const fresh = parts.filter(({ hash }) => !existsSync(join(segments, hash)));
    for (const { hash } of fresh) {
      await fetchSegment(site.base, hash, join(growing, hash), count);
    }
    const isFresh = (hash: string) => fresh.some((one) => one.hash === hash);
    // old segments too: a plan that stood in no earlier manifest may stand in this one
    for (const { hash, live } of parts)
      checkSegment(join(isFresh(hash) ? growing : segments, hash), live, texts);
    if (new Set(texts.map(({ path }) => path)).size < plans) throw new SiteFault('有两份文本的网址一样');
    for (const { hash } of fresh) renameSync(join(growing, hash), join(segments, hash));
  }
  const copy: SiteCopy = { ...site, version, current: now, plans, segments: parts, texts };
  replaceFile(join(folder, 'site.json'), JSON.stringify(copy));
  rmSync(growing, { recursive: true, force: true });
  const wanted = new Set(parts.map(({ hash }) => hash));
  for (const name of readdirSync(segments))
    if (!wanted.has(name)) rmSync(join(segments, name), { recursive: true });
  return { copy, isNew, files, bytes: total };
}
