import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mostText, readBytes, readText, Unreadable } from './read-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file with these bytes, or what `make` puts under the name. */
function named(name: string, make: Uint8Array | string | ((path: string) => void)): string {
  const path = join(folder, name);
  if (typeof make === 'function') make(path);
  else writeFileSync(path, make);
  return path;
}

describe('text', () => {
  test('in UTF-8 comes back as it is, mark and line ends included', () => {
    const text = '\ufeff桃源社区\r\n计划\n';
    expect(readText(named('good.mdx', text))).toBe(text);
    expect(readText(named('empty.mdx', ''))).toBe('');
  });

  test.each<[what: string, path: () => string, message: RegExp]>([
    ['nothing', () => join(folder, 'none.mdx'), /^没有这个文件或文件夹：\S+none\.mdx$/],
    ['a file below a file', () => join(named('a', ''), 'b'), /^没有这个文件或文件夹：/],
    ['a folder', () => named('dir.mdx', mkdirSync), /dir\.mdx 是文件夹，要指定其中的文件/],
    ['a device', () => '/dev/zero', /\/dev\/zero 不是普通文件，读不了/],
    ['a pipe', () => named('pipe', (path) => execFileSync('mkfifo', [path])), /pipe 不是普通文件/],
    ['a link to nowhere', () => named('l', (path) => symlinkSync('nowhere', path)), /没有这个文件/],
    ['a link to itself', () => named('c', (path) => symlinkSync('c', path)), /c 是绕圈的链接/],
    ['GBK', () => named('gbk', Buffer.from([0xcc, 0xd2, 0xd4, 0xb4])), /gbk 不是 UTF-8 .*另存为 UTF-8/],
    ['UTF-16', () => named('u16', Buffer.from('\ufeff桃源', 'utf16le')), /u16 不是 UTF-8/],
    ['UTF-16 without a mark', () => named('u', Buffer.from('ab', 'utf16le')), /u 里有空字符，.*UTF-16/],
    [
      'a huge file',
      () =>
        named('huge', (path) => {
          writeFileSync(path, '');
          truncateSync(path, mostText * 80);
        }),
      /huge 有 80 MB，超过 1 MB，.*是不是拿错了/,
    ],
  ])('is not taken from %s', (_, path, message) => {
    const file = path();
    expect(() => readText(file)).toThrow(message);
    expect(() => readBytes(file, 1)).toThrow(Unreadable);
  });
});
