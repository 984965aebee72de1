/** A plan as a document. */
import { planId } from '../src/files/find-plans.ts';
import { readPlanFile } from '../src/files/read-plan-file.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { writeDocuments } from '../src/files/write-documents.ts';
import { formatFinding, hasErrors } from '../src/terms/finding.ts';
import { documentFormats, readFormats } from '../src/writers/formats.ts';
import { declare, type Given } from './command.ts';
import { runCommand } from './run-command.ts';
import { chosenWord, wordOptions } from './word-options.ts';

export const command = declare({
  name: 'plan:export',
  does: '把一份计划写成 Word、Markdown、纯文本或数据文件。',
  args: { file: { value: '计划文件', means: '.mdx，或本站生成的 .docx' } },
  options: {
    format: { value: '格式', default: 'docx', means: `${documentFormats.join('、')}；几种用逗号隔开` },
    out: { value: '文件夹', means: '写到哪里；只要一种文字格式时可以不写，直接显示出来' },
    ...wordOptions,
  },
  fails: '计划里有错误，什么都没有写',
});

async function exportPlan({ file, format, out, ...word }: Given<typeof command>): Promise<void> {
  const vocabulary = readVocabulary();
  const formats = readFormats(format);
  const { value: plan, findings } = await readPlanFile(file, vocabulary);
  for (const finding of findings) console.error(formatFinding(finding, file));
  if (!plan || hasErrors(findings)) {
    process.exitCode = 1;
    return;
  }
  await writeDocuments(plan, vocabulary, { name: planId(file), formats, out, word: chosenWord(word) });
}

if (import.meta.main) await runCommand(command, exportPlan);
