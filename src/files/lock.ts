/**
 * One at a time: two builds with one cache, two commands that publish into one folder. Whoever wants to work puts a file of
 * his own there, named by his process, and begins once he sees no other of a living process: of two that come at once the
 * later one sees the earlier one, and no file of a killed process has to be taken over. Node only.
 */
import { closeSync, mkdirSync, openSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../terms/user-error.ts';
import { isRunning, uniqueMark } from './leftovers.ts';
import { NotWritten } from './write-new.ts';

interface Patience {
  /** Milliseconds after which the other is told of; the wait goes on unless that throws. */
  after: number;
  /** @param process_ who holds the lock */
  tell(process_: number): void;
}

/** The files of others that live, by name; those of killed processes are taken away. */
function others(folder: string, lockName: RegExp, own: string): { name: string; process_: number }[] {
  return readdirSync(folder).flatMap((name) => {
    const process_ = Number(lockName.exec(name)?.[1] ?? 0);
    if (process_ === 0 || name === own) return [];
    if (isRunning(process_)) return [{ name, process_ }];
    // the name is no one else's, ever
    rmSync(join(folder, name), { force: true });
    return [];
  });
}

/** @returns whether no other stands before this one; then its file is there */
function isAlone(folder: string, lockName: RegExp, own: string): boolean {
  try {
    closeSync(openSync(join(folder, own), 'w'));
  } catch (error) {
    // people know the folder, and nothing of files that stand there for a moment
    throw new NotWritten(folder, error);
  }
  const there = others(folder, lockName, own);
  // of those that wait the first by name stays, so that one of them always comes next
  if (there.some(({ name }) => name < own)) rmSync(join(folder, own), { force: true });
  return there.length === 0;
}

async function withLock<T>(
  folder: string,
  name: string,
  { after, tell }: Patience,
  work: () => Promise<T> | T,
): Promise<T> {
  const made = mkdirSync(folder, { recursive: true });
  const own = `.${name}.${uniqueMark()}.lock`;
  const lockName = new RegExp(`^\\.${name}\\.(\\d+)-[0-9a-f]+\\.lock$`);
  const release = () => rmSync(join(folder, own), { force: true });
  // a command that is stopped ends in the middle of its work
  process.once('exit', release);
  try {
    let isTold = false;
    for (const begun = performance.now(); !isAlone(folder, lockName, own); ) {
      const [holder] = others(folder, lockName, own);
      if (holder && !isTold && performance.now() - begun > after) {
        isTold = true;
        tell(holder.process_);
      }
      await wait(20);
      mkdirSync(folder, { recursive: true });
    }
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
    if (made !== undefined) removeEmpty(folder);
  }
}

/** A folder that was made for the lock alone goes with it. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // something was written into it
  }
}

/**
 * Runs `work` while no other process builds with the same cache.
 * @throws UserError in Chinese where another build is running
 */
export function withBuildLock<T>(cache: string, work: () => Promise<T>): Promise<T> {
  const tell = (process_: number) => {
    throw new UserError(`另一次生成正在进行（进程 ${process_}），这一次没有开始；请等它结束后再试`);
  };
  return withLock(cache, 'build', { after: 400, tell }, work);
}

/**
 * Runs `work` while no other command publishes into `root`: what it reads there does not change until it has written.
 * Waits for its turn. What a person decided from an earlier look has to be held against what is there now.
 */
export function withPublishingLock<T>(root: string, work: () => Promise<T> | T): Promise<T> {
  const tell = (process_: number) =>
    console.error(`另一条命令（进程 ${process_}）正在写 ${root}，正在等它结束……`);
  return withLock(root, 'publishing', { after: 15_000, tell }, work);
}
