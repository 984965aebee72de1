/**
 * `npm run plan:publish -- <plan.mdx|plan.docx> --approval approval.yaml [--id id] [--dry-run]`: the gates, then into
 * content/approved. `--init [file]` writes a record to fill in; without `--approval` a terminal is asked. Exit 1 where a
 * gate refuses, 2 on wrong usage or unreadable input.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { approvedId } from '../src/approve/approved-plan.ts';
import { recordTemplate } from '../src/approve/read-record.ts';
import { takenIds } from '../src/files/approved-folder.ts';
import {
  freeId,
  type Publishing,
  readForPublishing,
  readRecordFile,
  tryVersion,
  writeVersion,
} from '../src/files/publish.ts';
import { AlreadyThere, writeNew } from '../src/files/write-new.ts';
import { UserError } from '../src/terms/user-error.ts';
import { type Ask, onTerminal, type Reading } from './ask.ts';
import { askForRecord } from './ask-for-record.ts';
import {
  interrupted,
  printFaultyRecord,
  printReasons,
  printRefusal,
  publishing,
  showDay,
  tellFaults,
} from './publishing.ts';
import { letSignalsIn, runCommand, UsageError } from './run-command.ts';

const usage =
  '用法：npm run plan:publish -- <计划.mdx 或 计划.docx> --approval approval.yaml [--id 网址名] [--dry-run]\n      npm run plan:publish -- --init [approval.yaml]   写一份待填的审批信息';

function init(path: string): void {
  try {
    writeNew(path, recordTemplate);
  } catch (error) {
    if (error instanceof AlreadyThere) throw new UserError(`已经有 ${path}，没有覆盖；请换个文件名`);
    throw error;
  }
  console.log(`已写入 ${path}。请逐项填好，再用 --approval ${path} 公开`);
}

function idFault(id: string, taken: readonly string[]): string | undefined {
  if (!approvedId.test(id))
    return `网址名“${id}”只能用小写字母、数字和连字符，最多 80 个，如 taoyuan-2027-annual-plan`;
  if (taken.includes(id)) return `已经有公开的计划 ${id}；修改它请用 npm run plan:amend，另一份请换一个 --id`;
  return undefined;
}

function askForFile(ask: Ask): Promise<string> {
  return ask('要公开哪一份计划（.mdx 或 .docx 文件）', (answer): Reading<string> => {
    // terminals put quotes round a file that is dropped on them
    const file = answer.replace(/^(['"])(.*)\1$/, '$2');
    return existsSync(file) ? { value: file } : { problem: `没有这个文件：${file}` };
  });
}

/** On a terminal the address is confirmed: it never changes afterwards. */
function askForId(ask: Ask, free: string, taken: readonly string[]): Promise<string> {
  const read = (id: string): Reading<string> => {
    const problem = idFault(id, taken);
    return problem === undefined ? { value: id } : { problem };
  };
  return ask('各项都通过了。网址名用什么？公开以后不能再改', read, free);
}

function writePlan(settings: Publishing, id: string, source: string): void {
  try {
    console.log(`已写入 ${writeVersion(settings.root, id, 1, source)}\n网址：/approved/${id}/`);
  } catch (error) {
    if (error instanceof AlreadyThere)
      throw new UserError(`就在刚才已有人公开了 ${id}，这一份没有写入；请核对后换一个 --id 再试`);
    throw error;
  }
  tellFaults(id, settings);
}

interface Wanted {
  file: string;
  approval?: string | undefined;
  id?: string | undefined;
  dryRun: boolean;
}

async function publish(wanted: Wanted, settings: Publishing, ask?: Ask): Promise<void> {
  const { file } = wanted;
  const taken = takenIds(settings.root);
  const fault = wanted.id === undefined ? undefined : idFault(wanted.id, taken);
  if (fault) throw new UserError(fault);
  const { plan, findings } = await readForPublishing(file, settings);
  const refuse = (tell: () => void) => {
    tell();
    process.exitCode = 1;
  };
  if (ask) {
    const { refusals } = tryVersion({ plan, findings, record: undefined }, settings);
    if (!plan) return refuse(() => printRefusal(refusals, file));
    if (refusals.length > 0) {
      console.error(`先说明：计划里还有 ${refusals.length} 处要处理，审批信息可以现在填好存下。`);
      printReasons(refusals, file);
    }
  }
  const recordFile = wanted.approval ?? (ask && (await askForRecord(ask, showDay(settings.today)))) ?? '';
  const { record, findings: faults } = readRecordFile(recordFile);
  const { source, refusals } = tryVersion({ plan, findings, record }, settings);
  if (!source || !plan)
    return refuse(() =>
      record
        ? printRefusal(refusals, file)
        : printFaultyRecord({ file: recordFile, findings: faults }, refusals, file),
    );
  const free = freeId(plan, taken);
  const id = wanted.id ?? (ask ? await askForId(ask, free, taken) : free);
  if (wanted.dryRun) {
    console.log(`各项都通过，可以公开，网址将是 /approved/${id}/（试运行，什么都没有写入）`);
    return;
  }
  await letSignalsIn();
  writePlan(settings, id, source);
}

const body = async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      approval: { type: 'string' },
      id: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      init: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (more.length > 0) throw new UsageError('一次公开一份计划');
  if (values.init) return init(file ?? 'approval.yaml');
  const { approval, id, 'dry-run': dryRun } = values;
  const asks = approval === undefined && process.stdin.isTTY;
  if (!file && !asks) throw new UsageError('没有指定要公开的计划');
  if (!approval && !asks) throw new UsageError('没有用 --approval 指定审批信息；先用 --init 写一份再填');
  const fault = id === undefined ? undefined : idFault(id, []);
  if (fault) throw new UsageError(fault);
  const settings = publishing();
  if (file && !asks) return publish({ file, approval, id, dryRun }, settings);
  return onTerminal(async (ask) =>
    publish({ file: file ?? (await askForFile(ask)), id, dryRun }, settings, ask),
  );
};

await runCommand(usage, body, interrupted);
