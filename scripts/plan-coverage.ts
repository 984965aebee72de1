/** What the library covers: outline × theme × issuer. */
import { readFileSync } from 'node:fs';
import { contentEnvironment, contentFolders } from '../src/files/content-folders.ts';
import { findPlanFiles } from '../src/files/find-plans.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { type CoverageTable, countCells, coverageTable, uncovered } from '../src/library/coverage.ts';
import { parsePlan } from '../src/plan/mdx/parse.ts';
import { declare } from './command.ts';
import { callable } from './run-command.ts';
import { padText, textWidth } from './text-width.ts';

function printTable(title: string, { rows, columns, counts, unfit, totals }: CoverageTable): void {
  const used = columns.flatMap(({ label }, index) =>
    counts.some((row) => row[index]) ? [{ label, index }] : [],
  );
  const cell = (row: number, column: number) =>
    String(counts[row]?.[column] || (unfit[row]?.[column] ? '—' : '·'));
  const first = Math.max(...rows.map(({ label }) => textWidth(label)), 4) + 2;
  console.log(
    `\n${title}\n${padText('', first)}${padText('合计', 6)}${used.map(({ label }) => padText(label, textWidth(label) + 2)).join('')}`,
  );
  for (const [index, { label }] of rows.entries()) {
    const cells = used.map((column) => padText(cell(index, column.index), textWidth(column.label) + 2));
    console.log(`${padText(label, first)}${padText(String(totals[index]), 6)}${cells.join('')}`.trimEnd());
  }
}

export const command = declare({
  name: 'plan:coverage',
  does: '数一数示范文本覆盖了哪些提纲、主题和发文主体。',
  args: {
    targets: {
      value: '文件或文件夹',
      optional: true,
      many: true,
      means: '要数的 .mdx；不写时是全部示范文本，本单位自己的也在内',
    },
  },
  options: {},
  environment: { CONTENT: contentEnvironment.CONTENT, SAMPLES_DIR: contentEnvironment.SAMPLES_DIR },
  fails: '有的提纲、主题或发文主体还没有示范文本',
});

export const main = callable(command, ({ targets }) => {
  const vocabulary = readVocabulary();
  const files = findPlanFiles(targets.length > 0 ? targets : contentFolders().samples);
  const plans = files.flatMap((file) => parsePlan(readFileSync(file, 'utf8'), vocabulary).value ?? []);
  const byTheme = coverageTable(plans, vocabulary, 'outline', 'theme');
  printTable('提纲 × 主题（· 还缺，— 不适用）', byTheme);
  const { held, unfit, wanted } = countCells(byTheme);
  console.log(`提纲与主题的组合：${held} 种有文本，${unfit} 种不适用，${wanted} 种还缺`);
  printTable('提纲 × 发文主体', coverageTable(plans, vocabulary, 'outline', 'issuer'));
  printTable('主题 × 发文主体', coverageTable(plans, vocabulary, 'theme', 'issuer'));
  const empty = uncovered(plans, vocabulary);
  console.log(
    `\n${plans.length} 份文本；${empty.length === 0 ? '每种提纲、主题、发文主体都有' : `还没有：${empty.join('、')}`}`,
  );
  process.exitCode = empty.length > 0 ? 1 : 0;
});

if (import.meta.main) await main();
