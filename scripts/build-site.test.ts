// The build as those who keep a site meet it: it says all that is wrong at once and leaves the old site alone; the same
// sources give the same bytes wherever and however they are built.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../src/files/plan-cache.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { parsePlan } from '../src/plan/mdx/parse.ts';
import { hasErrors } from '../src/terms/finding.ts';
import { type BuildOptions, startBuild, tryBuild } from '../src/testing/build-site.ts';
import { malformedPlans } from '../src/testing/malformed-plans.ts';
import { rounds } from '../src/testing/rounds.ts';

const date = '2027-01-15';
const here = { env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' } };
const elsewhere = { env: { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } };
const few = ['community-annual-plan-with-budget', 'energy-saving-week-notice', 'pest-control-special-plan'];
let work = '';
let samples = '';
const at = (name: string) => join(work, name);

/** Every file of a site with its bytes as text that tells them apart. */
function files(folder: string): Map<string, string> {
  const root = realpathSync(folder);
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [relative(root, path), readFileSync(path).toString('base64')]),
  );
}

function differing(a: string, b: string): string[] {
  const [left, right] = [files(a), files(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((name) => left.get(name) !== right.get(name));
}

function isRunning(pid: number): boolean {
  try {
    // a process that has ended but was not waited for is still listed, as Z
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** What a unit keeps for itself, beside the samples of the project. */
const own = () => ({ CONTENT: at('own') });

async function build(name: string, options: Partial<BuildOptions> = {}): Promise<string> {
  const folder = at(name);
  const given = { folder, samples, approved: at('approved'), date, ...options };
  const { code, output } = await tryBuild({ ...given, env: { ...own(), ...options.env } });
  expect(code, output).toBe(0);
  return folder;
}

beforeAll(async () => {
  mkdirSync('.cache', { recursive: true });
  work = mkdtempSync(resolve('.cache', 'build-'));
  samples = at('samples');
  for (const folder of [samples, at('approved'), join(at('own'), 'samples')])
    mkdirSync(folder, { recursive: true });
  for (const name of few) copyFileSync(`content/samples/${name}.mdx`, join(samples, `${name}.mdx`));
  await build('warm', here);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the same sources', () => {
  test('give the same bytes in a build that knows the last one, with plans edited, added, removed and renamed, and in one that knows nothing, in another time zone and language', async () => {
    const written = (page: string) => statSync(join(at('warm'), page, 'index.html')).mtimeMs;
    const rule = 'check/rules/similarity-document';
    const before = [rule, 'samples'].map(written);
    const source = readFileSync(join(samples, `${few[0]}.mdx`), 'utf8');
    writeFileSync(join(samples, `${few[0]}.mdx`), source.replace('。\n', '，全程请居民代表到场。\n'));
    copyFileSync('content/samples/community-work-report.mdx', join(at('own'), 'samples', 'work-report.mdx'));
    rmSync(join(samples, `${few[1]}.mdx`));
    copyFileSync(join(samples, `${few[2]}.mdx`), join(samples, 'renamed.mdx'));
    rmSync(join(samples, `${few[2]}.mdx`));
    await build('warm', here);
    expect(written(rule), 'a page that shows no plan was rendered again').toBe(before[0]);
    expect(written('samples'), 'a page that shows all plans was not rendered').not.toBe(before[1]);
    writeFileSync(join(at('own'), 'site.yaml'), 'name: 柳岸社区计划公开\nidCode: "0000000000"\n');
    await build('warm', here);
    const named = readFileSync(join(at('warm'), rule, 'index.html'), 'utf8');
    expect(named).toMatch(/<title>.* - 柳岸社区计划公开<[\s\S]*"SiteIDCode" content="0000000000"/);
    // and once more, with nothing to do
    await build('warm', here);
    await build('cold', { ...elsewhere, bundles: true });
    const page = readFileSync(join(at('warm'), 'samples', few[0] ?? '', 'index.html'), 'utf8');
    expect(page.replaceAll('<wbr>', '')).toContain('全程请居民代表到场');
    expect(existsSync(join(at('warm'), 'samples/work-report/index.html')), "the unit's own sample").toBe(
      true,
    );
    expect(files(at('warm')).size).toBeGreaterThan(100);
    expect(differing(at('warm'), at('cold'))).toEqual([]);
  });
});

describe('a build that cannot be', () => {
  test('names every broken file with its place, and leaves the served site as it was', async () => {
    const before = files(at('cold'));
    writeFileSync(join(samples, 'broken-1.mdx'), '---\ntitle: [\n---\n');
    writeFileSync(join(samples, 'broken-2.mdx'), '没有文件头的计划');
    const sound = readFileSync(join(samples, 'renamed.mdx'), 'utf8');
    writeFileSync(join(samples, 'broken-3.mdx'), `${sound}\n<script>alert(1)</script>\n\n{1 + 1}\n`);
    const { code, output } = await tryBuild({ folder: at('cold'), samples, approved: at('approved'), date });
    expect(code).toBe(1);
    for (const number of [1, 2, 3]) expect(output).toMatch(new RegExp(`broken-${number}\\.mdx:\\d+:\\d+ `));
    expect(output).toMatch(/broken-3\.mdx:\d+:\d+ .*<script>[\s\S]*broken-3\.mdx:\d+:\d+ .*\{ \} 表达式/);
    expect(output).toContain('3 份文件有错，没有生成网站，原来的网站没有动');
    expect(output).not.toMatch(/\n\s+at .*\.ts:\d+/);
    expect(files(at('cold'))).toEqual(before);
  });

  test('because the name of the site is no name says so, with the line, before anything is made', async () => {
    const content = at('misnamed');
    mkdirSync(content);
    writeFileSync(join(content, 'site.yaml'), 'domain: x\nnmae: 柳岸社区\n');
    const { code, output } = await tryBuild({ folder: at('none'), samples, env: { CONTENT: content } });
    expect(code).toBe(2);
    expect(output).toMatch(/site\.yaml:2:1 .*没有“nmae”这个字段.*name/);
    expect(existsSync(at('none'))).toBe(false);
  });

  test('because its folder of samples is missing says so and ends', async () => {
    const { code, output } = await tryBuild({ folder: at('none'), samples: at('nowhere'), date });
    expect(code).toBe(2);
    expect(output).toContain(`没有这个文件或文件夹：${at('nowhere')}`);
    expect(existsSync(at('none'))).toBe(false);
  });

  // other systems have no such list of children
  test.runIf(process.platform === 'linux')(
    'because it was killed takes Astro with it and leaves the served site; the next one is whole',
    async () => {
      const before = files(at('cold'));
      for (const name of readdirSync(samples)) if (name.startsWith('broken-')) rmSync(join(samples, name));
      const given = { folder: at('cold'), samples, approved: at('approved'), date, env: own() };
      const killed = startBuild(given);
      const pages = join('.cache', 'staging', digestOf(`${at('cold')}-cache`), 'site');
      await expect.poll(() => existsSync(pages), { interval: 20 }).toBe(true);
      const children = readFileSync(`/proc/${killed.pid}/task/${killed.pid}/children`, 'utf8');
      const astro = children.trim().split(' ').map(Number);
      expect(astro.some(isRunning)).toBe(true);
      killed.kill('SIGKILL');
      await expect.poll(() => astro.some(isRunning)).toBe(false);
      expect(existsSync(join(pages, 'index.html')), 'Astro went on to the end').toBe(false);
      expect(files(at('cold'))).toEqual(before);
      await build('cold');
      expect(differing(at('warm'), at('cold'))).toEqual([]);
      // and at any other moment: the old site or the new one, and nobody left at work
      const changed = join(samples, 'renamed.mdx');
      const source = readFileSync(changed, 'utf8');
      for (let time = 1; time <= rounds(0, 20); time++) {
        writeFileSync(changed, source.replace('。\n', `，第${time}次。\n`));
        const [old, started] = [files(at('cold')), startBuild(given)];
        await setTimeout(time * 150);
        const children = readFileSync(`/proc/${started.pid}/task/${started.pid}/children`, 'utf8');
        const ended = new Promise((done) => started.once('close', done));
        started.kill('SIGKILL');
        await ended;
        await expect.poll(() => children.trim().split(' ').map(Number).some(isRunning)).toBe(false);
        const now = files(at('cold'));
        await build('cold');
        expect([old, files(at('cold'))]).toContainEqual(now);
      }
    },
  );

  test('reports all of very many malformed files in one go', async () => {
    const count = rounds(60, 1000);
    const malformed = at('malformed');
    mkdirSync(malformed);
    const sources = few.map((name) => readFileSync(`content/samples/${name}.mdx`, 'utf8'));
    // what is still sound after the blows gets one that no plan survives
    const vocabulary = readVocabulary();
    for (const [index, source] of malformedPlans(sources, count, 7).entries()) {
      const isSound = !hasErrors(parsePlan(source, vocabulary).findings);
      writeFileSync(
        join(malformed, `m-${index}.mdx`),
        isSound ? `${source}\n\n<script>1</script>\n` : source,
      );
    }
    const before = files(at('cold'));
    const { code, output } = await tryBuild({
      folder: at('cold'),
      samples: malformed,
      approved: at('approved'),
      date,
    });
    expect(code).toBe(1);
    const named = new Set([...output.matchAll(/m-(\d+)\.mdx:\d+:\d+ /g)].map(([, number]) => number));
    expect(named.size).toBe(count);
    expect(output).toContain(`${count} 份文件有错`);
    expect(files(at('cold'))).toEqual(before);
  });
});
