/** The gates, then into content/approved; without a record a terminal is asked for one. */
import { existsSync } from 'node:fs';
import { approvedId } from '../src/approve/approved-plan.ts';
import type { ReadHandedIn } from '../src/approve/handed-in.ts';
import type { OriginalFile } from '../src/approve/original.ts';
import { recordTemplate } from '../src/approve/read-record.ts';
import { freeId, tryVersion } from '../src/approve/try-version.ts';
import { unsure } from '../src/document/role.ts';
import { filesSeen, takenIds } from '../src/files/approved-folder.ts';
import { withPublishingLock } from '../src/files/lock.ts';
import {
  deskOf,
  type Publishing,
  readForPublishing,
  readRecordFile,
  writeVersion,
} from '../src/files/publish.ts';
import { isPackageName, judgePackage, writeTaking } from '../src/files/take-package.ts';
import { AlreadyThere, writeNew } from '../src/files/write-new.ts';
import { findOutline, otherOutline, type Vocabulary } from '../src/plan/vocabulary.ts';
import { UserError } from '../src/terms/user-error.ts';
import { type Ask, onTerminal, type Reading } from './ask.ts';
import { askForRecord } from './ask-for-record.ts';
import { declare, type Given } from './command.ts';
import { outlineFault } from './outline-fault.ts';
import {
  approvalOption,
  dryRunOption,
  outlineOption,
  printFaultyRecord,
  printReasons,
  printRefusal,
  publishing,
  publishingEnvironment,
  showDay,
  stopped,
  tellFaults,
  tellReading,
  tellTaking,
  waitingNote,
} from './publishing.ts';
import { UsageError } from './read-arguments.ts';
import { callable, letSignalsIn } from './run-command.ts';

export const command = declare({
  name: 'plan:publish',
  does: '公开一份批准了的计划：过各道关口，再写进 content/approved。在终端里不写 --approval 就逐项询问。',
  args: {
    file: {
      value: '计划文件',
      optional: true,
      means: '.mdx、Word、WPS 等任何一种文稿，或公开包（.package）；与 --init 同用时是审批信息写到哪里',
    },
  },
  options: {
    approval: approvalOption,
    id: { value: '网址名', means: '如 taoyuan-2027-annual-plan；公开以后不能再改，不写时自动取名' },
    outline: outlineOption,
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
  return ask('要公开哪一份计划（.mdx 或 Word 文件）', (answer): Reading<string> => {
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

const justTaken = (id: string) =>
  new UserError(`就在刚才已有人公开了 ${id}，这一份没有写入；请核对后换一个 --id 再试`);

function writePlan(settings: Publishing, id: string, source: string, original?: OriginalFile): void {
  console.log(`已写入 ${writeVersion(settings.root, id, 1, source, original)}\n网址：/approved/${id}/`);
  tellFaults(id, settings);
}

/** A package says itself what it is about; it is judged anew, whatever its sender has seen. */
async function publishPackage(file: string, dryRun: boolean, settings: Publishing): Promise<void> {
  await withPublishingLock(settings.root, async () => {
    const { taking, reasons, told } = await judgePackage(file, settings);
    tellReading({ findings: told }, file);
    if (!taking) {
      printRefusal(reasons, file);
      process.exitCode = 1;
      return;
    }
    if (dryRun) {
      console.log(`各项都通过，${file} 可以收下（试运行，什么都没有写入）`);
      return;
    }
    await letSignalsIn();
    writeTaking(settings.root, taking);
    tellTaking(taking);
    tellFaults(taking.id, settings);
  });
}

interface Wanted {
  file: string;
  approval?: string | undefined;
  outline?: string | undefined;
  id?: string | undefined;
  dryRun: boolean;
}

const outlineName = (vocabulary: Vocabulary, id: string) => findOutline(vocabulary, id)?.name ?? id;

/** An office's document of which the outline is in doubt is published only as what a person says that it is. */
async function readWithOutline(
  { file, outline }: Wanted,
  settings: Publishing,
  ask?: Ask,
): Promise<ReadHandedIn> {
  const { vocabulary } = settings;
  const read = await readForPublishing(file, settings, outline);
  const { plan, guessed } = read;
  tellReading(read, file);
  if (!plan || !guessed || guessed.confidence >= unsure) return read;
  const likely = `最像“${outlineName(vocabulary, guessed.id)}”，把握只有 ${Math.round(guessed.confidence * 100)}%`;
  const choices = [otherOutline, ...vocabulary.outlines].map(({ id, name }) => `  ${id}  ${name}`).join('\n');
  if (!ask)
    throw new UsageError(
      `说不准这份文件按哪个提纲写的（${likely}）；请加 --outline 写明，不套用提纲的写 --outline other：\n${choices}`,
    );
  console.log(`说不准这份文件按哪个提纲写的（${likely}）。可以选：\n${choices}`);
  const chosen = await ask(
    '这份文件用哪个提纲',
    (answer): Reading<string> => {
      const fault = outlineFault(answer, vocabulary);
      return fault === undefined ? { value: answer } : { problem: fault };
    },
    otherOutline.id,
  );
  return readForPublishing(file, settings, chosen);
}

async function publish(wanted: Wanted, settings: Publishing, ask?: Ask): Promise<void> {
  const { file } = wanted;
  const taken = takenIds(settings.root);
  const seen = filesSeen(settings.root);
  const fault = wanted.id === undefined ? undefined : idFault(wanted.id, taken);
  if (fault) throw new UserError(fault);
  const read = await readWithOutline(wanted, settings, ask);
  const { plan } = read;
  const refuse = (tell: () => void) => {
    tell();
    process.exitCode = 1;
  };
  if (ask) {
    const { refusals } = tryVersion({ ...read, record: undefined }, deskOf(settings));
    if (!plan) return refuse(() => printRefusal(refusals, file));
    if (refusals.length > 0) {
      console.error(`先说明：计划里还有 ${refusals.length} 处要处理，审批信息可以现在填好存下。`);
      printReasons(refusals, file);
    }
  }
  const recordFile = wanted.approval ?? (ask && (await askForRecord(ask, showDay(settings.today)))) ?? '';
  const { record, findings: faults } = readRecordFile(recordFile);
  const { source, refusals } = tryVersion({ ...read, record }, deskOf(settings));
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
  await withPublishingLock(settings.root, async () => {
    // others have published while this plan was at the gates, or a person at the keyboard
    if (takenIds(settings.root).includes(id)) throw justTaken(id);
    if (filesSeen(settings.root).join() !== seen.join()) {
      const { refusals } = tryVersion({ ...read, record }, deskOf(settings));
      if (refusals.length > 0) return refuse(() => printRefusal(refusals, file));
    }
    await letSignalsIn();
    writePlan(settings, id, source, read.original);
    const { published } = record?.header ?? {};
    if (published && published > showDay(settings.today)) console.log(waitingNote(published));
  });
}

async function runPublish({
  file,
  approval,
  id,
  init: isBlank,
  outline,
  'dry-run': dryRun,
}: Given<typeof command>): Promise<void> {
  if (isBlank) return init(file ?? 'approval.yaml');
  if (file && isPackageName(file)) {
    const beside = Object.entries({ approval, id, outline }).find(([, value]) => value !== undefined)?.[0];
    if (beside) throw new UsageError(`公开包里已经写明一切，不能再用 --${beside}`);
    return publishPackage(file, dryRun, publishing());
  }
  const asks = approval === undefined && process.stdin.isTTY;
  if (!file && !asks) throw new UsageError('没有指定计划文件（要公开的 .mdx 或 Word 文件）');
  if (!approval && !asks) throw new UsageError('没有用 --approval 写明审批信息；先用 --init 写一份再填');
  const fault = id === undefined ? undefined : idFault(id, []);
  if (fault) throw new UsageError(fault);
  const settings = publishing();
  const wrong = outline === undefined ? undefined : outlineFault(outline, settings.vocabulary);
  if (wrong) throw new UsageError(wrong);
  if (file && !asks) return publish({ file, approval, id, outline, dryRun }, settings);
  return onTerminal(async (ask) =>
    publish({ file: file ?? (await askForFile(ask)), id, outline, dryRun }, settings, ask),
  );
}

export const main = callable(command, runPublish);

if (import.meta.main) await main();
