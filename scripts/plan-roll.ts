/**
 * `npm run plan:roll -- <plan.mdx|plan.docx> --year 2028 [--progress progress.yaml] [--format …] [--out dir]`: next
 * year's draft, and what a person must decide. A progress file beside the plan is used by itself.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { rollPlan } from '../src/drafts/roll/roll.ts';
import { readPlanFile } from '../src/files/read-plan-file.ts';
import { readText } from '../src/files/read-text.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { writeDocuments } from '../src/files/write-documents.ts';
import type { Plan } from '../src/plan/plan.ts';
import { type Progress, readProgress } from '../src/plan/progress.ts';
import { formatFinding, hasErrors } from '../src/terms/finding.ts';
import { UserError } from '../src/terms/user-error.ts';
import { documentFormats, readFormats } from '../src/writers/formats.ts';
import { runCommand, UsageError } from './run-command.ts';

const usage = `用法：npm run plan:roll -- <计划.mdx 或 计划.docx> --year 2028 [--progress progress.yaml] [--format ${documentFormats.join(',')}] [--out 文件夹]`;

/** @throws UserError in Chinese that lists what is wrong with the file */
function progressFor(file: string, given: string | undefined, plan: Plan): Progress | undefined {
  const beside = join(dirname(file), 'progress.yaml');
  const path = given ?? (existsSync(beside) ? beside : undefined);
  if (path === undefined) return undefined;
  const { value, findings } = readProgress(readText(path), plan.meta.blocks);
  if (!value || hasErrors(findings))
    throw new UserError(findings.map((finding) => formatFinding(finding, path)).join('\n'));
  return value;
}

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      year: { type: 'string' },
      progress: { type: 'string' },
      format: { type: 'string', default: 'mdx' },
      out: { type: 'string' },
    },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError(file ? '一次编写一份计划' : '没有指定今年的计划');
  if (!/^(?:19|20|21)\d{2}$/.test(values.year ?? ''))
    throw new UsageError('没有用 --year 写明新计划的年份，如 --year 2028');
  const year = Number(values.year);
  const vocabulary = readVocabulary();
  const { value: plan, findings } = await readPlanFile(file, vocabulary);
  for (const finding of findings) console.error(formatFinding(finding, file));
  if (!plan || hasErrors(findings)) {
    process.exitCode = 1;
    return;
  }
  const rolled = rollPlan(plan, { year, progress: progressFor(file, values.progress, plan) }, vocabulary);
  if (!rolled) throw new UserError(`${file} 没有写年份，无从推算；请先在 period 里写明 year`);
  if (year === plan.meta.period.year)
    throw new UsageError(`${file} 就是 ${year} 年的计划；--year 要写新的年份`);
  const name = `${rolled.plan.meta.outline}-${year}`;
  await writeDocuments(rolled.plan, vocabulary, {
    name,
    formats: readFormats(values.format),
    out: values.out,
  });
  console.error(`\n要由人定的 ${rolled.decisions.length} 件事：`);
  for (const { where, what } of rolled.decisions) console.error(`  ${where}：${what}`);
});
