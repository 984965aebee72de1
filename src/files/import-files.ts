/** Imports many files, one after the other: a bad one is reported and the rest goes on. Node only. */
import { mkdirSync, readFileSync } from 'node:fs';
import { emptyAccount, sumAccounts } from '../import/imported-document.ts';
import { duplicateFinder } from '../library/near-duplicates.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { passedOverRule } from '../source/refusals.ts';
import { refused } from '../source/source-finding.ts';
import { planPlainText } from '../writers/plain-text.ts';
import { hasFailed, type ImportedFile, importFile } from './import-file.ts';
import { type FileReport, openReport, type ReportEnd } from './import-report.ts';
import { outputNames } from './output-names.ts';
import { passedOverFiles } from './passed-over.ts';
import { type FoundFile, walkFiles } from './walk-files.ts';

export interface ImportOptions {
  targets: readonly string[];
  out: string;
  /** Path of the report; none is written where absent. */
  report?: string | undefined;
  vocabulary: Vocabulary;
  /** Told of each file as soon as it is done. */
  onFile(report: FileReport): void;
}

/** Pieces that are so alike are reported as duplicates. */
export const nearDuplicate = 0.75;

/** A file in a folder that cannot hold a plan: nothing has failed, but it is named. Files that were named fail. */
function passedOverReason({ inFolder }: FoundFile, { pieces, findings }: FileReport): string | undefined {
  const [first] = findings;
  return inFolder && pieces.length === 0 && first?.ruleId === passedOverRule ? first.message : undefined;
}

/** Faults of the disk end the import; whatever else goes wrong is this file's matter. */
async function importSafely(
  found: FoundFile,
  target: Parameters<typeof importFile>[1],
): Promise<ImportedFile> {
  try {
    return await importFile(found, target);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const { findings } = refused(
      'failed',
      `导入这份文件时程序出错（${reason}），没有写全；请把文件报给维护者`,
    );
    return {
      report: { file: found.path, pieces: [], dropped: [], counts: emptyAccount, findings },
      written: [],
    };
  }
}

/** @throws Error of the file system, UserError in Chinese, where nothing can be read or written at all */
export async function importFiles(options: ImportOptions): Promise<ReportEnd> {
  const { vocabulary, out } = options;
  const files = walkFiles(options.targets);
  mkdirSync(out, { recursive: true });
  const report = options.report === undefined ? undefined : openReport(options.report);
  const target = { out, names: outputNames(), vocabulary };
  const textOf = (plan: Plan) => planPlainText(plan, vocabulary);
  const paths = new Map<string, string>();
  const duplicates = duplicateFinder();
  const passedOver = passedOverFiles();
  const summary: ReportEnd['summary'] = {
    files: 0,
    failed: 0,
    pieces: 0,
    written: 0,
    skipped: 0,
    counts: emptyAccount,
  };
  try {
    for (const found of files) {
      const imported = await importSafely(found, target);
      const reason = passedOverReason(found, imported.report);
      if (reason !== undefined) {
        summary.skipped += 1;
        passedOver.add(found.name, reason);
        continue;
      }
      for (const { id, path, plan } of imported.written) {
        paths.set(id, path);
        duplicates.add({ id, text: textOf(plan) });
      }
      const { counts, pieces } = imported.report;
      summary.files += 1;
      if (hasFailed(imported.report)) summary.failed += 1;
      summary.pieces += pieces.length;
      summary.written += imported.written.length;
      summary.counts = sumAccounts([summary.counts, counts]);
      report?.add(imported.report);
      options.onFile(imported.report);
    }
    const { pairs, complete } = duplicates.pairs(nearDuplicate, (id) => {
      const { value } = parsePlan(readFileSync(paths.get(id) ?? '', 'utf8'), vocabulary);
      return value ? textOf(value) : '';
    });
    const end: ReportEnd = {
      duplicates: pairs,
      duplicatesComplete: complete,
      passedOver: passedOver.all(),
      summary,
    };
    report?.finish(end);
    return end;
  } catch (error) {
    report?.discard();
    throw error;
  }
}
