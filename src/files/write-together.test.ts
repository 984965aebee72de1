import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { removeLeftovers } from './leftovers.ts';
import { AlreadyThere, NotWritten } from './write-new.ts';
import { writeTogether } from './write-together.ts';

/** Larger than any process number of the system. */
const gone = 4_194_305;
const files = new Map([
  ['plan.mdx', '源文件'],
  ['plan.txt', '纯文字'],
]);

let desk = '';
beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'write-together-'));
});
afterEach(() => rmSync(desk, { recursive: true, force: true }));

const below = () => readdirSync(desk, { recursive: true }).map(String).sort();
const put = (path: string, content = '我的') => {
  mkdirSync(join(desk, path, '..'), { recursive: true });
  writeFileSync(join(desk, path), content);
};

describe('files that belong together', () => {
  test.each(['a/b/out', 'a/b/out/'])('are written into the new folder %s', (out) => {
    writeTogether(join(desk, out), files);
    expect(below()).toEqual(['a', 'a/b', 'a/b/out', 'a/b/out/plan.mdx', 'a/b/out/plan.txt']);
    expect(readFileSync(join(desk, out, 'plan.txt'), 'utf8')).toBe('纯文字');
  });

  test('are written beside what is there', () => {
    put('out/mine.txt');
    writeTogether(join(desk, 'out'), files);
    expect(below()).toEqual(['out', 'out/mine.txt', 'out/plan.mdx', 'out/plan.txt']);
  });

  test('are none of them written where one is there already', () => {
    put('out/plan.txt');
    const write = () => writeTogether(join(desk, 'out'), files);
    expect(write).toThrow(AlreadyThere);
    expect(write).toThrow(/^已经有 \S+plan\.txt，没有覆盖；请换一个文件夹/);
    expect(below()).toEqual(['out', 'out/plan.txt']);
    expect(readFileSync(join(desk, 'out/plan.txt'), 'utf8')).toBe('我的');
  });

  test('are none of them written where one cannot be', () => {
    const long = `${'长'.repeat(200)}.txt`;
    const write = () => writeTogether(join(desk, 'out'), new Map([...files, [long, '']]));
    expect(write).toThrow(NotWritten);
    expect(write).toThrow(/^没有写成 \S+out\/长+\.txt：名称太长/);
    expect(below()).toEqual([]);
  });

  test('are written, too, where another command makes the folder in the meantime', () => {
    class Late extends Map<string, string> {
      override *[Symbol.iterator](): MapIterator<[string, string]> {
        yield* super[Symbol.iterator]();
        put('out/theirs.txt');
      }
    }
    writeTogether(join(desk, 'out'), new Late(files));
    expect(below()).toEqual(['out', 'out/plan.mdx', 'out/plan.txt', 'out/theirs.txt']);
  });
});

describe('what a stopped writer has left in a folder', () => {
  test('is taken away where it had not decided', () => {
    put(`out/plan.${gone}-0a1b2c3d.unfinished/plan.mdx`);
    writeTogether(join(desk, 'out'), files);
    expect(below()).toEqual(['out', 'out/plan.mdx', 'out/plan.txt']);
    expect(readFileSync(join(desk, 'out/plan.mdx'), 'utf8')).toBe('源文件');
  });

  test('is put in its place where it had, and then stands in the way of others', () => {
    put('out/plan.mdx', '一');
    put(`out/plan.${gone}-0a1b2c3d.written/plan.txt`, '二');
    expect(() => writeTogether(join(desk, 'out'), files)).toThrow(AlreadyThere);
    expect(below()).toEqual(['out', 'out/plan.mdx', 'out/plan.txt']);
    expect(readFileSync(join(desk, 'out/plan.txt'), 'utf8')).toBe('二');
  });

  test('is never lost, where someone has taken its place', () => {
    put('out/plan.txt');
    put(`out/plan.${gone}-0a1b2c3d.written/plan.txt`, '二');
    removeLeftovers(join(desk, 'out'));
    expect(below()).toContain(`out/plan.${gone}-0a1b2c3d.written/plan.txt`);
    expect(readFileSync(join(desk, 'out/plan.txt'), 'utf8')).toBe('我的');
  });

  test('stays where the writer is still at it', () => {
    put(`out/plan.${process.pid}-0a1b2c3d.written/plan.txt`, '二');
    put(`out/plan.${process.pid}-0a1b2c3d.unfinished/plan.mdx`, '一');
    removeLeftovers(join(desk, 'out'));
    expect(below()).toHaveLength(5);
  });
});
