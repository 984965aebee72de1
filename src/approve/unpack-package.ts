/** The files of a package in memory, as long as they are few, small enough and under plain names: the bytes come from anyone. */
import { unzipSync } from 'fflate';
import { mostBytes } from '../source/read-source.ts';

/** A document, its record, the list, and room for a mistake to be told. */
const mostFiles = 8;
/** Records and lists are texts of some kilobytes. */
const mostPacked = mostBytes + 4 * 1024 * 1024;

const plainName = /^[a-z][a-z.]{0,40}$/;

class Refused extends Error {}

/** @returns name → content, or in Chinese why not */
export function unpackPackage(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | string {
  if (bytes.length === 0) return '文件是空的；请重新生成公开包再交';
  if (bytes.length > mostPacked)
    return `文件超过 ${Math.round(mostPacked / 1024 / 1024)} MB，不是公开包；请核对`;
  const sizes = new Map<string, number>();
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!plainName.test(name))
          throw new Refused(`里面有文件名不合要求（${name.slice(0, 60)}），没有打开；请重新生成`);
        if (sizes.has(name)) throw new Refused(`里面有两个“${name}”，没有打开；请重新生成`);
        sizes.set(name, originalSize);
        total += originalSize;
        if (sizes.size > mostFiles) throw new Refused('里面的文件太多，没有打开；请重新生成');
        if (total > mostPacked) throw new Refused('里面的文件太大，没有打开；请减小文件再试');
        return true;
      },
    });
    // what says to be shorter than it is comes out short: hashes tell
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof Refused) return error.message;
    return '这不是公开包，或者传坏了；请在“交公开件”页面重新生成，再交一次';
  }
}
