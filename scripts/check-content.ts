/** `node scripts/check-content.ts [files or dirs…]`: the content check of `npm run check`. Exit 1 on errors, 2 on unreadable input. */
import { readFileSync } from 'node:fs';
import { findPlanFiles } from '../src/files/find-plans.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { formatFinding } from '../src/plan/finding.ts';
import { parsePlan } from '../src/plan/parse.ts';
import { checkSample } from '../src/plan/sample-check.ts';
import { runCommand } from './run-command.ts';

await runCommand('用法：node scripts/check-content.ts [文件或文件夹…]', () => {
  const targets = process.argv.length > 2 ? process.argv.slice(2) : ['content/samples'];
  const vocabulary = readVocabulary();
  const files = findPlanFiles(targets);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const file of files) {
    const { value: plan, findings } = parsePlan(readFileSync(file, 'utf8'), vocabulary);
    for (const finding of [...findings, ...(plan ? checkSample(plan, vocabulary) : [])]) {
      counts[finding.severity] += 1;
      console.log(formatFinding(finding, file));
    }
  }
  console.log(`检查了 ${files.length} 份计划：${counts.error} 个错误，${counts.warning} 个提醒`);
  process.exitCode = counts.error > 0 ? 1 : 0;
});
