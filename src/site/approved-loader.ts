/**
 * The content loader of approved plans, through the store that knows versions, hashes and withdrawals. Any fault of the
 * store stops the build, all of them named: what residents read must be exactly what was approved.
 */
import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { toHtml } from 'hast-util-to-html';
import { z } from 'zod';
import type { StoredFault } from '../files/approved-store.ts';
import { checkApproved } from '../files/check-approved.ts';
import { readProgressFile } from '../files/read-progress-file.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { approvedHtml } from '../plan/approve/approved-html.ts';
import type { ApprovedPlan } from '../plan/approve/approved-plan.ts';
import { formatFinding } from '../plan/finding.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { type ApprovedData, withdrawnData } from './approved-data.ts';

/** Checked by the store already: the schema only carries the type. */
const approvedSchema = z.custom<ApprovedData>();

const isError = ({ finding }: StoredFault): boolean => finding.severity === 'error';

function approvedData(root: string, plan: ApprovedPlan, vocabulary: Vocabulary): ApprovedData {
  if (plan.withdrawal) return withdrawnData(plan, plan.withdrawal);
  const { progress } = readProgressFile(root, plan);
  const versions = plan.versions.map((version) => ({
    ...version,
    html: toHtml({ type: 'root', children: approvedHtml(version.plan, vocabulary) }),
  }));
  return { state: 'published', id: plan.id, versions, ...(progress && { progress }) };
}

/** Fills the content store. @returns what is wrong; plans with faults are left out */
function loadApproved(root: string, version: string, { store }: LoaderContext): StoredFault[] {
  const vocabulary = readVocabulary();
  const { stored, faults } = checkApproved(root, { vocabulary, words: readWordLists() });
  store.clear();
  for (const { id, plan, faults: own } of stored) {
    if (!plan || own.some(isError)) continue;
    const data = approvedData(root, plan, vocabulary);
    const digest = createHash('sha256').update(version).update(JSON.stringify(data)).digest('hex');
    store.set({ id, data: { ...data }, digest: digest.slice(0, 16) });
  }
  return faults.filter(isError);
}

/** @param rendererVersion changes when code or vocabulary do */
export function approvedLoader(root: string, rendererVersion: () => string): Loader {
  return {
    name: 'approved-plans',
    schema: approvedSchema,
    load: async (context) => {
      const { watcher, logger, config } = context;
      const load = (): number => {
        const faults = loadApproved(root, rendererVersion(), context);
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
