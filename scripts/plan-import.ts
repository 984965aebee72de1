/** Old documents become plan sources, one for each piece; where a file cannot be imported, the others are written. */
import { importFiles } from '../src/files/import-files.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { UserError } from '../src/terms/user-error.ts';
import { declare } from './command.ts';
import { tellEnd, tellFile } from './import-messages.ts';
import { callable } from './run-command.ts';
import { terminalProgress } from './terminal-progress.ts';

export const command = declare({
  name: 'plan:import',
  does: '把旧文件导入成计划，每篇写成一个 .mdx，不覆盖已有的文件。',
  args: {
    targets: {
      value: '文件或文件夹',
      many: true,
      means:
        '要导入的 Word 和 WPS 文档（.docx、.doc、.wps、.dot 等）、RTF、网页（.html、.mht）、.txt、.md；按内容识别，不看扩展名',
    },
  },
  options: {
    out: { value: '文件夹', required: true, means: '计划写到哪里' },
    report: { value: '报告.json', means: '把每份文件的清点写成报告' },
  },
  fails: '有文件没有导入或没有写全；其余的已写好',
});

export const main = callable(command, async ({ targets, out, report }) => {
  const progress = terminalProgress('已导入', '份文件');
  const end = await importFiles({
    targets,
    out,
    report,
    vocabulary: readVocabulary(),
    onFile(file) {
      progress.clear();
      tellFile(file);
      progress.step();
    },
  });
  progress.clear();
  if (end.summary.files > 0 || end.summary.skipped > 0) tellEnd(end, report);
  if (end.summary.files === 0)
    throw new UserError('文件夹里没有可以导入的文件（Word、WPS、RTF、网页、.txt、.md）');
  if (end.summary.failed > 0 || end.summary.counts.lost > 0) process.exitCode = 1;
});

if (import.meta.main) await main();
