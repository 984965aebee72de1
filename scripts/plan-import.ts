/**
 * `npm run plan:import -- <files or dirs…> --out dir [--report report.json]`: Word files that this project made, filled
 * in, become plan sources again. Exit 1 where a file has errors (the others are written), 2 on wrong usage.
 */
import { existsSync, globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPlanFile } from '../src/files/read-plan-file.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { type Finding, formatFinding, hasErrors } from '../src/plan/finding.ts';
import { printPlan } from '../src/plan/print.ts';
import { runCommand, UsageError } from './run-command.ts';

const usage = '用法：npm run plan:import -- <.docx 文件或文件夹…> --out 文件夹 [--report 报告.json]';

interface Report {
  file: string;
  /** The source written, absent where the file has errors. */
  written?: string;
  findings: Finding[];
}

function findFiles(targets: readonly string[]): string[] {
  return targets.flatMap((target) => {
    if (!existsSync(target)) throw new RangeError(`没有这个文件或文件夹：${target}`);
    return statSync(target).isDirectory()
      ? globSync('**/*.docx', { cwd: target }).map((name) => join(target, name))
      : [target];
  });
}

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, report: { type: 'string' } },
  });
  const { out } = values;
  if (positionals.length === 0 || !out)
    throw new UsageError(out ? '没有指定要导入的文件' : '没有用 --out 指定文件夹');
  const vocabulary = readVocabulary();
  const reports: Report[] = [];
  for (const file of findFiles(positionals)) {
    const { value: plan, findings } = await readPlanFile(file, vocabulary);
    for (const finding of findings) console.error(formatFinding(finding, file));
    if (!plan || hasErrors(findings)) {
      reports.push({ file, findings });
      continue;
    }
    const name = (file.split(/[\\/]/).at(-1) ?? 'plan').replace(/\.[^.]+$/, '');
    const path = join(out, `${name}.mdx`);
    if (existsSync(path))
      throw new RangeError(`已经有 ${path}，没有覆盖；请换一个 --out 文件夹，或先移走旧文件`);
    mkdirSync(out, { recursive: true });
    writeFileSync(path, printPlan(plan, vocabulary));
    reports.push({ file, written: path, findings });
    console.log(`已写入 ${path}`);
  }
  if (values.report) writeFileSync(values.report, `${JSON.stringify(reports, null, 2)}\n`);
  if (reports.some(({ written }) => !written)) process.exitCode = 1;
});
