/**
 * The second index, Pagefind's own: loose, by words. It is asked only where the exact search finds nothing, for plans
 * that use similar words. Node only; reads the same pages as the exact index.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Files of Pagefind's ready-made interfaces, which no page uses. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)/;

function must<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind：${answer.errors.join('；')}`);
  return answer;
}

/** Writes `<dist>/pagefind/`. @returns the number of plans in it */
export async function buildNearbyIndex({ dist }: { dist: string }): Promise<number> {
  const { index } = must(await createIndex({ rootSelector: '[data-plan-body]', forceLanguage: 'zh' }));
  if (!index) throw new Error('Pagefind 没有建立索引');
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  let plans = 0;
  for (const name of names) {
    const content = await readFile(join(dist, name), 'utf8');
    if (!content.includes('data-plan-body')) continue;
    must(await index.addHTMLFile({ sourcePath: name.replaceAll('\\', '/'), content }));
    plans += 1;
  }
  must(await index.writeFiles({ outputPath: join(dist, 'pagefind') }));
  await close();
  const written = await readdir(join(dist, 'pagefind'));
  await Promise.all(
    written.filter((name) => unused.test(name)).map((name) => rm(join(dist, 'pagefind', name))),
  );
  return plans;
}
