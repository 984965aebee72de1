/**
 * The content check of `npm run check`, by the same core as `plan:check`. Without arguments the samples, held to
 * `templates/sources.yaml` and `places.yaml` as well, and the approved plans: those must be as they were published, and pass
 * every gate like a plan that is handed in.
 */
import { join, resolve } from 'node:path';
import { publishedFaults, readPublished } from '../src/approve/compare-published.ts';
import { checkText } from '../src/check/check-text.ts';
import { ledgerFolder, unfinishedFiles } from '../src/files/approved-folder.ts';
import { readApproved, storeFinding } from '../src/files/approved-store.ts';
import { checkApproved } from '../src/files/check-approved.ts';
import { checkSamples } from '../src/files/check-samples.ts';
import { contentEnvironment, contentFolders } from '../src/files/content-folders.ts';
import { findPlanFiles } from '../src/files/find-plans.ts';
import { judgeApproved } from '../src/files/judge-approved.ts';
import { isLedgerMissing } from '../src/files/published-ledger.ts';
import { readLibrary } from '../src/files/read-library.ts';
import { readText } from '../src/files/read-text.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { readWordLists } from '../src/files/read-word-lists.ts';
import { readSiteSettings } from '../src/files/site-settings.ts';
import { parsePlan } from '../src/plan/mdx/parse.ts';
import { printPlan } from '../src/plan/mdx/print.ts';
import { shortPlan } from '../src/plan/short.ts';
import { type Finding, formatFinding, type Severity } from '../src/terms/finding.ts';
import { declare } from './command.ts';
import { callable } from './run-command.ts';
import { today } from './today.ts';

type Tell = (file: string, finding: Finding) => void;

const context = () => ({ vocabulary: readVocabulary(), words: readWordLists() });

/** @returns how many plans were checked */
function checkFiles(targets: readonly string[], tell: Tell, compared = targets): number {
  const { vocabulary, words } = context();
  const files = findPlanFiles(targets);
  // plans that are shown together are compared with one another
  const library = readLibrary(compared, vocabulary);
  for (const file of files) {
    const context = { vocabulary, words, library, self: resolve(file) };
    const source = readText(file);
    for (const finding of checkText(source, context)) tell(file, finding);
    const { value } = parsePlan(source, vocabulary);
    const short = value && shortPlan(value);
    if (!short) continue;
    for (const finding of checkText(printPlan(short, vocabulary), context))
      tell(`${file}（一页版）`, finding);
  }
  return files.length;
}

/** @returns how many samples were checked */
function checkOwn(folders: readonly string[], tell: Tell): number {
  for (const { file, finding } of checkSamples(findPlanFiles(folders), readVocabulary())) tell(file, finding);
  return checkFiles(folders, tell);
}

/** What the site has published before, and is not there any more as it was. @returns how many plans were compared */
function checkBefore(root: string, file: string, tell: Tell): number {
  const { value: before, findings } = readPublished(readText(file));
  for (const finding of findings) tell(file, finding);
  if (!before) return 0;
  const plans = readApproved(root, readVocabulary()).flatMap(({ plan }) => plan ?? []);
  for (const { id, message } of publishedFaults(before, plans))
    tell(join(root, id), storeFinding('published', message));
  return before.plans.length;
}

/** @returns how many plans were checked */
function checkPublished(root: string, samples: readonly string[], tell: Tell): number {
  const { vocabulary, words } = context();
  const { stored, faults } = checkApproved(root, { vocabulary, words }, today());
  const desk = { vocabulary, words, today: today(), library: () => readLibrary(samples, vocabulary) };
  for (const { file, finding } of [...faults, ...judgeApproved(root, stored, desk)]) tell(file, finding);
  if (isLedgerMissing(root))
    tell(root, {
      ...storeFinding(
        'ledger',
        `没有公开目录（${ledgerFolder}），少了哪一份看不出来；原来有的请用 git 恢复，从旧版升级的运行一次 npm run plan:inbox`,
      ),
      severity: 'warning',
    });
  for (const file of unfinishedFiles(root))
    console.log(`${file} 是中断的命令留下的，不影响网站；下一次公开时会自动清掉，也可以直接删去`);
  return stored.filter(({ plan }) => plan !== undefined).length;
}

export const command = declare({
  name: 'scripts/check-content.ts',
  does: '检查示范文本和已公开的计划，网站上显示的都要干净。npm run check 会运行它。',
  args: {
    targets: {
      value: '文件或文件夹',
      optional: true,
      many: true,
      means: '要检查的 .mdx；不写时是全部示范文本和已公开的计划',
    },
  },
  options: {
    published: {
      value: 'approved.json',
      means: '网站以前公开的数据（data/approved.json）；只核对公开过的每一版还在、没有换过',
    },
  },
  fails: '有错误或提醒',
  environment: contentEnvironment,
});

export const main = callable(command, ({ targets, published }) => {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const tell: Tell = (file, finding) => {
    counts[finding.severity] += 1;
    if (finding.severity !== 'info') console.log(formatFinding(finding, file));
  };
  const { samples, ownSamples, approved, site } = contentFolders();
  readSiteSettings(site);
  const plans =
    published !== undefined
      ? checkBefore(approved, published, tell)
      : targets.length > 0
        ? checkFiles(targets, tell)
        : checkOwn(samples.slice(0, 1), tell) +
          checkFiles(ownSamples, tell, samples) +
          checkPublished(approved, samples, tell);
  console.log(
    `检查了 ${plans} 份计划：${counts.error} 个错误，${counts.warning} 个提醒，${counts.info} 条建议`,
  );
  process.exitCode = counts.error + counts.warning > 0 ? 1 : 0;
});

if (import.meta.main) await main();
