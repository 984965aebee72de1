/**
 * Writes a file whole or not at all: the content is written beside its place, forced to the disk and put there in one
 * step. A stopped process or a full disk leaves the old state and at most a leftover (`leftovers.ts`), which the next write
 * into its folder takes away. Node only.
 *
 *     writeNew('content/approved/a/v1.mdx', text); // AlreadyThere where someone was faster
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../terms/user-error.ts';
import { codeOf, removeLeftovers, removeQuietly, unfinishedBeside } from './leftovers.ts';

/** Someone was faster, or the file was there all along. */
export class AlreadyThere extends UserError {
  constructor(path: string, other: '名称' | '文件夹' = '名称') {
    super(`已经有 ${path}，没有覆盖；请换一个${other}，或先移走旧文件`);
  }
}

/** Opens a new file, its folder made if need be. Another command that cleans up may take an empty folder away between the two. */
function openNew(path: string): number {
  for (let tries = 3; ; tries--) {
    mkdirSync(dirname(path), { recursive: true });
    try {
      return openSync(path, 'wx');
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || tries === 0) throw error;
    }
  }
}

/** All bytes reach the disk before anything else happens. A disk that is nearly full takes fewer at a time than asked. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  fsyncSync(file);
}

/** Folders that were made for nothing, innermost first, as long as they are empty. */
function removeMade(folder: string, made: string): void {
  try {
    for (let at = resolve(folder); at.length >= resolve(made).length; at = dirname(at)) rmdirSync(at);
  } catch {
    // someone else has put a file there meanwhile
  }
}

/** Why the system did not write, and what to do about it. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了；请腾出空间再试',
  EDQUOT: '磁盘限额用完了；请腾出空间再试',
  EFBIG: '超过了系统允许的文件大小；请检查限额（ulimit -f）再试',
  EROFS: '这个磁盘是只读的；请换一个文件夹再试',
  EACCES: '没有写入权限；请检查文件夹的权限再试',
  EPERM: '没有写入权限；请检查文件夹的权限再试',
  EEXIST: '它上面的文件夹是一个文件，不能当文件夹用；请换一个名称',
  ENOTDIR: '它上面的文件夹是一个文件，不能当文件夹用；请换一个名称',
  ENOENT: '文件夹刚被移走，或是失效的链接；请核对后再试',
  ENAMETOOLONG: '名称太长；请换一个短的',
  EIO: '磁盘出错；请检查磁盘，先做好备份',
};
/** File systems of memory sticks and some network drives know no second name for a file. */
const noLinks: readonly unknown[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** A file that was not written; the message is for people, what was there before is still there. */
export class NotWritten extends UserError {
  constructor(path: string, cause: unknown) {
    const code = String(codeOf(cause));
    super(`没有写成 ${path}：${reasons[code] ?? `系统不让写（${code}）；请检查磁盘和权限再试`}`, { cause });
  }
}

/** Writes `content` beside `path` and lets `place` put it there. Whatever fails, nothing is left behind. */
function writeBeside(path: string, content: string | Uint8Array, place: (beside: string) => void): void {
  const folder = dirname(path);
  let made: string | undefined;
  const beside = unfinishedBeside(path);
  try {
    made = mkdirSync(folder, { recursive: true });
    removeLeftovers(folder);
    const file = openNew(beside);
    try {
      writeAll(file, Buffer.from(content));
    } finally {
      closeSync(file);
    }
    place(beside);
  } catch (error) {
    throw codeOf(error) === undefined ? error : new NotWritten(path, error);
  } finally {
    removeQuietly(beside);
    if (made !== undefined && !existsSync(path)) removeMade(folder, made);
  }
}

/**
 * Writes a new file in one step, never over another.
 * @throws AlreadyThere where the file exists; UserError in Chinese where it cannot be written
 */
export function writeNew(path: string, content: string | Uint8Array): void {
  if (existsSync(path)) throw new AlreadyThere(path);
  writeBeside(path, content, (beside) => {
    try {
      // a link fails where the place is taken, as no renaming does
      linkSync(beside, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw new AlreadyThere(path);
      if (noLinks.includes(codeOf(error)))
        throw new UserError(
          `没有写成 ${path}：这个磁盘（如 U 盘、网络盘）不支持硬链接，不能保证一步写成；请放到本机硬盘上再试`,
        );
      throw error;
    }
  });
}

/** Writes a file in one step; whatever stood there is replaced. @throws NotWritten */
export function writeOver(path: string, content: string | Uint8Array): void {
  writeBeside(path, content, (beside) => renameSync(beside, path));
}
