/**
 * `npm run plan:publish -- <plan.mdx|plan.docx> --approval approval.yaml [--id id] [--dry-run]`: the gates, then into
 * content/approved. `--init [file]` writes a record to fill in; without `--approval` a terminal is asked. Exit 1 where a
 * gate refuses, 2 on wrong usage or unreadable input.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AlreadyThere, readApproved, writeNew } from '../src/files/approved-store.ts';
import { freeId, readForPublishing, readRecordFile, tryVersion, writeVersion } from '../src/files/publish.ts';
import { approvedId } from '../src/plan/approve/approved-plan.ts';
import { recordTemplate } from '../src/plan/approve/read-record.ts';
import { askForRecord } from './ask-for-record.ts';
import { printFaultyRecord, printRefusal, publishing } from './publishing.ts';
import { runCommand, UsageError } from './run-command.ts';

const usage =
  '用法：npm run plan:publish -- <计划.mdx 或 计划.docx> --approval approval.yaml [--id 网址名] [--dry-run]\n      npm run plan:publish -- --init [approval.yaml]   写一份待填的审批信息';

function init(path: string): void {
  try {
    writeNew(path, recordTemplate);
  } catch (error) {
    if (error instanceof AlreadyThere) throw new RangeError(`已经有 ${path}，没有覆盖；请换个文件名`);
    throw error;
  }
  console.log(`已写入 ${path}。请逐项填好，再用 --approval ${path} 公开`);
}

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      approval: { type: 'string' },
      id: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      init: { type: 'boolean', default: false },
    },
  });
  if (values.init) return init(positionals[0] ?? 'approval.yaml');
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError(file ? '一次公开一份计划' : '没有指定要公开的计划');
  if (values.id !== undefined && !approvedId.test(values.id))
    throw new UsageError(`网址名“${values.id}”只能用小写字母、数字和连字符，如 taoyuan-2027-annual-plan`);
  if (!values.approval && !process.stdin.isTTY)
    throw new UsageError('没有用 --approval 指定审批信息；先用 --init 写一份再填');
  const settings = publishing();
  const recordFile = values.approval ?? (await askForRecord());
  const { record, findings: recordFindings } = readRecordFile(recordFile);
  const { plan, findings } = await readForPublishing(file, settings);
  const { source, refusals } = tryVersion({ plan, findings, record }, settings);
  if (!source || !plan) {
    if (record) printRefusal(refusals, file);
    else printFaultyRecord({ file: recordFile, findings: recordFindings }, refusals, file);
    process.exitCode = 1;
    return;
  }
  const taken = readApproved(settings.root, settings.vocabulary).map(({ id }) => id);
  const id = values.id ?? freeId(plan, taken);
  if (existsSync(`${settings.root}/${id}`))
    throw new RangeError(`已经有公开的计划 ${id}；修改它请用 npm run plan:amend，另一份请换一个 --id`);
  if (values['dry-run']) {
    console.log(`各项都通过，可以公开，网址将是 /approved/${id}/（试运行，什么都没有写入）`);
    return;
  }
  try {
    const path = writeVersion(settings.root, id, 1, source);
    console.log(`已写入 ${path}\n网址：/approved/${id}/`);
  } catch (error) {
    if (error instanceof AlreadyThere)
      throw new RangeError(`就在刚才已有人公开了 ${id}，这一份没有写入；请核对后换一个 --id 再试`);
    throw error;
  }
});
