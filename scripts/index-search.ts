/** `node scripts/index-search.ts`: builds the search indexes of the built site; part of `npm run build`. */
import { buildSearchIndex } from '../src/search/build-index.ts';
import { buildNearbyIndex } from '../src/search/build-nearby.ts';
import { runCommand } from './run-command.ts';

await runCommand('用法：node scripts/index-search.ts（先运行 astro build）', async () => {
  const dist = process.env.OUT_DIR ?? 'dist';
  const { plans, characters, bytes } = await buildSearchIndex({ dist });
  await buildNearbyIndex({ dist });
  const total = Math.round((bytes.manifest + bytes.pairs + bytes.plans) / 1024);
  console.log(`搜索索引：${plans} 份文本，${characters} 字，${total} KB`);
});
