/**
 * The second index, Pagefind's own: loose, by words. It is asked only where the exact search finds nothing, for plans
 * that use similar words, so it reads what says most of a plan in few words: title, summary and headings. With a sentence
 * of every section it takes three times as long and four times the memory, with whole texts far more. Node only.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { IndexOptions } from './build-index.ts';
import type { IndexedPlan } from './indexed-plan.ts';

/** Files of Pagefind's ready-made interfaces, which no page uses. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)/;

/** Files that the texts of results are put into: one for each of thousands of plans would take longer than all else. */
const mostFragments = 300;

/** Plans that are handed over at once: waiting for each takes longer than indexing it. */
const batchSize = 50;

function must<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('；')}`);
  return answer;
}

/** What Pagefind reads of a plan. */
function gist({ title, summary = '', sections }: IndexedPlan): string {
  return [title, summary, ...sections.map(([, heading]) => heading)].join('\n');
}

interface NearbyRecord {
  url: string;
  content: string;
  language: 'zh';
  meta: { title: string };
}

function recordOf(plan: IndexedPlan): NearbyRecord {
  return { url: `/${plan.path}`, content: gist(plan), language: 'zh', meta: { title: plan.title } };
}

/** Writes `<folder>/pagefind/`. */
async function writeNearby(records: readonly NearbyRecord[], folder: string): Promise<void> {
  const { index } = must(await createIndex({ forceLanguage: 'zh', maxFragments: mostFragments }));
  if (!index) throw new Error('Pagefind gave no index');
  for (let start = 0; start < records.length; start += batchSize)
    await Promise.all(
      records.slice(start, start + batchSize).map((record) => index.addCustomRecord(record).then(must)),
    );
  must(await index.writeFiles({ outputPath: join(folder, 'pagefind') }));
  await close();
  const written = await readdir(join(folder, 'pagefind'));
  await Promise.all(
    written.filter((name) => unused.test(name)).map((name) => rm(join(folder, 'pagefind', name))),
  );
}

/** What the index depends on: what is put into it, this code, and the version of Pagefind. */
function keyOf(records: readonly NearbyRecord[]): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(import.meta.filename)).update(readFileSync('package-lock.json'));
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex').slice(0, 16);
}

export interface NearbyOptions extends IndexOptions {
  /** Folder in which the index is kept, to be taken again while titles, summaries and headings are the same. */
  kept?: string;
}

/** Writes `<folder>/pagefind/`. @returns the number of plans in it */
export async function buildNearbyIndex({ folder, plans, kept }: NearbyOptions): Promise<number> {
  const records: NearbyRecord[] = [];
  for await (const plan of plans) records.push(recordOf(plan));
  if (!kept) {
    await writeNearby(records, folder);
    return records.length;
  }
  const last = join(kept, keyOf(records));
  if (!existsSync(last)) {
    await rm(kept, { recursive: true, force: true });
    const growing = join(kept, 'new');
    await mkdir(growing, { recursive: true });
    await writeNearby(records, growing);
    await rename(growing, last);
  }
  await cp(last, folder, { recursive: true });
  return records.length;
}
