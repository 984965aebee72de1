/**
 * `npm run plan:template -- <outline> [--sections a,b] [--theme t] [--set slot=value]… [--format mdx,md] [--out dir]`
 * Composes a fill-in template. `--list` shows outlines, sections, slots and themes. Exit 2 on wrong usage.
 */
import { parseArgs } from 'node:util';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { writeDocuments } from '../src/files/write-documents.ts';
import { composeTemplate } from '../src/plan/compose.ts';
import { describeVocabulary } from '../src/plan/describe-vocabulary.ts';
import { documentFormats, readFormats } from '../src/plan/formats.ts';
import { runCommand, UsageError } from './run-command.ts';

const usage = `用法：npm run plan:template -- <提纲> [--sections 章节,章节] [--theme 主题] [--set 填空=值]… [--format ${documentFormats.join(',')}] [--out 文件夹]
      npm run plan:template -- --list        列出提纲、章节、填空和主题`;

function readValues(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--set 应写成 填空=值，如 --set community=桃源社区；现在是“${pair}”`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

await runCommand(usage, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      sections: { type: 'string' },
      theme: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'mdx' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const vocabulary = readVocabulary();
  if (values.help) return console.log(usage);
  if (values.list) return console.log(describeVocabulary(vocabulary));
  const [outline, ...extra] = positionals;
  if (!outline || extra.length > 0)
    throw new UsageError(outline ? `只能指定一个提纲，多出了：${extra.join('、')}` : '没有指定提纲');
  const sections = values.sections
    ?.split(/[,，]/)
    .map((kind) => kind.trim())
    .filter(Boolean);
  const { value: plan, findings } = composeTemplate(vocabulary, {
    outline,
    values: readValues(values.set),
    ...(sections && { sections }),
    ...(values.theme && { theme: values.theme }),
  });
  if (!plan) {
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    throw new RangeError(
      [...errors, '所有提纲、章节、填空和主题：npm run plan:template -- --list'].join('\n'),
    );
  }
  for (const { message } of findings) console.error(`提醒：${message}`);
  writeDocuments(plan, vocabulary, { name: outline, formats: readFormats(values.format), out: values.out });
});
