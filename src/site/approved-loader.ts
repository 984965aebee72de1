/**
 * The content loader of approved plans, through the store that knows versions, hashes and withdrawals. Any fault of the
 * store stops the build, all of them named. Astro's store holds which plans there are; what they say is in the plan cache.
 */
import { relative, resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { compileApproved } from '../files/compile-approved.ts';
import type { Cached } from '../files/plan-cache.ts';
import { formatFinding } from '../plan/finding.ts';

/** Checked by the store already: the schema only carries the type. */
const cachedSchema = z.custom<Cached>();

/** @param rendererVersion changes when code or vocabulary do */
export function approvedLoader(root: string, rendererVersion: () => string): Loader {
  return {
    name: 'approved-plans',
    schema: cachedSchema,
    load: async ({ store, watcher, logger, config }) => {
      const load = (): number => {
        const { cards, faults } = compileApproved(root, rendererVersion());
        store.clear();
        for (const card of cards) store.set({ id: card.id, data: { ...card }, digest: card.digest });
        for (const { file, finding } of faults)
          logger.error(formatFinding(finding, relative(config.root.pathname, resolve(file))));
        return faults.length;
      };
      const count = load();
      if (!watcher && count > 0)
        throw new Error(`公开的计划有 ${count} 处错误，没有生成网站（见上面的说明）`);
      watcher?.add([resolve(root)]);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(resolve(root))) load();
      });
    },
  };
}
