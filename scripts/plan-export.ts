/**
 * `npm run plan:export -- <plan.mdx|plan.docx> --format … [--out dir]`: a plan as a document.
 * Exit 1 where the plan has errors (nothing is written), 2 on wrong usage or unreadable input.
 */
import { parseArgs } from 'node:util';
import { planId } from '../src/files/find-plans.ts';
import { readPlanFile } from '../src/files/read-plan-file.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { writeDocuments } from '../src/files/write-documents.ts';
import { formatFinding, hasErrors } from '../src/terms/finding.ts';
import { documentFormats, readFormats } from '../src/writers/formats.ts';
import { runCommand, UsageError } from './run-command.ts';
import { readWordOptions, wordArguments, wordUsage } from './word-options.ts';

const usage = `用法：npm run plan:export -- <计划文件> [--format ${documentFormats.join(',')}] [--out 文件夹] ${wordUsage}`;

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'docx' }, out: { type: 'string' }, ...wordArguments },
  });
  const [file, ...extra] = positionals;
  if (!file || extra.length > 0) throw new UsageError('要指定一份计划文件（.mdx 或本站生成的 .docx）');
  const vocabulary = readVocabulary();
  const formats = readFormats(values.format);
  const word = readWordOptions(values);
  const { value: plan, findings } = await readPlanFile(file, vocabulary);
  for (const finding of findings) console.error(formatFinding(finding, file));
  if (!plan || hasErrors(findings)) {
    process.exitCode = 1;
    return;
  }
  await writeDocuments(plan, vocabulary, { name: planId(file), formats, out: values.out, word });
});
