/** What `plan:import` prints: a line for each file, a line for each fault, and the sum of it all. */
import { describeNotes } from '../src/document/note-counts.ts';
import { hasFailed } from '../src/files/import-file.ts';
import type { FileReport, ReportEnd } from '../src/files/import-report.ts';
import { passedOverLine } from '../src/files/passed-over.ts';
import type { Account } from '../src/import/imported-document.ts';
import { type Finding, formatFinding, forTerminal } from '../src/terms/finding.ts';

/** The most similar pairs that are worth lines of their own; the report has all. */
const mostPairs = 10;

/** “遗失 0” only where figures, letters and boxes are all there, too; what stands beside the text is told by kind. */
export function accountLine({ han, kept, dropped, lost, lostSigns, notes }: Account): string {
  const signs = `数字、字母或勾选框 ${lostSigns} 个`;
  const gone = lostSigns === 0 ? `${lost}` : lost === 0 ? signs : `${lost}，另有${signs}`;
  const beside = describeNotes(notes);
  return `汉字 ${han} 个：写入 ${kept}，剔除 ${dropped}，遗失 ${gone}${beside === '' ? '' : `；正文以外：${beside}`}`;
}

function fileLine({ file, pieces, counts }: FileReport): string {
  const written = pieces.filter(({ output }) => output !== null);
  const notes = pieces
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity !== 'info').length;
  return `${file}：写出 ${written.length} 篇；${accountLine(counts)}${notes > 0 ? `；要核对 ${notes} 处` : ''}`;
}

/** What to look over in the pieces of a file: each kind once, with its first place and how often it comes. */
export function tellings({ file, pieces }: FileReport): string[] {
  const byRule = new Map<string, { first: Finding; count: number }>();
  for (const { output, findings } of pieces) {
    for (const finding of findings) {
      // errors of a piece that was not written are told in full
      if (finding.severity === 'info' || (output === null && finding.severity === 'error')) continue;
      const kind = byRule.get(finding.ruleId);
      if (kind) kind.count += 1;
      else byRule.set(finding.ruleId, { first: finding, count: 1 });
    }
  }
  return [...byRule.values()].map(
    ({ first, count }) => `${formatFinding(first, file)}${count > 1 ? `（同类共 ${count} 处）` : ''}`,
  );
}

/** Faults go to standard error, what was done to standard output. */
export function tellFile(report: FileReport): void {
  const about = report.findings.filter(({ severity }) => severity !== 'info');
  const unwritten = report.pieces.filter(({ output }) => output === null).flatMap(({ findings }) => findings);
  for (const finding of [...about, ...unwritten.filter(({ severity }) => severity === 'error')])
    console.error(formatFinding(finding, report.file));
  for (const line of tellings(report)) console.error(line);
  if (!hasFailed(report) || report.pieces.length > 0) console.log(fileLine(report));
}

export function tellEnd(
  { duplicates, duplicatesComplete, passedOver, summary }: ReportEnd,
  report: string | undefined,
): void {
  for (const group of passedOver) console.error(forTerminal(passedOverLine(group)));
  for (const { a, b, similarity } of duplicates.slice(0, mostPairs))
    console.log(`相似 ${Math.round(similarity * 100)}%：${a} 与 ${b}`);
  const { files, failed, written, skipped, counts } = summary;
  const rest = [
    `共 ${files} 份文件，写出 ${written} 篇计划，${failed} 份没有导入或没有写全`,
    accountLine(counts),
    ...(duplicates.length > 0
      ? [`相似的计划 ${duplicates.length} 对${duplicatesComplete ? '' : '（太多，没有全部比对）'}`]
      : []),
    ...(skipped > 0 ? [`跳过 ${skipped} 个装不了计划的文件`] : []),
    ...(report === undefined ? [] : [`报告写入 ${report}`]),
  ];
  console.log(rest.join('；'));
}
