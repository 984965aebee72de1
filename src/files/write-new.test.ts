// What a write goes through that cannot be had from a disk at hand: bytes taken in pieces, errors of the device, links
// that are not known, writers that are gone.

import fs, {
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isUnfinished } from './leftovers.ts';
import { AlreadyThere, NotWritten, writeNew, writeOver } from './write-new.ts';

vi.mock('node:fs', async (original) => {
  const actual = await original<typeof import('node:fs')>();
  const watched = Object.fromEntries(
    (['openSync', 'writeSync', 'fsyncSync', 'linkSync'] as const).map((name) => [
      name,
      vi.fn(actual[name] as never),
    ]),
  );
  return { ...actual, ...watched, default: { ...actual, ...watched } };
});

const text = `${'扶手逐层摇一遍。'.repeat(500)}\n`;
let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-new-'));
  path = join(folder, 'a', 'b', 'v1.mdx');
});
afterEach(() => {
  vi.clearAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const failing = (code: string) => () => {
  throw Object.assign(new Error(`${code}: as the system says it`), { code });
};
const below = () => readdirSync(folder, { recursive: true }).sort();

describe('a new file', () => {
  test('is whole where the disk takes it in pieces', () => {
    const { writeSync } = fs;
    const pieces: number[] = [];
    vi.mocked(writeSync).mockImplementation(((file: number, bytes: Uint8Array, offset: number) => {
      const size = Math.min(1000, bytes.length - offset);
      pieces.push(size);
      const part = Buffer.from(bytes.subarray(offset, offset + size));
      fs.appendFileSync(file, part);
      return size;
    }) as never);
    writeNew(path, text);
    vi.mocked(writeSync).mockRestore();
    expect(pieces.length).toBeGreaterThan(10);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test.each([
    ['fsyncSync', 'EIO', /磁盘出错；请检查磁盘/],
    ['writeSync', 'ENOSPC', /磁盘满了；请腾出空间再试/],
    ['openSync', 'EDQUOT', /磁盘限额用完了/],
    ['openSync', 'ENAMETOOLONG', /名称太长/],
    ['linkSync', 'EPERM', /不支持硬链接.*本机硬盘/],
    ['linkSync', 'EXDEV', /系统不让写（EXDEV）/],
  ] as const)('is not there at all where %s says %s', (call, code, message) => {
    vi.mocked(fs[call]).mockImplementationOnce(failing(code) as never);
    expect(() => writeNew(path, text)).toThrow(message);
    expect(() => {
      throw new NotWritten(path, Object.assign(new Error(), { code }));
    }).toThrow(/^没有写成 /);
    // neither the file nor what was beside it, nor the folders made for it
    expect(below()).toEqual([]);
    writeNew(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('takes no place that another has taken meanwhile', () => {
    vi.mocked(linkSync).mockImplementationOnce((from, to) => {
      writeFileSync(to, 'faster');
      fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
    });
    expect(() => writeNew(path, text)).toThrow(AlreadyThere);
    expect(readFileSync(path, 'utf8')).toBe('faster');
    expect(readdirSync(dirname(path))).toEqual(['v1.mdx']);
  });

  test('is written though another command takes the empty folder away between two calls', () => {
    const { openSync } = fs;
    vi.mocked(openSync).mockImplementationOnce((...args) => {
      fs.rmdirSync(dirname(path));
      return openSync(...args);
    });
    writeNew(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('what a stopped writer left', () => {
  // no process has a number so high
  const left = 'v2.mdx.4194305-0a1b2c3d.unfinished';
  const early = 'v2.mdx.4194305.unfinished';

  test('is taken away by the next write into the folder; what is being written stays', () => {
    const alive = `v3.mdx.${process.pid}-0a1b2c3d.unfinished`;
    writeNew(path, text);
    for (const name of [left, early, alive]) writeFileSync(join(dirname(path), name), '半份');
    expect([left, early, alive].every(isUnfinished)).toBe(true);
    writeNew(join(dirname(path), 'v2.mdx'), text);
    expect(readdirSync(dirname(path)).sort()).toEqual(['v1.mdx', 'v2.mdx', alive]);
  });

  test('does not stand in the way of a writer with the same number', () => {
    writeNew(path, text);
    const own = join(dirname(path), `v2.mdx.${process.pid}.unfinished`);
    writeFileSync(own, '半份');
    writeNew(join(dirname(path), 'v2.mdx'), text);
    expect(readFileSync(join(dirname(path), 'v2.mdx'), 'utf8')).toBe(text);
  });
});

test('a file that is written over is the old one or the new one', () => {
  writeOver(path, 'old');
  vi.mocked(fs.fsyncSync).mockImplementationOnce(failing('ENOSPC') as never);
  expect(() => writeOver(path, text)).toThrow(NotWritten);
  expect(readFileSync(path, 'utf8')).toBe('old');
  writeOver(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(readdirSync(dirname(path))).toEqual(['v1.mdx']);
  expect(existsSync(path)).toBe(true);
});
