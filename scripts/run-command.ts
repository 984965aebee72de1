/** Runs a declared command: faults of usage and of input go to standard error in Chinese with exit code 2. */

import { forTerminal } from '../src/terms/finding.ts';
import { UserError } from '../src/terms/user-error.ts';
import { type Command, type Given, helpOf, usageOf } from './command.ts';
import { readArguments, UsageError } from './read-arguments.ts';

/** What the file system says, in Chinese; undefined for any other error. */
function fileMessage(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const path = 'path' in error ? String(error.path) : '（系统没有说是哪个文件）';
  switch (error.code) {
    case 'ENOENT':
      return `没有这个文件或文件夹：${path}`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `${path} 是一个文件，不能当文件夹用；请换一个名称`;
    case 'EISDIR':
      return `${path} 是文件夹，要指定其中的文件`;
    case 'EACCES':
    case 'EPERM':
      return `没有权限读写：${path}；请检查权限再试`;
    case 'EROFS':
      return `磁盘是只读的，没有写成：${path}`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `磁盘满了，没有写成：${path}；请腾出空间再试`;
    default:
      return undefined;
  }
}

/** What a `UserError` says, as it stands; anything else is a fault of the program, and the person is told so. */
function otherMessage(error: unknown): string {
  if (error instanceof UserError) return forTerminal(error.message);
  const isError = error instanceof Error;
  const what = isError ? `${error.name}: ${error.message}` : String(error);
  const stack = isError && process.env.DEBUG ? `\n${error.stack}` : '';
  return `程序出错了，不是您的操作有误。请把这句话和所用的文件发给维护人员：${forTerminal(what)}${stack}`;
}

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Lets signals in that came while the processor was busy; they would otherwise wait until the body has ended. */
export function letSignalsIn(): Promise<void> {
  return new Promise((go) => setTimeout(go, 2));
}

/**
 * Reads what was typed, and runs the body with it; `--help` prints the declaration.
 *
 * Where `stopped` is declared the body calls `letSignalsIn` right before it writes, and does not wait for anything
 * afterwards.
 * @param typed what stands behind the command
 */
export async function runCommand<C extends Command>(
  command: C,
  body: (given: Given<C>) => unknown,
  typed: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const stop = (signal: keyof typeof signals) => {
    console.error(`\n${command.stopped}`);
    process.exit(signals[signal]);
  };
  const names = command.stopped === undefined ? [] : (Object.keys(signals) as (keyof typeof signals)[]);
  for (const name of names) process.once(name, stop);
  try {
    const given = readArguments(command, typed);
    if (given) await body(given);
    else console.log(helpOf(command));
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof UsageError) console.error(`${forTerminal(error.message)}\n\n${usageOf(command)}`);
    else console.error(fileMessage(error) ?? otherMessage(error));
  } finally {
    for (const name of names) process.removeListener(name, stop);
  }
}

/** A command as a function of what was typed behind it, for its script and for whoever calls it without a process of its own. */
export const callable =
  <C extends Command>(command: C, body: (given: Given<C>) => unknown) =>
  (typed?: readonly string[]): Promise<void> =>
    runCommand(command, body, typed);
