// The plan cache as builds use it: only what changed is compiled, what is gone is gone, and every fault is told.

import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compilePlans } from './compile-plans.ts';
import { faultyFiles, sampleCache } from './plan-cache.ts';

const samples = ['notice', 'activity'].map(
  (name) => readdirSync('content/samples').find((file) => file.includes(name)) ?? '',
);
let work = '';
let folder = '';

const put = (name: string, text: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const compile = (version = '1', threads = 1) =>
  compilePlans({ folders: [folder], collection: 'samples', version, threads });

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'compile-'));
  folder = join(work, 'plans');
  mkdirSync(folder);
  vi.stubEnv('ASTRO_CACHE_DIR', join(work, 'cache'));
  for (const [index, name] of samples.entries())
    copyFileSync(join('content/samples', name), join(folder, `plan-${index}.mdx`));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

describe('plans are compiled', () => {
  test('once, and again only when source or code change', async () => {
    expect((await compile()).compiled).toBe(2);
    expect((await compile()).compiled).toBe(0);
    const file = join(folder, 'plan-0.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: /m, 'title: 新'));
    const { compiled, cards } = await compile();
    expect([compiled, cards[0]?.title.startsWith('新')]).toEqual([1, true]);
    expect((await compile('2')).compiled).toBe(2);
  });

  test('anew where a compiled file is missing', async () => {
    await compile();
    rmSync(join(work, 'cache', 'plans', 'samples', 'plan-0.html.txt'));
    expect((await compile()).compiled).toBe(1);
    expect(sampleCache().readText('plan-0', 'html')).toContain('<h2');
  });

  test('and forgotten when their file is gone', async () => {
    await compile();
    rmSync(join(folder, 'plan-1.mdx'));
    expect((await compile()).cards.map(({ id }) => id)).toEqual(['plan-0']);
    expect(readdirSync(join(work, 'cache', 'plans', 'samples'))).toEqual(
      ['html.txt', 'page.json', 'plan.json', 'rows.json'].map((part) => `plan-0.${part}`),
    );
  });

  test('and read in stretches as in whole', async () => {
    const source = readFileSync(join(folder, 'plan-0.mdx'), 'utf8');
    put('plan-0.mdx', source.replace(/^title: /m, 'title: 𠮷祥里'));
    await compile();
    const html = sampleCache().readText('plan-0', 'html');
    const at = html.indexOf('𠮷');
    expect(at).toBeGreaterThan(0);
    for (const [start, end] of [
      [0, 10],
      [at - 1, at + 3],
      [html.length - 9, html.length],
    ] as const)
      expect(sampleCache().readText('plan-0', 'html', start, end)).toBe(html.slice(start, end));
  });

  test('in threads as they are without', async () => {
    const source = readFileSync(join(folder, 'plan-0.mdx'), 'utf8');
    for (let number = 2; number < 82; number++)
      put(`plan-${number}.mdx`, source.replace(/^title: /m, `title: ${number}号`));
    const alone = await compile('1', 1);
    const partsOf = ({ id }: { id: string }) => [
      ...(['plan', 'page', 'rows'] as const).map((part) => sampleCache().read(id, part)),
      sampleCache().readText(id, 'html'),
    ];
    const texts = alone.cards.map(partsOf);
    const together = await compile('2', 2);
    expect(together.compiled).toBe(82);
    expect(together.cards.map(({ digest: _, ...card }) => card)).toEqual(
      alone.cards.map(({ digest: _, ...card }) => card),
    );
    expect(together.cards.map(partsOf)).toEqual(texts);
  });
});

describe('faults', () => {
  test('of all files are told in one go, and told again until they are mended', async () => {
    put('bad-1.mdx', '没有文件头');
    put(
      'bad-2.mdx',
      readFileSync(join(folder, 'plan-0.mdx'), 'utf8').replace('\n## ', '\n<script>alert(1)</script>\n\n## '),
    );
    for (const _ of [1, 2]) {
      const { findings, cards } = await compile();
      expect(faultyFiles(findings)).toEqual([join(folder, 'bad-1.mdx'), join(folder, 'bad-2.mdx')]);
      expect(cards).toHaveLength(2);
    }
  });

  test('are two files of one name in different folders, since the name is the address', async () => {
    put('sub/plan-0.mdx', readFileSync(join(folder, 'plan-1.mdx'), 'utf8'));
    const { findings, cards } = await compile();
    expect(findings.map(({ file, finding }) => [file, finding.message])).toEqual([
      [join(folder, 'sub/plan-0.mdx'), expect.stringMatching(/文件名“plan-0”与 .*plan-0\.mdx 相同.*请改名/)],
    ]);
    expect(cards).toHaveLength(2);
  });
});
