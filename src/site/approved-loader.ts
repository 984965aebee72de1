/**
 * The content loader of approved plans, through the store that knows versions, hashes and withdrawals. Any fault of the
 * store stops the build, all of them named. Pages read the plan cache; Astro's store only tells the development server what
 * has changed.
 */
import { relative, resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { isCompiledBeside } from '../files/compiled-beside.ts';
import type { Cached, FileFinding } from '../files/plan-cache.ts';
import { formatFinding } from '../terms/finding.ts';
import { UserError } from '../terms/user-error.ts';
import { buildDay } from './settings.ts';

/** Checked by the store already: the schema only carries the type. */
const cachedSchema = z.custom<Cached>();

interface Loaded {
  cards: Cached[];
  faults: FileFinding[];
}

async function loadCards(root: string): Promise<Loaded> {
  if (isCompiledBeside()) return { cards: [], faults: [] };
  // loaded where it is needed: Vite takes its time over every module of the compiler
  const { compileApproved } = await import('../files/compile-approved.ts');
  const { rendererVersion } = await import('../files/renderer-version.ts');
  return compileApproved(root, rendererVersion(), buildDay());
}

export function approvedLoader(root: string): Loader {
  return {
    name: 'approved-plans',
    schema: cachedSchema,
    load: async ({ store, watcher, logger, config }) => {
      const load = async (): Promise<number> => {
        const { cards, faults } = await loadCards(root);
        store.clear();
        for (const card of cards) store.set({ id: card.id, data: { ...card }, digest: card.digest });
        for (const { file, finding } of faults)
          logger.error(formatFinding(finding, relative(config.root.pathname, resolve(file))));
        return faults.length;
      };
      const count = await load();
      if (!watcher && count > 0)
        throw new UserError(`公开的计划有 ${count} 处错误，没有生成网站（见上面的说明）`);
      watcher?.add([resolve(root)]);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(resolve(root))) void load();
      });
    },
  };
}
