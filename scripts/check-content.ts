/**
 * `node scripts/check-content.ts [files or dirs…]`: the content check of `npm run check`, by the same core as `plan:check`.
 * Exit 1 on errors and warnings: what the library shows has to be clean; 2 on unreadable input.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findPlanFiles } from '../src/files/find-plans.ts';
import { readLibrary } from '../src/files/read-library.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { readWordLists } from '../src/files/read-word-lists.ts';
import { formatFinding } from '../src/plan/finding.ts';
import { checkText } from '../src/plan/lint/check-text.ts';
import { runCommand } from './run-command.ts';

await runCommand('用法：node scripts/check-content.ts [文件或文件夹…]', () => {
  const targets = process.argv.length > 2 ? process.argv.slice(2) : ['content/samples'];
  const vocabulary = readVocabulary();
  const words = readWordLists();
  const files = findPlanFiles(targets);
  // plans that are shown together are compared with one another
  const library = readLibrary(targets, vocabulary);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const file of files) {
    const context = { vocabulary, words, library, self: resolve(file) };
    for (const finding of checkText(readFileSync(file, 'utf8'), context)) {
      counts[finding.severity] += 1;
      if (finding.severity !== 'info') console.log(formatFinding(finding, file));
    }
  }
  console.log(
    `检查了 ${files.length} 份计划：${counts.error} 个错误，${counts.warning} 个提醒，${counts.info} 条建议`,
  );
  process.exitCode = counts.error + counts.warning > 0 ? 1 : 0;
});
