/**
 * The content loader of plan collections. Plans are compiled into the plan cache (src/files/plan-cache.ts) without ever
 * becoming a JavaScript module, so content cannot run code, and pages read them there. Astro's store only tells the
 * development server what has changed; in a build it holds no plan, since everything in it is bundled. An edit compiles
 * one file.
 */
import { relative, resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { isCompiledBeside } from '../files/compiled-beside.ts';
import { type CachedCard, type FileFinding, faultyFiles } from '../files/plan-cache.ts';
import { formatFinding } from '../terms/finding.ts';
import { UserError } from '../terms/user-error.ts';

/** Checked by `parsePlan` already: the store's schema only carries the type. */
const cardSchema = z.custom<CachedCard>();

interface Loaded {
  cards: CachedCard[];
  findings: FileFinding[];
}

async function loadCards(folders: readonly string[], collection: string): Promise<Loaded> {
  if (isCompiledBeside()) return { cards: [], findings: [] };
  // loaded where it is needed: Vite takes its time over every module of the compiler
  const { compilePlans } = await import('../files/compile-plans.ts');
  const { rendererVersion } = await import('../files/renderer-version.ts');
  return compilePlans({ folders, collection, version: rendererVersion(), threads: 1 });
}

/** @param collection name of the collection, `samples` */
export function planLoader(folders: readonly string[], collection: string): Loader {
  return {
    name: 'plans',
    schema: cardSchema,
    load: async ({ store, watcher, logger, config }) => {
      const load = async (): Promise<string[]> => {
        const { cards, findings } = await loadCards(folders, collection);
        for (const { file, finding } of findings) {
          const line = formatFinding(finding, relative(config.root.pathname, resolve(file)));
          if (finding.severity === 'error') logger.error(line);
          else logger.warn(line);
        }
        const ids = new Set(cards.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        for (const card of cards)
          if (store.get(card.id)?.digest !== card.digest)
            store.set({ id: card.id, data: { ...card }, digest: card.digest });
        return faultyFiles(findings);
      };
      const faulty = await load();
      if (!watcher && faulty.length > 0)
        throw new UserError(
          `${faulty.length} 份文件有错，没有生成网站（见上面的说明）：${faulty.join('、')}`,
        );
      watcher?.add([...folders, 'templates'].map((folder) => resolve(folder)));
      watcher?.on('all', (_event, path) => {
        if (!/\.(mdx|yaml)$/.test(path)) return;
        logger.info(`重新读取计划（${path}）`);
        void load();
      });
    },
  };
}
