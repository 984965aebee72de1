// The commands as people call them: what they print, write and answer, and what they say of wrong usage.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { parsePlan } from '../src/plan/mdx/parse.ts';
import { makeDocx, p, tbl, tc, tr } from '../src/source/testing/make-docx.ts';
import { callScript } from '../src/testing/call-script.ts';
import { rounds } from '../src/testing/rounds.ts';
import { type Outcome, runScript } from '../src/testing/run-script.ts';

const work = mkdtempSync(join(tmpdir(), 'commands-'));
const vocabulary = readVocabulary();
const theme = '创建文明城市';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(work, 'test-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const template = (...args: string[]) => callScript('scripts/plan-template.ts', args);
const check = (...args: string[]) => callScript('scripts/check-content.ts', args);

/** Wrong usage or input: exit code 2 and a message in Chinese; a JavaScript error is no message for people. */
function expectMessage({ code, stdout, stderr }: Outcome, message: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr.split('\n')[0]).toMatch(/[\u4e00-\u9fff]/);
  expect(stderr).not.toMatch(/^\s+at |Error:|node:|undefined|E[A-Z]{4,}/m);
}

/** The parsed template of a printed MDX text. */
function read(mdx: string) {
  const { value, findings } = parsePlan(mdx, vocabulary);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!value) throw new Error('not a plan');
  return value;
}

describe('plan:template', () => {
  test('--list names every outline, section, slot and theme', async () => {
    const { code, stdout, stderr } = await runScript('scripts/plan-template.ts', ['--list']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const names = [
      ...vocabulary.outlines.flatMap(({ id, name }) => [id, name]),
      ...vocabulary.outlines.flatMap(({ sections }) => sections.map(({ kind }) => kind)),
      ...vocabulary.slots.map(({ name }) => name),
      ...vocabulary.themes.map(({ label }) => label),
    ];
    expect([...new Set(names)].filter((name) => !stdout.includes(name))).toEqual([]);
  });

  test('prints a blank template that parses, and nothing else, where no folder is given', async () => {
    const { code, stdout } = await template('annual-plan');
    expect(code).toBe(0);
    const plan = read(stdout);
    expect([plan.meta.state, plan.meta.outline]).toEqual(['template', 'annual-plan']);
    expect(plan.values).toEqual({});
  });

  test('writes the wanted formats into a folder that it makes', async () => {
    const out = join(folder, '新的', 'out');
    const { code, stdout } = await template('annual-plan', '--format', 'mdx,md', '--out', out);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['annual-plan.md', 'annual-plan.mdx']);
    expect(stdout).toContain(join(out, 'annual-plan.mdx'));
    const plan = read(readFileSync(join(out, 'annual-plan.mdx'), 'utf8'));
    const markdown = readFileSync(join(out, 'annual-plan.md'), 'utf8');
    expect(plan.sections.length).toBeGreaterThan(2);
    expect(markdown).toMatch(/^## 一、/m);
    expect(markdown).toContain('【社区名称】');
    expect(markdown).not.toMatch(/<Slot|<\w+ \/>|undefined/);
  });

  test('takes sections in the wanted order, with a reminder of what is missing', async () => {
    const { code, stdout, stderr } = await template('annual-plan', '--sections', 'tasks,goals');
    expect(code).toBe(0);
    expect([...new Set(read(stdout).sections.map(({ kind }) => kind))]).toEqual(['tasks', 'goals']);
    expect(stderr).toMatch(/^提醒：.*这次没有选/m);
  });

  test('takes a theme and fills in values wherever the slot stands', async () => {
    const args = ['--theme', theme, '--set', 'community=柳溪社区', '--set', 'year=2031', '--format', 'mdx'];
    const plan = read((await template('annual-plan', ...args)).stdout);
    expect(plan.meta.themes).toEqual([theme]);
    expect(plan.values).toMatchObject({ community: '柳溪社区', year: '2031' });
    const { stdout } = await template('annual-plan', ...args.slice(0, -1), 'md');
    expect(stdout).toContain('柳溪社区');
    expect(stdout).not.toMatch(/【社区名称】|【年份】/);
  });

  describe('--data', () => {
    const units = (text: string) => {
      const file = join(folder, 'units.csv');
      writeFileSync(file, text);
      return file;
    };

    test('lists what is missing and makes nothing where no folder is given', async () => {
      const data = units('社区名称,年份,党建品牌\n桃源社区,27,红色驿站\n');
      const { code, stdout, stderr } = await template('annual-plan', '--data', data);
      expect(code).toBe(1);
      expect(stdout).toMatch(/^共 1 个单位.*没有生成文件/);
      expect(stderr).toMatch(/没有认出这些列.*“党建品牌”/);
      expect(stderr).toMatch(/^还要填：第2行“桃源社区”：“年份”应填四位年份/m);
      expect(readdirSync(folder)).toEqual(['units.csv']);
    });

    test('makes one Word file for each row, in a folder or in one zip', async () => {
      const data = units('社区名称\t年份\n桃源社区\t2027\n柳溪社区\t\n');
      const out = join(folder, 'out');
      const zip = join(folder, 'all.zip');
      const args = ['annual-plan', '--data', data, '--set', 'year=2028', '--out'];
      expect(await template(...args, out)).toMatchObject({ code: 0 });
      expect(await template(...args, zip)).toMatchObject({ code: 0 });
      const names = readdirSync(out).sort();
      expect(names.map((name) => name.slice(0, 8))).toEqual(['柳溪社区2028', '桃源社区2027']);
      const packed = Object.keys(unzipSync(readFileSync(zip))).sort();
      expect(packed).toEqual([...names, '还要填的.txt'].sort());
    });

    test('a table without heads is refused with the words to use', async () => {
      const outcome = await template('annual-plan', '--data', units('甲,乙\n丙,丁\n'), '--out', folder);
      expectMessage(outcome, /没有认出列名.*社区名称/);
    });
  });

  test('overwrites nothing, and then writes none of the formats', async () => {
    writeFileSync(join(folder, 'annual-plan.md'), 'mine');
    const outcome = await template('annual-plan', '--format', 'mdx,md', '--out', folder);
    expectMessage(outcome, /已经有 .*annual-plan\.md.*没有覆盖/);
    expect(readFileSync(join(folder, 'annual-plan.md'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'annual-plan.mdx'))).toBe(false);
  });

  test.each([
    ['an unknown outline', ['anual-plan'], /没有提纲“anual-plan”.*annual-plan/],
    ['no outline', [], /没有指定提纲[\s\S]*用法：/],
    ['two outlines', ['annual-plan', 'notice'], /多出了：notice/],
    ['an unknown section', ['annual-plan', '--sections', 'goal'], /没有章节“goal”.*goals/],
    ['a section twice', ['annual-plan', '--sections', 'goals,goals'], /“goals”选了两次/],
    ['an unknown theme', ['annual-plan', '--theme', '创建文明成市'], /没有主题“创建文明成市”.*创建文明城市/],
    ['an unknown slot', ['annual-plan', '--set', 'comunity=柳溪社区'], /没有填空“comunity”.*community/],
    ['a value of the wrong type', ['annual-plan', '--set', 'year=明年'], /年份.*明年|明年.*年份/],
    ['a value without a name', ['annual-plan', '--set', '柳溪社区'], /--set 应写成 填空=值/],
    ['an unknown format', ['annual-plan', '--format', 'dcx'], /没有“dcx”这种格式.*md/],
    ['an unknown option', ['annual-plan', '--fromat', 'md'], /没有 --fromat 这个选项/],
    ['an option without its value', ['annual-plan', '--theme'], /--theme 后面缺少值/],
    ['two formats without a folder', ['annual-plan', '--format', 'mdx,md'], /用 --out 指定文件夹/],
  ])('answers %s with exit code 2 and what would be right', async (_, args, message) => {
    expectMessage(await template(...args), message);
  });

  test('answers a folder that is a file with exit code 2', async () => {
    const out = join(folder, 'file');
    writeFileSync(out, '');
    expectMessage(await template('annual-plan', '--out', out), /file/);
  });
});

/** A good sample, with something done to its source. */
function plant(name: string, change: (source: string) => string): string {
  const source = readFileSync(`content/samples/${sampleName}`, 'utf8');
  const file = join(folder, name);
  writeFileSync(file, change(source));
  return file;
}
const [sampleName = ''] = readdirSync('content/samples').sort();

describe('the content check', () => {
  test('passes good files with exit code 0', async () => {
    copyFileSync(`content/samples/${sampleName}`, join(folder, 'good.mdx'));
    const { code, stdout } = await check(folder);
    expect(stdout).toMatch(/检查了 1 份计划：0 个错误/);
    expect(code).toBe(0);
  });

  test('names each fault as file:line:col 规则 说明, with exit code 1', async () => {
    const expression = plant('expression.mdx', (source) => `${source}\n总数{1 + 1}个。\n`);
    const field = plant('field.mdx', (source) => source.replace('---\n', '---\ntitel: 计划\n'));
    const lines = readFileSync(expression, 'utf8').split('\n').length;
    const { code, stdout } = await runScript('scripts/check-content.ts', [expression, field]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${expression}:${lines - 1}:3 guard/expression `);
    expect(stdout).toMatch(new RegExp(`^${field}:2:1 frontmatter/\\S+ .*titel.*title`, 'm'));
    const [last, ...others] = stdout.trim().split('\n').reverse();
    expect(last).toMatch(/检查了 2 份计划：(?:[2-9]|\d\d) 个错误/);
    for (const line of others) expect(line).toMatch(/^\S+\.mdx:\d+:\d+ [a-z-]+\/[a-z-]+ .*[\u4e00-\u9fff]/);
  });

  test('goes through folders, and finds the one bad file among good ones', async () => {
    mkdirSync(join(folder, 'inner'));
    plant('a.mdx', (source) => source);
    const bad = plant('inner/b.mdx', (source) => `${source}\n<script>alert(1)</script>\n`);
    const { code, stdout } = await check(folder);
    expect(code).toBe(1);
    expect(
      stdout
        .split('\n')
        .filter((line) => /\.mdx:\d+:\d+ guard/.test(line))
        .every((line) => line.startsWith(bad)),
    ).toBe(true);
    expect(stdout).toContain(`${bad}:`);
  });

  test('answers a missing path with exit code 2', async () => {
    const missing = join(folder, 'missing.mdx');
    expectMessage(await runScript('scripts/check-content.ts', [missing]), /missing\.mdx/);
  });

  // `npm run check` does the same
  test.runIf(rounds(false, true))('finds the library itself without errors', async () => {
    const { code, stdout } = await check();
    expect(code, stdout).toBe(0);
  });
});

describe('plan:check', () => {
  // compared with nothing: to read all samples is most of what the command takes
  const none = { SAMPLES_DIR: join(work, 'none') };
  beforeAll(() => mkdirSync(none.SAMPLES_DIR));
  const planCheck = (...args: string[]) => callScript('scripts/plan-check.ts', args, none);
  const markdown = '# 桃源社区2027年工作计划\r\n\r\n- **清理**楼道,见[附表](a.xlsx)和[说明](b.docx)。\r\n';

  test('reads Markdown as such: places count in the file, a link is one hint, and safe fixes leave its signs alone', async () => {
    const file = join(folder, '计划.md');
    writeFileSync(file, markdown);
    const { stdout } = await planCheck(file);
    const lines = stdout.split('\n').filter((line) => line.startsWith(file));
    expect(lines.filter((line) => line.includes(`${file}:3:11 typography/half-width`))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(' source/links 有 2 处超链接'))).toHaveLength(1);
    expect(stdout).not.toContain('source/removed');
    await planCheck(file, '--fix');
    expect(readFileSync(file, 'utf8')).toBe(markdown.replace(',', '，'));
  });

  test('says in words where something stands in a Word file, and which sample a text repeats', async () => {
    const file = join(folder, '计划.docx');
    const copy = plant('copy.mdx', (source) => source);
    const body = p('桃源社区计划') + p('') + p('清理楼道,每周一次。') + tbl(tr(tc('项目'), tc('由××负责')));
    writeFileSync(file, makeDocx({ body }));
    const { code, stdout } = await runScript('scripts/plan-check.ts', [file, copy]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${file}：第2段第5字 typography/half-width `);
    expect(stdout).toContain(`${file}：表1第1行第2格第2字 placeholder/left `);
    expect(stdout).toMatch(new RegExp(`^${copy}:.* similarity/`, 'm'));
  });

  test('explains each rule that found something once, where that is asked for', async () => {
    const file = join(folder, '说明.txt');
    writeFileSync(file, '桃源社区计划\n（一）、清理楼道。\n（二）、修剪绿化。\n');
    const { stdout } = await planCheck(file, '--explain');
    expect(stdout.match(/check\/rules\/numbering-mark-behind\//g)).toHaveLength(1);
    expect((await planCheck(file)).stdout).not.toContain('为什么');
  });

  test('leaves out what the file of the unit switches off, and refuses a file that it cannot use', async () => {
    const [file, settings] = [join(folder, '计划.txt'), join(folder, '审阅设置.yaml')];
    writeFileSync(file, '桃源社区计划\n清理楼道,每周一次 ，由网络员负责。\n');
    writeFileSync(settings, 'off: [typography/half-width]\nwords: [网络员]\n');
    const { stdout: all } = await planCheck(file);
    const { stdout } = await planCheck(file, '--settings', settings);
    expect(all).toContain('typography/half-width');
    expect(stdout).not.toContain('typography/half-width');
    expect(stdout).toContain('typography/space');
    writeFileSync(settings, 'word: [网络员]\n');
    expectMessage(await planCheck(file, '--settings', settings), /审阅设置\.yaml:1:1 .*没有“word”这个字段/);
  });
});
