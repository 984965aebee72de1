/** Keeps two builds from sharing a cache: the second is told of the first. Node only. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../terms/user-error.ts';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Runs `work` while no other process does so with the same cache. A lock that a killed build left behind does not count.
 * @throws UserError in Chinese where another build is running
 */
export async function withBuildLock<T>(cache: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(cache, { recursive: true });
  const lock = join(cache, 'build.lock');
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const pid = Number(readFileSync(lock, 'utf8'));
    if (pid > 0 && isAlive(pid))
      throw new UserError(`另一次生成正在进行（进程 ${pid}），这一次没有开始；请等它结束后再试`);
    rmSync(lock, { force: true });
    return withBuildLock(cache, work);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
