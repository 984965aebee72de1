/** The gates, then into content/approved; without a record a terminal is asked for one. */
import { existsSync } from 'node:fs';
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
import { declare, type Given } from './command.ts';
import {
  approvalOption,
  dryRunOption,
  printFaultyRecord,
  printReasons,
  printRefusal,
  publishing,
  publishingEnvironment,
  showDay,
  stopped,
  tellFaults,
} from './publishing.ts';
import { UsageError } from './read-arguments.ts';
import { letSignalsIn, runCommand } from './run-command.ts';

export const command = declare({
  name: 'plan:publish',
  does: '公开一份批准了的计划：过各道关口，再写进 content/approved。在终端里不写 --approval 就逐项询问。',
  args: {
    file: { value: '计划文件', optional: true, means: '.mdx 或 .docx；与 --init 同用时是审批信息写到哪里' },
  },
  options: {
    approval: approvalOption,
    id: { value: '网址名', means: '如 taoyuan-2027-annual-plan；公开以后不能再改，不写时自动取名' },
    'dry-run': dryRunOption,
    init: { means: '写一份待填的审批信息，不公开' },
  },
  fails: '有的关口没有通过，什么都没有写',
  environment: publishingEnvironment,
  stopped,
});

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

async function runPublish({
  file,
  approval,
  id,
  init: isBlank,
  'dry-run': dryRun,
}: Given<typeof command>): Promise<void> {
  if (isBlank) return init(file ?? 'approval.yaml');
  const asks = approval === undefined && process.stdin.isTTY;
  if (!file && !asks) throw new UsageError('没有指定计划文件（要公开的 .mdx 或 .docx）');
  if (!approval && !asks) throw new UsageError('没有用 --approval 写明审批信息；先用 --init 写一份再填');
  const fault = id === undefined ? undefined : idFault(id, []);
  if (fault) throw new UsageError(fault);
  const settings = publishing();
  if (file && !asks) return publish({ file, approval, id, dryRun }, settings);
  return onTerminal(async (ask) =>
    publish({ file: file ?? (await askForFile(ask)), id, dryRun }, settings, ask),
  );
}

if (import.meta.main) await runCommand(command, runPublish);
