/** A `.package` file → the folder of approved plans, behind every check and gate. Node only. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackage } from '../approve/package.ts';
import { type Taken, type Taking, takeOrder } from '../approve/take-order.ts';
import { readStoredPlan } from './approved-store.ts';
import { deskOf, type Publishing, writeVersion, writeWithdrawal } from './publish.ts';
import { mostDocument, readBytes } from './read-text.ts';
import { writeOver } from './write-new.ts';

/** Beside a document a package holds texts of some kilobytes. */
const mostPackage = mostDocument + 4 * 1024 * 1024;

/** Packages are known by their ending; what is in them, reading tells. */
export const isPackageName = (name: string): boolean => /\.package$/i.test(name);

const progressFile = (root: string, id: string): string => join(root, id, 'progress.yaml');

/** What a package asks for, judged against what is published now. @throws Unreadable where there is no such file */
export async function judgePackage(file: string, settings: Publishing): Promise<Taken> {
  const { value: order, findings } = readPackage(readBytes(file, mostPackage));
  if (!order) return { reasons: findings.map(({ message }) => ({ gate: '公开包完整', message })), told: [] };
  const { root, vocabulary } = settings;
  const id = order.kind === 'publish' ? undefined : order.id;
  // nothing goes on from a plan that somebody has edited
  const faults = id === undefined ? [] : readStoredPlan(root, id, vocabulary).faults;
  const wrong = faults.filter(({ finding }) => finding.severity === 'error');
  if (wrong.length > 0)
    return {
      reasons: wrong.map(({ file, finding }) => ({
        gate: '已公开的计划没有被改动',
        message: `${file}：${finding.message}`,
      })),
      told: [],
    };
  const reports = id === undefined ? undefined : progressFile(root, id);
  const reported = reports && existsSync(reports) ? readFileSync(reports, 'utf8') : undefined;
  return takeOrder(order, deskOf(settings, id), reported);
}

/** Writes what was judged to be right, in one step. @throws AlreadyThere where someone was faster, NotWritten */
export function writeTaking(root: string, taking: Taking): void {
  switch (taking.kind) {
    case 'version': {
      const { id, version, source, original } = taking;
      writeVersion(root, id, version, source, original);
      return;
    }
    case 'withdrawal':
      writeWithdrawal(root, taking.id, taking.withdrawal);
      return;
    case 'progress':
      writeOver(progressFile(root, taking.id), taking.text);
      return;
    case 'already':
      return;
  }
}
