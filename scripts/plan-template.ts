/** Composes a fill-in template; run bare on a terminal it asks. */
import { existsSync } from 'node:fs';
import { composeTemplate, type TemplateChoice } from '../src/drafts/compose.ts';
import { contentFolders } from '../src/files/content-folders.ts';
import { findPlanFiles, planId } from '../src/files/find-plans.ts';
import { readPlanFile } from '../src/files/read-plan-file.ts';
import { readText } from '../src/files/read-text.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { writeDocuments } from '../src/files/write-documents.ts';
import { describeVocabulary } from '../src/plan/describe-vocabulary.ts';
import { parseFrontmatter, splitFrontmatter } from '../src/plan/mdx/parse-frontmatter.ts';
import { fullPlan, shortPlan } from '../src/plan/short.ts';
import { nearestHint } from '../src/terms/nearest.ts';
import { UserError } from '../src/terms/user-error.ts';
import { documentFormats, readFormats } from '../src/writers/formats.ts';
import { askForTemplate } from './ask-for-template.ts';
import { declare, type Given } from './command.ts';
import { UsageError } from './read-arguments.ts';
import { callable } from './run-command.ts';
import { templateForUnits } from './template-for-units.ts';
import { chosenWord, wordOptions } from './word-options.ts';

export const command = declare({
  name: 'plan:template',
  does: '按提纲编写一份待填的模板。在终端里什么都不写，就一步一步问。',
  args: { outline: { value: '提纲', optional: true, means: '如 annual-plan；写了 --from 时可以不写' } },
  options: {
    list: { means: '列出所有提纲、章节、填空和主题' },
    sections: { value: '章节,章节', means: '要哪些章节，按什么顺序；不写时按提纲' },
    theme: { value: '主题', means: '如 创建文明城市' },
    from: { value: '示范文本', means: '从哪一份示范文本开始；写文件名，不带 .mdx' },
    short: { means: '只要一页版：示范文本附的短文，Word 排在一页上；与 --from 一起写' },
    set: { value: '填空=值', many: true, means: '先填好一处，如 --set community=桃源社区' },
    data: {
      value: '表格',
      means: '每行一个单位的表格（.xlsx、.csv），一个单位出一份；先列出缺什么，写了 --out 才生成文件',
    },
    format: {
      value: '格式',
      means: `${documentFormats.join('、')}；几种用逗号隔开；不写时是 mdx，有 --data 时是 docx`,
    },
    out: {
      value: '文件夹',
      means: '写到哪里，有 --data 时也可以是一个 .zip 文件；只要一种文字格式时可以不写，直接显示出来',
    },
    ...wordOptions,
  },
  fails: '用 --data 而没有写 --out 时：表格里还有没填好的，都列出来了',
});

function readValues(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--set 应写成 填空=值，如 --set community=桃源社区；现在是“${pair}”`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

async function template({ out, ...given }: Given<typeof command>): Promise<void> {
  const vocabulary = readVocabulary();
  const samples = contentFolders().samples.filter((folder) => existsSync(folder));
  if (given.list) return console.log(describeVocabulary(vocabulary));

  const readSample = async (id: string) => {
    const files = findPlanFiles(samples);
    const file = files.find((path) => planId(path) === id);
    const { value } = file ? await readPlanFile(file, vocabulary) : {};
    if (!value) throw new UserError(`没有示范文本“${id}”${nearestHint(id, files.map(planId))}`);
    if (!given.short) return fullPlan(value);
    const short = shortPlan(value);
    if (!short) throw new UserError(`示范文本“${id}”没有一页版；请去掉 --short，或换一份`);
    return short;
  };
  const bare = process.argv.length === 2 && process.stdin.isTTY && process.stdout.isTTY;
  const asked = bare ? await askForTemplate(vocabulary) : undefined;
  if (given.short && given.from === undefined)
    throw new UsageError('--short 要与 --from 一起写：一页版附在示范文本里');
  const outline = given.outline ?? asked?.outline;
  const from = given.from === undefined ? undefined : await readSample(given.from);
  if (!outline && !from) throw new UsageError('没有指定提纲');
  const sections = given.sections
    ?.split(/[,，]/)
    .map((kind) => kind.trim())
    .filter(Boolean);
  const choice: TemplateChoice = {
    outline: outline ?? from?.meta.outline ?? '',
    values: { ...asked?.values, ...readValues(given.set) },
    ...(sections && { sections }),
    ...(given.theme && { theme: given.theme }),
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
  if (given.data !== undefined)
    // blank: a row may say otherwise than what is set for all
    return templateForUnits(
      composeTemplate(vocabulary, { ...choice, values: {} }).value ?? plan,
      vocabulary,
      {
        data: given.data,
        common: choice.values ?? {},
        formats: readFormats(given.format ?? 'docx'),
        out,
        word: chosenWord(given),
      },
    );
  const related = relatedSamples(choice.outline);
  if (related.length > 0) console.error(`可参考的示范文本：${related.join('、')}`);
  await writeDocuments(plan, vocabulary, {
    name: choice.outline,
    formats: readFormats(asked?.formats ?? given.format ?? 'mdx'),
    out: asked?.out ?? out,
    word: chosenWord(given),
  });

  /** Samples of the same outline, as files to look at. */
  function relatedSamples(id: string): string[] {
    return findPlanFiles(samples).filter((file) => {
      const yaml = splitFrontmatter(readText(file))?.yaml;
      return yaml?.includes(id) && parseFrontmatter(yaml, vocabulary).value?.outline === id;
    });
  }
}

export const main = callable(command, template);

if (import.meta.main) await main();
