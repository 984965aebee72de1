/** What the publishing commands share: where approved plans lie, what day it is, how a refusal is printed. */

import { extname } from 'node:path';
import type { ApprovedPlan } from '../src/approve/approved-plan.ts';
import type { Refusal } from '../src/approve/gates.ts';
import type { Taking } from '../src/approve/take-order.ts';
import { takenIds } from '../src/files/approved-folder.ts';
import { readStoredPlan, type StoredFault } from '../src/files/approved-store.ts';
import { checkOneApproved } from '../src/files/check-approved.ts';
import { contentEnvironment, contentFolders } from '../src/files/content-folders.ts';
import type { Publishing } from '../src/files/publish.ts';
import { readLibrary } from '../src/files/read-library.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { readWordLists } from '../src/files/read-word-lists.ts';
import { type Finding, formatFinding, forTerminal, toldMessage } from '../src/terms/finding.ts';
import { nearestHint } from '../src/terms/nearest.ts';
import { UserError } from '../src/terms/user-error.ts';
import { today } from './today.ts';

const isError = ({ finding }: StoredFault): boolean => finding.severity === 'error';

export const publishedId = { value: '网址名', means: '已公开的哪一份，如 taoyuan-2027-annual-plan' } as const;
export const approvalOption = {
  value: '审批信息.yaml',
  means: '审批信息；npm run plan:publish -- --init 写一份待填的',
} as const;
export const dryRunOption = { means: '只过关口，什么都不写' } as const;

export const outlineOption = {
  value: '提纲',
  means: '读入的 Word 文件按哪个提纲；不套用提纲、原样公开的写 other',
} as const;

/** What was not taken over from an office's document: whoever publishes it hears it, also where nothing is refused. */
export function tellReading({ findings }: { findings: readonly Finding[] }, file: string): void {
  const told = findings.filter(
    ({ ruleId, severity }) =>
      severity === 'warning' && /^(?:source|import)\//.test(ruleId) && ruleId !== 'import/outline-unsure',
  );
  for (const finding of told) console.error(formatFinding(finding, file));
}

/** What `publishing` reads. */
export const publishingEnvironment = {
  ...contentEnvironment,
  BUILD_DATE: '当作今天的日期，如 2027-01-15',
} as const;

/** What to say when a command is stopped; it writes in one step at its very end. */
export const stopped = '已中断；公开的计划没有变动';

export function publishing(): Publishing {
  const vocabulary = readVocabulary();
  const { approved, samples } = contentFolders();
  return {
    root: approved,
    vocabulary,
    words: readWordLists(),
    library: readLibrary(samples, vocabulary),
    today: today(),
  };
}

/** By gate; places in an .mdx file as line and column, in a Word file the message tells them. */
export function printReasons(refusals: readonly Refusal[], file: string): void {
  const hasLines = extname(file).toLowerCase() === '.mdx';
  for (const gate of new Set(refusals.map((refusal) => refusal.gate))) {
    console.error(`\n【${gate}】`);
    for (const refusal of refusals.filter((one) => one.gate === gate)) {
      const { line, column = 1 } = refusal;
      const place = line === undefined || !hasLines ? '' : `${file}:${line}:${column} `;
      console.error(forTerminal(`  ${place}${toldMessage(refusal, hasLines)}`));
    }
  }
}

/** All reasons at once; nothing was written. */
export function printRefusal(refusals: readonly Refusal[], file: string): void {
  console.error(`没有公开，什么都没有写入。共 ${refusals.length} 处要处理：`);
  printReasons(refusals, file);
}

/** What was written of a package or a plan, and what comes next. */
export function tellTaking(taking: Taking): void {
  const { id } = taking;
  switch (taking.kind) {
    case 'version':
      console.log(`已写入 ${id} 第 ${taking.version} 版\n网址：/approved/${id}/`);
      if (taking.waits !== undefined) console.log(waitingNote(taking.waits));
      return;
    case 'withdrawal':
      console.log(`已撤下 ${id}；网址 /approved/${id}/ 保留，显示理由`);
      return;
    case 'progress':
      console.log(`已记下 ${id} 的进展`);
      return;
    case 'already':
      console.log(`${id} 早已照这一包写好，没有再写`);
  }
}

/** @param day yyyy-mm-dd */
export const waitingNote = (day: string): string =>
  `发布日期 ${day} 还没有到：先收下，到那天生成网站时才显示出来`;

/** The same where the record cannot even be tried: its faults, and what is wrong with the plan. */
export function printFaultyRecord(
  record: { file: string; findings: readonly Finding[] },
  refusals: readonly Refusal[],
  file: string,
): void {
  for (const finding of record.findings) console.error(formatFinding(finding, record.file));
  if (refusals.length > 0) {
    console.error(`\n计划里有 ${refusals.length} 处要处理：`);
    printReasons(refusals, file);
  }
  console.error('\n没有公开，什么都没有写入；审批信息填好以后再试');
}

/** 20270115 → 2027-01-15. */
export function showDay(day: number): string {
  return String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** The published plan of this id. @throws UserError in Chinese where there is none, or where its files are not sound */
export function publishedPlan(id: string, { root, vocabulary }: Publishing): ApprovedPlan {
  const ids = takenIds(root);
  if (!ids.includes(id)) throw new UserError(`没有公开的计划“${id}”${nearestHint(id, ids)}`);
  const { plan, faults } = readStoredPlan(root, id, vocabulary);
  const fault = faults.find(isError);
  if (fault || !plan)
    throw new UserError(fault ? `${fault.file}：${fault.finding.message}` : `${id} 读不出来`);
  return plan;
}

/**
 * Tells what the folder suffers from since this plan was written: a number that another command has taken at the same
 * moment, a report that no longer fits. The content check and the build would say so too.
 */
export function tellFaults(id: string, settings: Publishing): void {
  const { root } = settings;
  const own = checkOneApproved(root, id, settings, settings.today).filter(isError);
  if (own.length === 0) return;
  console.error(`注意：已经写入，但还有 ${own.length} 处要处理，不然网站生成不了：`);
  for (const { file, finding } of own) console.error(`  ${file}：${finding.message}`);
  process.exitCode = 1;
}
