/** Reads what is reported of an approved plan: `content/approved/<id>/progress.yaml`, where there is one. Node only. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApprovedPlan } from '../plan/approve/approved-plan.ts';
import { currentVersion } from '../plan/approve/approved-plan.ts';
import { type Progress, readProgress } from '../plan/progress.ts';
import type { StoredPlan } from './approved-store.ts';

/** @param root folder of approved plans */
export function readProgressFile(
  root: string,
  plan: ApprovedPlan,
): { progress?: Progress; faults: StoredPlan['faults'] } {
  const file = join(root, plan.id, 'progress.yaml');
  if (!existsSync(file)) return { faults: [] };
  const { value, findings } = readProgress(readFileSync(file, 'utf8'), currentVersion(plan).plan.meta.blocks);
  return { ...(value && { progress: value }), faults: findings.map((finding) => ({ file, finding })) };
}
