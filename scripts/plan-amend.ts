/** The next version of a published plan; the version before keeps its address. */
import { amendmentFault } from '../src/approve/amendment.ts';
import { currentVersion } from '../src/approve/approved-plan.ts';
import { nextVersion, tryVersion } from '../src/approve/try-version.ts';
import { withPublishingLock } from '../src/files/lock.ts';
import { deskOf, readForPublishing, readRecordFile, writeVersion } from '../src/files/publish.ts';
import { parseSoundPlan } from '../src/plan/mdx/parse.ts';
import { UserError } from '../src/terms/user-error.ts';
import { declare, type Given } from './command.ts';
import {
  approvalOption,
  dryRunOption,
  printFaultyRecord,
  printRefusal,
  publishedId,
  publishedPlan,
  publishing,
  publishingEnvironment,
  stopped,
  tellFaults,
  tellReading,
} from './publishing.ts';
import { UsageError } from './read-arguments.ts';
import { callable, letSignalsIn } from './run-command.ts';

export const command = declare({
  name: 'plan:amend',
  does: '公开一份计划的下一版；上一版的网址不变。',
  args: {
    id: publishedId,
    file: { value: '计划文件', means: '改好的 .mdx、Word 文件' },
  },
  options: {
    approval: { ...approvalOption, required: true },
    change: { value: '改了什么、为什么', required: true, means: '一句话，居民会看到' },
    'dry-run': dryRunOption,
  },
  fails: '有的关口没有通过，什么都没有写',
  environment: publishingEnvironment,
  stopped,
});

async function amend({
  id,
  file,
  approval,
  'dry-run': dryRun,
  ...given
}: Given<typeof command>): Promise<void> {
  const change = given.change.trim();
  if (/[\r\n]/.test(change)) throw new UsageError('--change 只能写一行');
  const settings = publishing();
  const amends = publishedPlan(id, settings);
  if (amends.withdrawal) throw new UserError(`${id} 已经撤下，不能再改；请另行公开一份`);
  const { record, findings: recordFindings } = readRecordFile(approval);
  // a version is another text of the same plan: what it was published as is no longer a question
  const { outline } = currentVersion(amends).plan.meta;
  const read = await readForPublishing(file, settings, outline);
  tellReading(read, file);
  await withPublishingLock(settings.root, async () => {
    // the new text was written for the version that this command has seen
    const now = publishedPlan(id, settings);
    if (now.withdrawal) throw new UserError(`就在刚才已有人撤下了 ${id}，这一版没有写入`);
    const next = nextVersion(amends);
    if (now.versions.length >= next)
      throw new UserError(`就在刚才已有人公开了 ${id} 第 ${next} 版，这一份没有写入；请从现行版改起再试`);
    const { source, refusals } = tryVersion({ ...read, record }, deskOf(settings, id), { amends, change });
    if (!source) {
      if (record) printRefusal(refusals, file);
      else printFaultyRecord({ file: approval, findings: recordFindings }, refusals, file);
      process.exitCode = 1;
      return;
    }
    const fault = amendmentFault(amends, parseSoundPlan(source, settings.vocabulary), settings.vocabulary);
    if (fault) throw new UserError(fault);
    if (dryRun) {
      console.log(`各项都通过，可以公开为第 ${next} 版（试运行，什么都没有写入）`);
      return;
    }
    await letSignalsIn();
    const path = writeVersion(settings.root, id, next, source, read.original);
    console.log(`已写入 ${path}\n网址：/approved/${id}/，上一版在 /approved/${id}/v${next - 1}/`);
    tellFaults(id, settings);
  });
}

export const main = callable(command, amend);

if (import.meta.main) await main();
