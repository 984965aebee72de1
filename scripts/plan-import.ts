/**
 * `npm run plan:import -- <files or dirs…> --out dir [--report report.json]`: old documents become plan sources, one for
 * each piece. Exit 1 where a file could not be imported (the others are written), 2 on wrong usage.
 */
import { parseArgs } from 'node:util';
import { importFiles } from '../src/files/import-files.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { UserError } from '../src/terms/user-error.ts';
import { tellEnd, tellFile } from './import-messages.ts';
import { runCommand, UsageError } from './run-command.ts';
import { terminalProgress } from './terminal-progress.ts';

const usage =
  '用法：npm run plan:import -- <文件或文件夹…> --out 文件夹 [--report 报告.json]\n能读 Word 和 WPS 文档（.docx、.doc、.wps、.dot 等）、RTF、网页（.html、.mht）、.txt、.md，按内容识别，不看扩展名；每篇计划写成一个 .mdx，不覆盖已有的文件';

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, report: { type: 'string' } },
  });
  const { out, report } = values;
  if (positionals.length === 0 || !out)
    throw new UsageError(out ? '没有指定要导入的文件' : '没有用 --out 指定文件夹');
  const progress = terminalProgress('已导入', '份文件');
  const end = await importFiles({
    targets: positionals,
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
