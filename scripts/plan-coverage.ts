/** `npm run plan:coverage [-- dir]`: what the library covers, outline × theme × issuer. Exit 1 where a row is empty. */
import { readFileSync } from 'node:fs';
import { findPlanFiles } from '../src/files/find-plans.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { type CoverageTable, coverageTable, uncovered } from '../src/library/coverage.ts';
import { parsePlan } from '../src/plan/mdx/parse.ts';
import { runCommand } from './run-command.ts';

/** Width on a terminal: a Han character takes two columns. */
function width(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(character) ? 2 : 1),
    0,
  );
}

function pad(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}

function printTable(title: string, { rows, columns, counts, totals }: CoverageTable): void {
  const used = columns.flatMap(({ label }, index) =>
    counts.some((row) => row[index]) ? [{ label, index }] : [],
  );
  const first = Math.max(...rows.map(({ label }) => width(label)), 4) + 2;
  console.log(
    `\n${title}\n${pad('', first)}${pad('合计', 6)}${used.map(({ label }) => pad(label, width(label) + 2)).join('')}`,
  );
  for (const [index, { label }] of rows.entries()) {
    const cells = used.map((column) =>
      pad(String(counts[index]?.[column.index] || '·'), width(column.label) + 2),
    );
    console.log(`${pad(label, first)}${pad(String(totals[index]), 6)}${cells.join('')}`.trimEnd());
  }
}

await runCommand('用法：npm run plan:coverage [-- 文件夹]', () => {
  const vocabulary = readVocabulary();
  const files = findPlanFiles(process.argv.length > 2 ? process.argv.slice(2) : ['content/samples']);
  const plans = files.flatMap((file) => parsePlan(readFileSync(file, 'utf8'), vocabulary).value ?? []);
  printTable('提纲 × 主题', coverageTable(plans, vocabulary, 'outline', 'theme'));
  printTable('提纲 × 发文主体', coverageTable(plans, vocabulary, 'outline', 'issuer'));
  printTable('主题 × 发文主体', coverageTable(plans, vocabulary, 'theme', 'issuer'));
  const empty = uncovered(plans, vocabulary);
  console.log(
    `\n${plans.length} 份文本；${empty.length === 0 ? '每种提纲、主题、发文主体都有' : `还没有：${empty.join('、')}`}`,
  );
  process.exitCode = empty.length > 0 ? 1 : 0;
});
