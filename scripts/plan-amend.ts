/**
 * `npm run plan:amend -- <id> <plan.mdx|plan.docx> --approval approval.yaml --change 说明 [--dry-run]`: the next version of a
 * published plan. The version before keeps its address. Exit 1 where a gate refuses, 2 on wrong usage.
 */
import { parseArgs } from 'node:util';
import { AlreadyThere } from '../src/files/approved-store.ts';
import { readForPublishing, readRecordFile, tryVersion, writeVersion } from '../src/files/publish.ts';
import { currentVersion } from '../src/plan/approve/approved-plan.ts';
import { planDifference } from '../src/plan/approve/difference.ts';
import { parseSoundPlan } from '../src/plan/parse.ts';
import { printFaultyRecord, printRefusal, publishedPlan, publishing } from './publishing.ts';
import { runCommand, UsageError } from './run-command.ts';

const usage =
  '用法：npm run plan:amend -- <网址名> <计划.mdx 或 计划.docx> --approval approval.yaml --change "改了什么、为什么" [--dry-run]';

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      approval: { type: 'string' },
      change: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [id, file, ...more] = positionals;
  if (!id || !file || more.length > 0) throw new UsageError('要写明改哪一份（网址名）和新的计划文件');
  if (!values.approval) throw new UsageError('没有用 --approval 指定审批信息');
  const change = values.change?.trim();
  if (!change) throw new UsageError('没有用 --change 写明改了什么、为什么；居民会看到这句话');
  const settings = publishing();
  const amends = publishedPlan(id, settings);
  if (amends.withdrawal) throw new RangeError(`${id} 已经撤下，不能再改；请另行公开一份`);
  const { record, findings: recordFindings } = readRecordFile(values.approval);
  const { plan, findings } = await readForPublishing(file, settings);
  const { source, refusals } = tryVersion({ plan, findings, record }, settings, { amends, change });
  if (!source) {
    if (record) printRefusal(refusals, file);
    else printFaultyRecord({ file: values.approval, findings: recordFindings }, refusals, file);
    process.exitCode = 1;
    return;
  }
  const before = currentVersion(amends);
  const after = parseSoundPlan(source, settings.vocabulary);
  if (planDifference(before.plan, after, settings.vocabulary).every((line) => line.change === 'same'))
    throw new RangeError(`新的计划与第 ${before.version} 版一字不差，没有写入；请核对是不是拿错了文件`);
  const version = before.version + 1;
  if (values['dry-run']) {
    console.log(`各项都通过，可以公开为第 ${version} 版（试运行，什么都没有写入）`);
    return;
  }
  try {
    const path = writeVersion(settings.root, id, version, source);
    console.log(`已写入 ${path}\n网址：/approved/${id}/，上一版在 /approved/${id}/v${version - 1}/`);
  } catch (error) {
    if (error instanceof AlreadyThere)
      throw new RangeError(`就在刚才已有人公开了 ${id} 第 ${version} 版，这一份没有写入；请核对后再试`);
    throw error;
  }
});
