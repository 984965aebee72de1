/**
 * `npm run plan:check -- <files or dirs…> [--json] [--fix] [--outline id] [--library dir]`: findings, one a line. Exit 1 on
 * errors, 2 on wrong usage or unreadable input.
 */
import { parseArgs } from 'node:util';
import { fixText } from '../src/check/apply-fixes.ts';
import { checkOffice, checkText } from '../src/check/check-text.ts';
import type { CheckContext } from '../src/check/rule.ts';
import { type Checkable, findCheckable, readCheckable, writeFixed } from '../src/files/read-checkable.ts';
import { readLibrary } from '../src/files/read-library.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { readWordLists } from '../src/files/read-word-lists.ts';
import { findOutline } from '../src/plan/vocabulary.ts';
import { type Finding, formatFinding, hasErrors, sortFindings } from '../src/terms/finding.ts';
import { nearestHint } from '../src/terms/nearest.ts';
import { runCommand, UsageError } from './run-command.ts';

const usage =
  '用法：npm run plan:check -- <文件或文件夹…> [--json] [--fix] [--outline 提纲] [--library 文件夹]\n能读 .mdx、.txt、.md、.docx、.doc；--fix 只改 .mdx、.txt、.md 里不改变意思的地方';

interface Checked {
  file: string;
  findings: Finding[];
  /** How many safe fixes were written. */
  fixed: number;
}

function summary(checked: readonly Checked[]): string {
  const count = (severity: Finding['severity']) =>
    checked.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
  const fixed = checked.reduce((sum, one) => sum + one.fixed, 0);
  return `检查了 ${checked.length} 份文件：${count('error')} 个错误，${count('warning')} 个提醒，${count('info')} 条建议${fixed > 0 ? `；改正了 ${fixed} 处` : ''}`;
}

/** @param fix put safe fixes into the file, where it is a text */
function checkRead(
  read: Checkable,
  context: CheckContext,
  fix: boolean,
): { fixed: number; found: Finding[] } {
  if (read.document) return { fixed: 0, found: checkOffice(read.document, context) };
  const { text = '' } = read;
  if (!fix) return { fixed: 0, found: checkText(text, context) };
  const { source, applied } = fixText(text, (now) => checkText(now, context));
  if (applied > 0) writeFixed(read, source);
  return { fixed: applied, found: checkText(source, context) };
}

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      outline: { type: 'string' },
      library: { type: 'string', default: 'content/samples' },
    },
  });
  if (positionals.length === 0) throw new UsageError('没有指定要检查的文件');
  const vocabulary = readVocabulary();
  const outline = values.outline === undefined ? undefined : findOutline(vocabulary, values.outline);
  if (values.outline !== undefined && !outline) {
    const ids = vocabulary.outlines.map(({ id }) => id);
    throw new UsageError(`没有提纲“${values.outline}”${nearestHint(values.outline, ids)}`);
  }
  const library = readLibrary([values.library], vocabulary);
  const base: CheckContext = { vocabulary, words: readWordLists(), ...(outline && { outline }) };
  const checked: Checked[] = [];
  let unreadable = false;
  for (const file of findCheckable(positionals)) {
    const read = await readCheckable(file, vocabulary);
    if (read.text === undefined && !read.document) {
      for (const finding of read.findings) console.error(formatFinding(finding, file));
      unreadable = true;
      continue;
    }
    const context = { ...base, library, self: read.path };
    const { fixed, found } = checkRead(read, context, values.fix);
    const findings = sortFindings([...read.findings, ...found]);
    checked.push({ file, findings, fixed });
    if (!values.json) for (const finding of findings) console.log(formatFinding(finding, file));
  }
  if (values.json) console.log(JSON.stringify(checked, null, 2));
  else console.log(summary(checked));
  process.exitCode = unreadable ? 2 : checked.some(({ findings }) => hasErrors(findings)) ? 1 : 0;
});
