/**
 * `npm run plan:template -- <outline> [--sections a,b] [--theme t] [--from sample-id] [--set slot=value]…
 * [--format …] [--out dir]`: composes a fill-in template. `--list` shows what there is; run bare on a
 * terminal it asks. Exit 2 on wrong usage.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { composeTemplate, type TemplateChoice } from '../src/drafts/compose.ts';
import { findPlanFiles, planId } from '../src/files/find-plans.ts';
import { readPlanFile } from '../src/files/read-plan-file.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { writeDocuments } from '../src/files/write-documents.ts';
import { describeVocabulary } from '../src/plan/describe-vocabulary.ts';
import { nearestHint } from '../src/terms/nearest.ts';
import { UserError } from '../src/terms/user-error.ts';
import { documentFormats, readFormats } from '../src/writers/formats.ts';
import { askForTemplate } from './ask-for-template.ts';
import { runCommand, UsageError } from './run-command.ts';
import { readWordOptions, wordArguments, wordUsage } from './word-options.ts';

const samples = 'content/samples';
const usage = `用法：npm run plan:template -- <提纲> [--sections 章节,章节] [--theme 主题] [--from 示范文本] [--set 填空=值]…
        [--format ${documentFormats.join(',')}] [--out 文件夹] ${wordUsage}
      npm run plan:template -- --list        列出提纲、章节、填空和主题
      npm run plan:template                  在终端里一步一步问`;

function readValues(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--set 应写成 填空=值，如 --set community=桃源社区；现在是“${pair}”`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      sections: { type: 'string' },
      theme: { type: 'string' },
      from: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'mdx' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      ...wordArguments,
    },
  });
  const vocabulary = readVocabulary();
  if (values.help) return console.log(usage);
  if (values.list) return console.log(describeVocabulary(vocabulary));

  const readSample = async (id: string) => {
    const files = findPlanFiles([samples]);
    const file = files.find((path) => planId(path) === id);
    const { value } = file ? await readPlanFile(file, vocabulary) : {};
    if (!value) throw new UserError(`没有示范文本“${id}”${nearestHint(id, files.map(planId))}`);
    return value;
  };
  const bare = process.argv.length === 2 && process.stdin.isTTY && process.stdout.isTTY;
  const asked = bare ? await askForTemplate(vocabulary) : undefined;
  const [outline = asked?.outline, ...extra] = positionals;
  if (extra.length > 0) throw new UsageError(`只能指定一个提纲，多出了：${extra.join('、')}`);
  const from = values.from === undefined ? undefined : await readSample(values.from);
  if (!outline && !from) throw new UsageError('没有指定提纲');
  const sections = values.sections
    ?.split(/[,，]/)
    .map((kind) => kind.trim())
    .filter(Boolean);
  const choice: TemplateChoice = {
    outline: outline ?? from?.meta.outline ?? '',
    values: { ...asked?.values, ...readValues(values.set) },
    ...(sections && { sections }),
    ...(values.theme && { theme: values.theme }),
    ...(from && { from }),
  };
  const { value: plan, findings } = composeTemplate(vocabulary, choice);
  if (!plan) {
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    throw new UserError(
      [...errors, '所有提纲、章节、填空和主题：npm run plan:template -- --list'].join('\n'),
    );
  }
  for (const { message } of findings) console.error(`提醒：${message}`);
  const related = existsSync(samples) ? await relatedSamples(choice.outline) : [];
  if (related.length > 0) console.error(`可参考的示范文本：${related.join('、')}`);
  await writeDocuments(plan, vocabulary, {
    name: choice.outline,
    formats: readFormats(asked?.formats ?? values.format),
    out: asked?.out ?? values.out,
    word: readWordOptions(values),
  });

  /** Samples of the same outline, as files to look at. */
  async function relatedSamples(id: string): Promise<string[]> {
    const files = findPlanFiles([samples]);
    const plans = await Promise.all(files.map((file) => readPlanFile(file, vocabulary)));
    return files.filter((_, index) => plans[index]?.value?.meta.outline === id);
  }
});
