/**
 * The content loader of approved plans, through the store that knows versions, hashes and withdrawals. Any fault of the
 * store stops the build, all of them named: what residents read must be exactly what was approved.
 */
import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { toHtml } from 'hast-util-to-html';
import { z } from 'zod';
import { readApproved, type StoredPlan } from '../files/approved-store.ts';
import { readProgressFile } from '../files/read-progress-file.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { approvedHtml } from '../plan/approve/approved-html.ts';
import type { ApprovedPlan } from '../plan/approve/approved-plan.ts';
import { formatFinding } from '../plan/finding.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { type ApprovedData, withdrawnData } from './approved-data.ts';

/** Checked by the store already: the schema only carries the type. */
const approvedSchema = z.custom<ApprovedData>();

type Fault = StoredPlan['faults'][number];

const isError = ({ finding }: Fault): boolean => finding.severity === 'error';

/** Addresses of plans that stand in another's place must exist; pages elsewhere are only linked to. */
function replacementFaults(root: string, stored: readonly StoredPlan[]): Fault[] {
  const ids = new Set(stored.map(({ id }) => id));
  return stored.flatMap(({ id, plan }) => {
    const by = plan?.withdrawal?.replacedBy;
    if (by === undefined || ids.has(by) || /^https:\/\//.test(by)) return [];
    const message = `取代它的计划“${by}”没有公开；replacedBy 应写公开计划的网址名或 https 网址`;
    const finding = {
      ruleId: 'approved/replaced-by',
      severity: 'error',
      message,
      line: 1,
      column: 1,
    } as const;
    return [{ file: `${root}/${id}/withdrawn.yaml`, finding }];
  });
}

function approvedData(root: string, plan: ApprovedPlan, vocabulary: Vocabulary): [ApprovedData, Fault[]] {
  if (plan.withdrawal) return [withdrawnData(plan, plan.withdrawal), []];
  const { progress, faults } = readProgressFile(root, plan);
  const versions = plan.versions.map((version) => ({
    ...version,
    html: toHtml({ type: 'root', children: approvedHtml(version.plan, vocabulary) }),
  }));
  return [{ state: 'published', id: plan.id, versions, ...(progress && { progress }) }, faults];
}

/** Fills the content store. @returns what is wrong; plans with faults are left out */
function loadApproved(root: string, version: string, { store }: LoaderContext): Fault[] {
  const vocabulary = readVocabulary();
  const all = readApproved(root, vocabulary);
  const faults = [...all.flatMap((stored) => stored.faults), ...replacementFaults(root, all)];
  store.clear();
  for (const { id, plan, faults: own } of all) {
    if (!plan || own.some(isError)) continue;
    const [data, others] = approvedData(root, plan, vocabulary);
    faults.push(...others);
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
