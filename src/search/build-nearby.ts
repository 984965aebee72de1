/**
 * The second index, Pagefind's own: loose, by words. It is asked only where the exact search finds nothing, for plans
 * that use similar words, so it reads what says most of a plan in few words: title, summary and headings. With a sentence
 * of every section it takes three times as long and four times the memory, with whole texts far more. Node only.
 */
import { readdir, rm } from 'node:fs/promises';
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
  if (answer.errors.length > 0) throw new Error(`Pagefind：${answer.errors.join('；')}`);
  return answer;
}

/** What Pagefind reads of a plan. */
function gist({ title, summary = '', sections }: IndexedPlan): string {
  return [title, summary, ...sections.map(([, heading]) => heading)].join('\n');
}

/** Writes `<folder>/pagefind/`. @returns the number of plans in it */
export async function buildNearbyIndex({ folder, plans }: IndexOptions): Promise<number> {
  const { index } = must(await createIndex({ forceLanguage: 'zh', maxFragments: mostFragments }));
  if (!index) throw new Error('Pagefind 没有建立索引');
  let count = 0;
  let batch: Promise<unknown>[] = [];
  for await (const plan of plans) {
    const { path, title } = plan;
    const record = { url: `/${path}`, content: gist(plan), language: 'zh', meta: { title } };
    batch.push(index.addCustomRecord(record).then(must));
    count += 1;
    if (batch.length < batchSize) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  must(await index.writeFiles({ outputPath: join(folder, 'pagefind') }));
  await close();
  const written = await readdir(join(folder, 'pagefind'));
  await Promise.all(
    written.filter((name) => unused.test(name)).map((name) => rm(join(folder, 'pagefind', name))),
  );
  return count;
}
