/**
 * Opens the files that people name: plain files of a bounded size, text in UTF-8. What else is found under the name is
 * told in Chinese, with the way to mend it. Node only.
 */
import { readFileSync, type Stats, statSync } from 'node:fs';
import { UserError } from '../terms/user-error.ts';

/** Far more than any plan, record or report needs; the memory of whoever reads them is bounded. */
export const mostText = 1024 * 1024;
/** Word files hold pictures too. */
export const mostDocument = 64 * 1024 * 1024;

/** A file that cannot be opened as what it should be; the message is for people. */
export class Unreadable extends UserError {}

function statsOf(file: string): Stats {
  try {
    return statSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Unreadable(`没有这个文件或文件夹：${file}`);
    if (code === 'ELOOP') throw new Unreadable(`${file} 是绕圈的链接；请换成真的文件`);
    throw new Unreadable(`打不开 ${file}；请检查文件权限和磁盘`);
  }
}

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** @throws Unreadable */
export function readBytes(file: string, most: number): Uint8Array {
  const stats = statsOf(file);
  if (stats.isDirectory()) throw new Unreadable(`${file} 是文件夹，要指定其中的文件`);
  // a pipe or a device would never end
  if (!stats.isFile()) throw new Unreadable(`${file} 不是普通文件，读不了；请另存成文件再试`);
  if (stats.size > most)
    throw new Unreadable(
      `${file} 有 ${inMegabytes(stats.size)}，超过 ${inMegabytes(most)}，不像要读的文件；请核对是不是拿错了`,
    );
  try {
    return readFileSync(file);
  } catch {
    throw new Unreadable(`读不出 ${file}；请检查文件权限，关掉正在用它的程序再试`);
  }
}

/** The text of a file as it is, a byte-order mark included. @throws Unreadable */
export function readText(file: string): string {
  const bytes = readBytes(file, mostText);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable(`${file} 不是 UTF-8 编码的文本，硬读会变成乱码；请在编辑器里另存为 UTF-8 编码再试`);
  }
  if (text.includes('\0'))
    throw new Unreadable(`${file} 里有空字符，不是文本文件，或存成了 UTF-16；请另存为 UTF-8 编码的文本再试`);
  return text;
}
