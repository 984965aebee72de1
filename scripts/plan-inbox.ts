/** Takes every package that lies in a folder: people put them there through the web page of a git host. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '../src/approve/gates.ts';
import { contentFolders } from '../src/files/content-folders.ts';
import { withPublishingLock } from '../src/files/lock.ts';
import type { Publishing } from '../src/files/publish.ts';
import { beginLedger } from '../src/files/published-ledger.ts';
import { isPackageName, judgePackage, writeTaking } from '../src/files/take-package.ts';
import { writeOver } from '../src/files/write-new.ts';
import { UserError } from '../src/terms/user-error.ts';
import { declare, type Given } from './command.ts';
import { printReasons, publishing, publishingEnvironment, tellFaults, tellTaking } from './publishing.ts';
import { callable, letSignalsIn } from './run-command.ts';

export const command = declare({
  name: 'plan:inbox',
  does: '收下文件夹里的每一个公开包：重新过各道关口，通过的写进 content/approved；没有通过的留在原处，旁边写明原因。',
  args: {
    folder: {
      value: '文件夹',
      optional: true,
      means: '公开包放在哪里，不写时是 inbox，设了 CONTENT 时是其中的 inbox',
    },
  },
  options: {},
  fails: '有的没有收下，旁边的 .refused.txt 写明原因',
  environment: publishingEnvironment,
  stopped: '已中断；收下的已经写好，没有收下的还在原处',
});

/** What lies in the folder of its own right: a word on what it is for, files that keep it in git, answers. */
const passedOver = /^\.|^README(?:\.\w+)?$|\.refused\.txt$/i;

/** Where the reasons are written: beside the package, under its name. */
const answerName = (name: string): string => `${name}.refused.txt`;

function reasonsText(name: string, reasons: readonly Refusal[]): string {
  const gates = [...new Set(reasons.map(({ gate }) => gate))];
  const parts = gates.map((gate) => {
    const lines = reasons.filter((one) => one.gate === gate).map(({ message }) => `- ${message}`);
    return `【${gate}】\n${lines.join('\n')}\n`;
  });
  return `${name} 没有公开，共 ${reasons.length} 处要处理。改好以后请重新生成公开包，用原来的文件名再交一次。\n\n${parts.join('\n')}`;
}

/** Why a package is not taken; undefined where it was. @throws Error that is nobody's fault */
async function take(path: string, settings: Publishing): Promise<Refusal[] | undefined> {
  try {
    return await withPublishingLock(settings.root, async () => {
      const { taking, reasons } = await judgePackage(path, settings);
      if (!taking) return reasons;
      await letSignalsIn();
      writeTaking(settings.root, taking);
      tellTaking(taking);
      tellFaults(taking.id, settings);
      return undefined;
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ gate: '能读能写', message: error.message }];
  }
}

async function inbox({ folder: named }: Given<typeof command>): Promise<void> {
  const folder = named ?? contentFolders().inbox;
  // a unit that nobody has handed anything to yet need not have the folder
  const all = named === undefined && !existsSync(folder) ? [] : readdirSync(folder);
  const names = all.filter((name) => !passedOver.test(name)).sort();
  // an answer about what is no longer there answers nobody
  for (const name of all)
    if (/\.refused\.txt$/.test(name) && !all.includes(name.replace(/\.refused\.txt$/, '')))
      rmSync(join(folder, name));
  const settings = publishing();
  await withPublishingLock(settings.root, () => beginLedger(settings.root));
  let refused = 0;
  for (const name of names) {
    const path = join(folder, name);
    const answer = join(folder, answerName(name));
    const reasons = isPackageName(name)
      ? await take(path, settings)
      : [{ gate: '公开包', message: '这不是公开包（.package）；请在网站的“交公开件”页面生成公开包再交' }];
    if (!reasons) {
      // taken once more it would change nothing: whoever stops the command here loses nothing
      rmSync(path);
      rmSync(answer, { force: true });
      continue;
    }
    refused += 1;
    writeOver(answer, reasonsText(name, reasons));
    console.error(`\n${path} 没有收下，原因写在 ${answer}：`);
    printReasons(reasons, path);
  }
  console.log(
    names.length === 0
      ? `${folder} 里没有公开包`
      : `收下 ${names.length - refused} 份，没有收下 ${refused} 份`,
  );
  if (refused > 0) process.exitCode = 1;
}

export const main = callable(command, inbox);

if (import.meta.main) await main();
