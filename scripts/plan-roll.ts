/** Next year's draft, and what a person must decide. A progress file beside the plan is used by itself. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
import { declare, type Given } from './command.ts';
import { UsageError } from './read-arguments.ts';
import { callable } from './run-command.ts';

export const command = declare({
  name: 'plan:roll',
  does: '用今年的计划编写下一年的草稿，并列出要由人定的事。',
  args: { file: { value: '计划文件', means: '今年的 .mdx，或本站生成的 .docx' } },
  options: {
    year: { value: '新计划的年份', whole: true, required: true, means: '如 2028' },
    progress: { value: '进度.yaml', means: '今年的进度；不写时用计划旁边的 progress.yaml' },
    format: { value: '格式', default: 'mdx', means: `${documentFormats.join('、')}；几种用逗号隔开` },
    out: { value: '文件夹', means: '写到哪里；只要一种文字格式时可以不写，直接显示出来' },
  },
  fails: '计划里有错误，什么都没有写',
});

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

async function roll({ file, out, ...given }: Given<typeof command>): Promise<void> {
  const { year } = given;
  if (year < 1900 || year > 2199)
    throw new UsageError(`--year 要写新计划的年份，如 --year 2028；现在是“${year}”`);
  const vocabulary = readVocabulary();
  const { value: plan, findings } = await readPlanFile(file, vocabulary);
  for (const finding of findings) console.error(formatFinding(finding, file));
  if (!plan || hasErrors(findings)) {
    process.exitCode = 1;
    return;
  }
  const rolled = rollPlan(plan, { year, progress: progressFor(file, given.progress, plan) }, vocabulary);
  if (!rolled) throw new UserError(`${file} 没有写年份，无从推算；请先在 period 里写明 year`);
  if (year === plan.meta.period.year)
    throw new UsageError(`${file} 就是 ${year} 年的计划；--year 要写新的年份`);
  const name = `${rolled.plan.meta.outline}-${year}`;
  await writeDocuments(rolled.plan, vocabulary, {
    name,
    formats: readFormats(given.format),
    out,
  });
  console.error(`\n要由人定的 ${rolled.decisions.length} 件事：`);
  for (const { where, what } of rolled.decisions) console.error(`  ${where}：${what}`);
}

export const main = callable(command, roll);

if (import.meta.main) await main();
