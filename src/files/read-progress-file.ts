/** Reads what is reported of an approved plan: `content/approved/<id>/progress.yaml`, where there is one. Node only. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ApprovedPlan, currentVersion, visibleOn } from '../approve/approved-plan.ts';
import { type Progress, readProgress } from '../plan/progress.ts';
import { readStoredText, type StoredFault } from './approved-store.ts';

/**
 * @param root folder of approved plans
 * @param today yyyymmdd; reports are about the version that is shown then
 */
export function readProgressFile(
  root: string,
  plan: ApprovedPlan,
  today: number,
): { progress?: Progress; faults: StoredFault[] } {
  const file = join(root, plan.id, 'progress.yaml');
  if (!existsSync(file)) return { faults: [] };
  const { text, findings: unreadable } = readStoredText(file);
  if (text === undefined) return { faults: unreadable.map((finding) => ({ file, finding })) };
  const { value, findings } = readProgress(
    text,
    currentVersion(visibleOn(plan, today) ?? plan).plan.meta.blocks,
  );
  return { ...(value && { progress: value }), faults: findings.map((finding) => ({ file, finding })) };
}
