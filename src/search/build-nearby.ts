/**
 * The second index, Pagefind's own: loose, by words. It is asked only where the exact search finds nothing, for plans
 * that use similar words, so it reads what says most of a plan in few words: title, summary, headings, and the first
 * sentence below each. Whole texts cost it ten times the time and the memory. Node only.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { IndexOptions } from './build-index.ts';
import type { IndexedPlan } from './indexed-plan.ts';

/** Files of Pagefind's ready-made interfaces, which no page uses. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)/;

/** A first sentence is cut here where it does not end. */
const longestSentence = 80;

function must<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind：${answer.errors.join('；')}`);
  return answer;
}

function firstSentence(text: string): string {
  return text.slice(0, longestSentence).replace(/(?<=[。！？；]).*$/s, '');
}

/** What Pagefind reads of a plan. */
function gist({ title, summary = '', sections }: IndexedPlan): string {
  const parts = sections.map(([, heading, body]) => `${heading} ${firstSentence(body)}`);
  return [title, summary, ...parts].join('\n');
}

/** Writes `<folder>/pagefind/`. @returns the number of plans in it */
export async function buildNearbyIndex({ folder, plans }: IndexOptions): Promise<number> {
  const { index } = must(await createIndex({ forceLanguage: 'zh' }));
  if (!index) throw new Error('Pagefind 没有建立索引');
  let count = 0;
  for await (const plan of plans) {
    const { path, title } = plan;
    const record = { url: `/${path}`, content: gist(plan), language: 'zh', meta: { title } };
    must(await index.addCustomRecord(record));
    count += 1;
  }
  must(await index.writeFiles({ outputPath: join(folder, 'pagefind') }));
  await close();
  const written = await readdir(join(folder, 'pagefind'));
  await Promise.all(
    written.filter((name) => unused.test(name)).map((name) => rm(join(folder, 'pagefind', name))),
  );
  return count;
}
