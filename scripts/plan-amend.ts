/**
 * `npm run plan:amend -- <id> <plan.mdx|plan.docx> --approval approval.yaml --change 说明 [--dry-run]`: the next version of a
 * published plan. The version before keeps its address. Exit 1 where a gate refuses, 2 on wrong usage.
 */
import { parseArgs } from 'node:util';
import { currentVersion } from '../src/approve/approved-plan.ts';
import { planDifference } from '../src/approve/difference.ts';
import { readForPublishing, readRecordFile, tryVersion, writeVersion } from '../src/files/publish.ts';
import { AlreadyThere } from '../src/files/write-new.ts';
import { parseSoundPlan } from '../src/plan/mdx/parse.ts';
import type { Plan } from '../src/plan/plan.ts';
import { UserError } from '../src/terms/user-error.ts';
import {
  interrupted,
  printFaultyRecord,
  printRefusal,
  publishedPlan,
  publishing,
  tellFaults,
} from './publishing.ts';
import { letSignalsIn, runCommand, UsageError } from './run-command.ts';

const usage =
  '用法：npm run plan:amend -- <网址名> <计划.mdx 或 计划.docx> --approval approval.yaml --change "改了什么、为什么" [--dry-run]';

/** A version is another text of the same plan: with another issuer, year or outline, the wrong file was taken. */
function otherPlan({ meta: before }: Plan, { meta: after }: Plan): string | undefined {
  const fields = [
    ['编制单位', before.issuer.name, after.issuer.name],
    ['年份', before.period.year, after.period.year],
    ['提纲', before.outline, after.outline],
  ] as const;
  const changed = fields.find(([, old, now]) => old !== now);
  return changed && `新文件的${changed[0]}是“${changed[2]}”，公开的是“${changed[1]}”`;
}

const body = async () => {
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
  if (/[\r\n]/.test(change)) throw new UsageError('--change 只能写一行');
  const settings = publishing();
  const amends = publishedPlan(id, settings);
  if (amends.withdrawal) throw new UserError(`${id} 已经撤下，不能再改；请另行公开一份`);
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
  const other = otherPlan(before.plan, after);
  if (other)
    throw new UserError(
      `${other}，不像同一份计划，没有写入；请核对文件，另一份计划请用 npm run plan:publish`,
    );
  if (planDifference(before.plan, after, settings.vocabulary).every((line) => line.change === 'same'))
    throw new UserError(`新的计划与第 ${before.version} 版一字不差，没有写入；请核对是不是拿错了文件`);
  const version = before.version + 1;
  if (values['dry-run']) {
    console.log(`各项都通过，可以公开为第 ${version} 版（试运行，什么都没有写入）`);
    return;
  }
  await letSignalsIn();
  // another command may have been faster while this one was at the gates
  if (publishedPlan(id, settings).withdrawal)
    throw new UserError(`就在刚才已有人撤下了 ${id}，这一版没有写入`);
  try {
    const path = writeVersion(settings.root, id, version, source);
    console.log(`已写入 ${path}\n网址：/approved/${id}/，上一版在 /approved/${id}/v${version - 1}/`);
  } catch (error) {
    if (error instanceof AlreadyThere)
      throw new UserError(`就在刚才已有人公开了 ${id} 第 ${version} 版，这一份没有写入；请核对后再试`);
    throw error;
  }
  tellFaults(id, settings);
  if (publishedPlan(id, settings).withdrawal) {
    console.error(`注意：就在刚才已有人撤下了 ${id}，这一版随它一起撤下，居民看不到`);
    process.exitCode = 1;
  }
};

await runCommand(usage, body, interrupted);
