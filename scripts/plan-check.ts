/** Checks files of any kind; findings, one a line. */
import { resolve } from 'node:path';
import { fixText } from '../src/check/apply-fixes.ts';
import { checkOffice, checkText } from '../src/check/check-text.ts';
import { explainRule } from '../src/check/explain-rule.ts';
import { readOwnSettings } from '../src/check/own-settings.ts';
import type { CheckContext, OwnSettings } from '../src/check/rule.ts';
import { rules } from '../src/check/rules.ts';
import { sourceText } from '../src/check/shown-text.ts';
import { annotateFile } from '../src/files/annotate-file.ts';
import { contentEnvironment, contentFolders } from '../src/files/content-folders.ts';
import { type Checkable, findCheckable, readCheckable, writeFixed } from '../src/files/read-checkable.ts';
import { readKnownPlans, readLibrary } from '../src/files/read-library.ts';
import { readText } from '../src/files/read-text.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { readWordLists } from '../src/files/read-word-lists.ts';
import { findOutline } from '../src/plan/vocabulary.ts';
import { annotatedTold } from '../src/revise/annotate/annotated-told.ts';
import { type Finding, formatFinding, hasErrors, sortFindings } from '../src/terms/finding.ts';
import { UserError } from '../src/terms/user-error.ts';
import { declare } from './command.ts';
import { outlineFault } from './outline-fault.ts';
import { UsageError } from './read-arguments.ts';
import { callable } from './run-command.ts';

export const command = declare({
  name: 'plan:check',
  does: '检查文稿：空白未填、层次序数、错别字、前后矛盾、个人信息等；每条意见一行。',
  args: {
    targets: {
      value: '文件或文件夹',
      many: true,
      means: '要检查的 .mdx、.md、.txt、Word 和 WPS 文档、RTF、网页；文件夹里的逐个检查',
    },
  },
  options: {
    json: { means: '写成 JSON，给别的程序用' },
    fix: { means: '把不改变意思的地方直接改好；只改 .mdx、.md 和 .txt' },
    annotate: {
      value: '批注版.docx',
      means:
        '另写一份同样的 Word 文件，意见写成批注，改动写成修订，作者都是“审阅”；只用于一份 Word 文件，不改原件',
    },
    revise: {
      choices: ['safe', 'all', 'none'],
      default: 'safe',
      means: '批注版里哪些写成修订：safe 不改变意思的，all 凡能改的，none 一处不改、全写成批注',
    },
    explain: { means: '最后写出查到的每条规则为什么查、怎么改、什么时候可以不管' },
    outline: { value: '提纲', means: '按哪一种提纲检查；不写时从标题判断' },
    settings: {
      value: '设置文件',
      means: '本单位停用的规则和没有错的用词；审阅页的“本单位设置”可以导出一份',
    },
    library: {
      value: '文件夹',
      means: '与这里的和已公开的计划比对，看有没有整段照抄；不写时是示范文本',
    },
  },
  fails: '查出了错误',
  environment: contentEnvironment,
});

interface Checked {
  file: string;
  findings: Finding[];
  /** How many safe fixes were written. */
  fixed: number;
}

function summary(checked: readonly Checked[]): string {
  const count = (severity: Finding['severity']) =>
    checked.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
  const fixed = checked.reduce((sum, one) => sum + one.fixed, 0);
  return `检查了 ${checked.length} 份文件：${count('error')} 个错误，${count('warning')} 个提醒，${count('info')} 条建议${fixed > 0 ? `；改正了 ${fixed} 处` : ''}`;
}

/** The rules that found something, in the order of the rules page. */
function found(checked: readonly Checked[]) {
  const ids = new Set(checked.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  return rules.filter(({ id }) => ids.has(id));
}

/** @param fix put safe fixes into the file, where it is a text */
function checkRead(
  read: Checkable,
  context: CheckContext,
  fix: boolean,
): { fixed: number; found: Finding[] } {
  if (read.document) return { fixed: 0, found: checkOffice(read.document, context) };
  const { text = '', markdown } = read;
  const check = (now: string) => {
    const document = markdown?.(now);
    return document
      ? checkOffice(document, context, sourceText(now), { lines: 'shown' })
      : checkText(now, context);
  };
  if (!fix) return { fixed: 0, found: check(text) };
  const { source, applied } = fixText(text, check);
  if (applied > 0) writeFixed(read, source);
  return { fixed: applied, found: check(source) };
}

/** @throws UserError that names every fault; what could only be left out is told */
function readSettings(file: string): OwnSettings {
  const { value, findings } = readOwnSettings(readText(file));
  const told = findings.map((finding) => formatFinding(finding, file));
  if (!value) throw new UserError(told.join('\n'));
  for (const line of told) console.error(line);
  return value;
}

/** @throws UsageError unless it is one file, and another place to write to */
function refuseAnnotating(files: readonly string[], out: string): void {
  if (files.length !== 1) throw new UsageError(`--annotate 一次批注一份文件，这里有 ${files.length} 份`);
  if (files.some((file) => resolve(file) === resolve(out)))
    throw new UsageError('--annotate 不能写到原件上，请换一个文件名');
}

export const main = callable(
  command,
  async ({ targets, json, fix, annotate, revise, explain, outline: wanted, library: folder, settings }) => {
    const vocabulary = readVocabulary();
    const outline = wanted === undefined ? undefined : findOutline(vocabulary, wanted);
    const fault = wanted === undefined ? undefined : outlineFault(wanted, vocabulary);
    if (fault) throw new UsageError(fault);
    const { samples, approved } = contentFolders();
    const compared = folder === undefined ? samples : [folder];
    const library = [
      ...readLibrary(compared, vocabulary),
      ...readKnownPlans(approved, vocabulary).map(({ text }) => text),
    ];
    const base: CheckContext = {
      ...{ vocabulary, words: readWordLists() },
      ...(outline && { outline }),
      ...(settings !== undefined && { own: readSettings(settings) }),
    };
    const checked: Checked[] = [];
    let unreadable = false;
    const files = findCheckable(targets);
    if (annotate !== undefined) refuseAnnotating(files, annotate);
    for (const file of files) {
      const read = await readCheckable(file, vocabulary);
      if (read.text === undefined && !read.document) {
        for (const finding of read.findings) console.error(formatFinding(finding, file));
        unreadable = true;
        continue;
      }
      const context = { ...base, library, self: read.path, mayBePublished: true };
      const { fixed, found } = checkRead(read, context, fix);
      const findings = sortFindings([...read.findings, ...found]);
      checked.push({ file, findings, fixed });
      if (!json) for (const finding of findings) console.log(formatFinding(finding, file));
      if (annotate !== undefined) {
        const done = annotateFile(read, annotate, { context, revised: revise, now: new Date() });
        if (done.converted !== undefined) console.error(done.converted);
        console.error(`已写出 ${annotate}：${annotatedTold(done)}`);
      }
    }
    if (json) console.log(JSON.stringify(checked, null, 2));
    else {
      if (explain) for (const rule of found(checked)) console.log(`\n${explainRule(rule)}`);
      console.log(summary(checked));
    }
    process.exitCode = unreadable ? 2 : checked.some(({ findings }) => hasErrors(findings)) ? 1 : 0;
  },
);

if (import.meta.main) await main();
