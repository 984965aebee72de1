/** `node scripts/index-search.ts`: builds the search indexes of the built site; part of `npm run build`. */
import { buildSearchIndex } from '../src/search/build-index.ts';
import { buildNearbyIndex } from '../src/search/build-nearby.ts';
import { readPlanPages } from '../src/search/read-plan-pages.ts';
import { runCommand } from './run-command.ts';

await runCommand('用法：node scripts/index-search.ts（先运行 astro build）', async () => {
  const folder = process.env.OUT_DIR ?? 'dist';
  const plans = await readPlanPages(folder);
  const { characters, bytes } = await buildSearchIndex({ folder, plans });
  await buildNearbyIndex({ folder, plans });
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  console.log(`搜索索引：${plans.length} 份文本，${characters} 字，${Math.round(total / 1024)} KB`);
});
