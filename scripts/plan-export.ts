/** A plan as a document. */
import { basename, extname } from 'node:path';
import { issuingNotice } from '../src/drafts/issuing-notice.ts';
import { readAnyPlan } from '../src/files/read-any-plan.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { writeDocuments } from '../src/files/write-documents.ts';
import { formatFinding, hasErrors } from '../src/terms/finding.ts';
import { documentFormats, readFormats } from '../src/writers/formats.ts';
import { declare, type Given } from './command.ts';
import { callable } from './run-command.ts';
import { chosenWord, wordOptions } from './word-options.ts';

export const command = declare({
  name: 'plan:export',
  does: '把一份计划写成 Word、Markdown、纯文本或数据文件。',
  args: {
    file: {
      value: '计划文件',
      means:
        '.mdx、网页上导出的草稿（.plan.json）、本站生成的 .docx，或别处写的 Word、WPS 等文件；没有读入的内容逐条列出',
    },
  },
  options: {
    format: { value: '格式', default: 'docx', means: `${documentFormats.join('、')}；几种用逗号隔开` },
    'issuing-notice': { means: '另拟印发通知：写成一份印发通知，这份计划作为附件放在后面' },
    out: { value: '文件夹', means: '写到哪里；只要一种文字格式时可以不写，直接显示出来' },
    ...wordOptions,
  },
  fails: '.mdx 里有错误、文件读不出，或不用另拟印发通知，什么都没有写；Word 文件里有要改的，文档照写',
});

async function exportPlan({ file, format, out, ...word }: Given<typeof command>): Promise<void> {
  const vocabulary = readVocabulary();
  const formats = readFormats(format);
  const { value: plan, findings } = await readAnyPlan(file, vocabulary);
  for (const finding of findings) console.error(formatFinding(finding, file));
  const isSource = extname(file).toLowerCase() === '.mdx';
  if (hasErrors(findings)) process.exitCode = 1;
  // a source with errors may say anything; what was read of a Word file is what somebody typed there
  if (!plan || (isSource && hasErrors(findings))) {
    process.exitCode = 1;
    return;
  }
  const notice = word['issuing-notice'] ? issuingNotice(plan, vocabulary) : undefined;
  if (notice && !notice.value) {
    for (const { message } of notice.findings) console.error(message);
    process.exitCode = 1;
    return;
  }
  const name = basename(file, extname(file));
  await writeDocuments(notice?.value ?? plan, vocabulary, {
    name: notice ? `${name}-印发通知` : name,
    formats,
    out,
    word: chosenWord(word),
  });
}

export const main = callable(command, exportPlan);

if (import.meta.main) await main();
