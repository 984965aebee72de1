// What a build does with approved plans before a page is rendered: it judges them, once, and holds them against the site
// that is served.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { contentHash, lock } from '../approve/hashed-text.ts';
import * as judging from '../approve/judge-published.ts';
import { publishedId, publishedSource } from '../testing/publishing-desk.ts';
import { compileApproved } from './compile-approved.ts';
import { servedFaults } from './served-before.ts';

vi.mock('../approve/judge-published.ts', { spy: true });

const work = mkdtempSync(join(tmpdir(), 'compile-approved-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let root = '';
beforeEach(() => {
  const desk = mkdtempSync(join(work, 'desk-'));
  root = join(desk, 'approved');
  mkdirSync(join(root, publishedId), { recursive: true });
  writeFileSync(join(root, publishedId, 'v1.mdx'), publishedSource());
  vi.stubEnv('ASTRO_CACHE_DIR', join(desk, 'cache'));
});

const compile = (code = 'code') => {
  vi.mocked(judging.judgePublished).mockClear();
  const { cards, faults } = compileApproved(root, code, 20261120);
  return {
    ids: cards.map(({ id }) => id),
    told: faults.map(({ finding }) => finding.message),
    judged: vi.mocked(judging.judgePublished).mock.calls.length,
  };
};

describe('the plans that a build shows', () => {
  test('were judged by every gate: anew where text or code have changed, and only then', () => {
    expect(compile()).toEqual({ ids: [publishedId], told: [], judged: 1 });
    expect(compile().judged).toBe(0);
    expect(compile('other code').judged).toBe(1);
  });

  test('are none that carry what a gate refuses, with whatever hash', () => {
    const source = publishedSource().replace('抽十个单元', '抽十个单元，问13812345678');
    writeFileSync(join(root, publishedId, 'v1.mdx'), lock(source));
    const refused = { ids: [], told: [expect.stringMatching(/【没有个人信息】.*手机号码/)], judged: 1 };
    expect(compile()).toEqual(refused);
    // a refusal is no verdict to be remembered
    expect(compile()).toEqual(refused);
  });
});

describe('the site that is served', () => {
  let out = '';
  beforeEach(() => {
    out = join(root, '..', 'dist');
    mkdirSync(join(out, 'data'), { recursive: true });
    const versions = [{ version: 1, hash: contentHash(publishedSource()) }];
    const plans = [{ id: publishedId, state: 'published', versions }];
    writeFileSync(join(out, 'data', 'approved.json'), JSON.stringify({ plans }));
  });
  const told = () => servedFaults(out, root).map(({ finding }) => finding.message);

  test('agrees with the folder that it was made from', () => {
    expect(told()).toEqual([]);
  });

  test.each<[what: string, change: () => void, fault: RegExp]>([
    ['deleted', () => rmSync(join(root, publishedId), { recursive: true }), /整份不见了/],
    ['renamed', () => renameSync(join(root, publishedId), join(root, 'renamed')), /整份不见了/],
    [
      'changed together with its hash',
      () => {
        const file = join(root, publishedId, 'v1.mdx');
        writeFileSync(file, lock(readFileSync(file, 'utf8').replace('三天内', '七天内')));
      },
      /第 1 版与网站上公开过的指纹不同/,
    ],
  ])('is missed where a plan was %s', (_, change, fault) => {
    change();
    expect(told()).toEqual([expect.stringMatching(fault)]);
    expect(told()[0]).toContain(`先移走 ${out}`);
  });

  test('holds nothing to compare where there is none, or where its data are of another kind', () => {
    cpSync('package.json', join(out, 'data', 'approved.json'));
    expect(told()).toEqual([]);
    expect(servedFaults(join(out, 'nowhere'), root)).toEqual([]);
  });
});
