// The import command as people call it: what it writes, says and answers, above all to bad input.

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { FileReport, ReportEnd } from '../src/files/import-report.ts';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { parsePlan, parseSoundPlan } from '../src/plan/mdx/parse.ts';
import { fullPlan } from '../src/plan/short.ts';
import { gb18030 } from '../src/source/testing/gb18030.ts';
import { makeDocx, p, par, r } from '../src/source/testing/make-docx.ts';
import { sampleParts } from '../src/source/testing/sample-parts.ts';
import { callScript } from '../src/testing/call-script.ts';
import { rounds } from '../src/testing/rounds.ts';

import { runScript } from '../src/testing/run-script.ts';
import { writeDocx } from '../src/writers/docx/write.ts';

const work = mkdtempSync(join(tmpdir(), 'import-'));
const vocabulary = readVocabulary();
const fixtures = 'src/source/testing/fixtures';
let folder = '';
let input = '';
let out = '';

beforeEach(() => {
  folder = mkdtempSync(join(work, 'test-'));
  input = join(folder, 'in');
  out = join(folder, 'out');
  mkdirSync(input);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(input, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** One plan of a compilation, made up. */
const plan = (place: string, label = '') => `${label}${place}社区志愿服务工作计划
为推动志愿服务常态开展，结合${place}社区实际，制定本计划。
一、工作目标
全年开展志愿服务不少于二十四次，注册志愿者人数稳步增加。
二、主要任务
（一）建强队伍。${place}社区按楼栋招募志愿者，每季度培训一次。
（二）丰富项目。围绕${place}居民需求，设立助老、护学两个项目。
三、保障措施
社区党委统筹安排，${place}各网格按月报送活动记录。
`;

const run = (...args: string[]) => callScript('scripts/plan-import.ts', args);

interface Report extends ReportEnd {
  files: FileReport[];
}

async function importAll(...targets: string[]) {
  const path = join(folder, 'report.json');
  const outcome = await run(...(targets.length > 0 ? targets : [input]), '--out', out, '--report', path);
  const report: Report = JSON.parse(readFileSync(path, 'utf8'));
  const written = existsSync(out) ? readdirSync(out).sort() : [];
  return { ...outcome, report, written, bad: outcome.stderr.split('\n').filter(Boolean) };
}

const source = (name: string) => readFileSync(join(out, name), 'utf8');

describe('plan:import', () => {
  test('makes the same plan of a text in two encodings and of two kinds of Word files', async () => {
    put('a.txt', plan('柳岸'));
    put('b.txt', gb18030(plan('柳岸').replaceAll('\n', '\r\n')));
    put('c.doc', readFileSync(join(fixtures, 'sample.doc')));
    put('d.docx', makeDocx(sampleParts));
    const { code, stderr, written, report } = await importAll();
    expect(code).toBe(0);
    // what the Word file has beside its text is told
    expect(stderr).toMatch(/c\.doc：第4段 source\/revisions .*\n.*c\.doc：第4段 source\/hidden /);
    // what the .docx leaves out is told, with its words
    expect(stderr).toMatch(
      /^\S*d\.docx：第4段 source\/revisions .*删掉的话.*\n\S*d\.docx：第4段 source\/hidden .*看不见的话.*$/m,
    );
    expect(written).toEqual(['a.mdx', 'b.mdx', 'c.mdx', 'd.mdx']);
    const bodyOf = (name: string) => source(name).split('---\n').slice(2).join('');
    expect(bodyOf('b.mdx')).toBe(bodyOf('a.mdx'));
    expect(bodyOf('a.mdx')).toContain('## 工作目标');
    expect(bodyOf('c.mdx')).toContain('### 宣传引导');
    expect(bodyOf('d.mdx')).toContain('### 宣传引导');
    for (const name of written) parseSoundPlan(source(name), vocabulary);
    expect(report.duplicates[0]).toEqual({ a: `${input}/a.txt#01`, b: `${input}/b.txt#01`, similarity: 1 });
  });

  test('splits a compilation, and reports each piece by the lines of the input', async () => {
    const file = put(
      '汇编.md',
      ['柳岸', '梅园', '石桥'].map((place, index) => plan(place, `篇${index + 1}：`)).join('\n'),
    );
    const { code, stdout, written, report } = await importAll();
    expect(code).toBe(0);
    expect(written).toHaveLength(3);
    const [entry] = report.files;
    expect(entry?.file).toBe(file);
    expect(entry?.pieces.map(({ startLine }) => startLine)).toEqual([1, 11, 21]);
    const [first] = entry?.pieces ?? [];
    expect(Object.keys(first ?? {}).sort()).toEqual(
      'confidence endLine findings id outline outlineType output parent startLine themes title'.split(' '),
    );
    expect(first?.parent).toBeNull();
    expect(first?.outlineType).toMatch(/^[a-z-]+$/);
    expect(first?.outline[0]).toEqual({ depth: 1, number: '一、', title: '工作目标', line: 3 });
    expect(entry?.pieces.map(({ output }) => output)).toEqual(written.map((name) => join(out, name)));
    const counts = entry?.counts;
    expect(counts?.lost).toBe(0);
    expect(stdout).toContain(`汉字 ${counts?.han} 个：写入 ${counts?.kept}，剔除 ${counts?.dropped}，遗失 0`);
  });

  test('keeps a Word file of this project as it is', async () => {
    const file = 'content/samples/civilised-city-annual-plan.mdx';
    const sample = fullPlan(parseSoundPlan(readFileSync(file, 'utf8'), vocabulary));
    const own = new Uint8Array(
      await writeDocx(sample, vocabulary, { fonts: 'official', fillIn: 'controls' }),
    );
    const { code, report } = await importAll(put('own.docx', own));
    expect(code).toBe(0);
    expect(parsePlan(source('own.mdx'), vocabulary).value).toEqual(sample);
    expect(report.files[0]?.pieces[0]).toMatchObject({
      outlineType: 'annual-plan',
      confidence: { outlineType: 1 },
    });
    const { han = 0, kept, lost, lostSigns } = report.files[0]?.counts ?? {};
    expect({ kept, lost, lostSigns }).toEqual({ kept: han, lost: 0, lostSigns: 0 });
    expect(han).toBeGreaterThan(1000);
  });

  test('tells what of the things beside the text was not read, file by file and in the sum', async () => {
    const hidden = par(r('内部', '<w:vanish/>'));
    const inserted = par(`<w:ins w:id="1">${r('另有补充。')}</w:ins>`);
    const body = plan('柳岸')
      .split('\n')
      .map((line) => p(line))
      .join('');
    put('甲.docx', makeDocx({ body: body + hidden }));
    put('乙.docx', makeDocx({ body: body + hidden + inserted }));
    const { stdout, report } = await importAll();
    expect(report.files.map(({ counts }) => counts.notes)).toEqual([
      { hidden: { taken: 0, left: 1 }, insertion: { taken: 1, left: 0 } },
      { hidden: { taken: 0, left: 1 } },
    ]);
    expect(report.summary.counts.notes).toEqual({
      hidden: { taken: 0, left: 2 },
      insertion: { taken: 1, left: 0 },
    });
    expect(stdout).toMatch(/共 2 份文件.*遗失 0；正文以外：修订插入 1（已读入）、隐藏文字 2（未读入）/u);
  });

  test('overwrites nothing, tells files of one name apart, and gives the same names again', async () => {
    put('甲/计划.txt', plan('柳岸'));
    put('乙/计划.txt', plan('梅园'));
    const first = await importAll();
    expect(first.written).toEqual(['乙-计划.mdx', '甲-计划.mdx']);
    const again = await importAll();
    expect({ code: again.code, written: again.written }).toEqual({ code: 0, written: first.written });
    writeFileSync(join(out, '甲-计划.mdx'), 'mine');
    const third = await importAll();
    expect(third.code).toBe(1);
    const errors = third.bad.filter((line) => !line.includes(unsure));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/甲\/计划\.txt:1:1 import\/exists 已经有 .*甲-计划\.mdx，没有覆盖/);
    expect(source('甲-计划.mdx')).toBe('mine');
    const unwritten = third.report.files.find(({ file }) => file.includes('甲'));
    expect(unwritten?.pieces[0]?.output).toBeNull();
    expect(unwritten?.dropped.at(-1)?.text).toContain('按楼栋招募志愿者');
    expect(unwritten?.counts.kept).toBe(0);
  });

  test('writes nothing outside of its folder, whatever titles and names say', async () => {
    put('x..计划..txt', plan('柳岸').replace(/^.*\n/, '../../../桃源/社区志愿服务工作计划\n'));
    await importAll();
    expect(readdirSync(folder).sort()).toEqual(['in', 'out', 'report.json']);
    expect(readdirSync(out)).toHaveLength(1);
  });
});

/** Short texts leave open which outline they follow; that is told beside what a test is about. */
const unsure = 'import/outline-unsure';

describe('bad input', () => {
  test('costs one line each in Chinese; the rest is imported, with exit code 1', async () => {
    const document = makeDocx(sampleParts);
    put('好.txt', plan('柳岸'));
    put(
      'junk.txt',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31 + (index >> 3) * 77) & 255),
    );
    put('empty.txt', '');
    put('blank.md', '\n \n');
    put('zero.txt', new Uint8Array(3000));
    put('cut.docx', document.slice(0, 700));
    put('bomb.docx', makeDocx({ body: p('甲') + ' '.repeat(100_000_000) }));
    put('deep.docx', makeDocx({ body: '<w:p>'.repeat(5000) + '</w:p>'.repeat(5000) }));
    put('text.docx', plan('柳岸'));
    put('locked.doc', readFileSync(join(fixtures, 'encrypted.doc')));
    put('locked.docx', readFileSync(join(fixtures, 'encrypted.docx')));
    put('cut.doc', readFileSync(join(fixtures, 'sample.doc')).subarray(0, 5000));
    put('old.wps', readFileSync(join(fixtures, 'sample.doc')));
    put('scan.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0));
    put('print.pdf', '%PDF-1.4');
    put('~$好.docx', 'lock');
    put('.DS_Store', 'x');
    put('notes.json', '{}');
    symlinkSync(join(folder, 'nowhere'), join(input, 'link.txt'));
    symlinkSync(input, join(input, 'circle'));
    execFileSync('mkfifo', [join(input, 'pipe.txt')]);
    const { code, stdout, bad: told, written, report } = await importAll();
    expect(code).toBe(1);
    // a name that promises something else keeps nothing from being read
    expect(written).toEqual(['old.mdx', 'text.mdx', '好.mdx']);
    const bad = told.filter(
      (line) => !line.startsWith('没有导入 ') && !line.includes('old.wps') && !line.includes(unsure),
    );
    expect(told.filter((line) => line.startsWith('没有导入 '))).toEqual([
      '没有导入 notes.json：这是数据或程序用的文字，不是文档，没有读',
      '没有导入 scan.jpg：这是一张图片，没有文字可读；请先把文字识别或录入成 .docx 或 .txt',
    ]);
    expect(bad.map((line) => line.slice(input.length + 1).split(' ')[0]).sort()).toEqual(
      [
        'blank.md bomb.docx cut.doc cut.docx deep.docx empty.txt junk.txt link.txt locked.doc locked.docx',
        'pipe.txt print.pdf zero.txt',
      ]
        .join(' ')
        .split(' ')
        .map((name) => `${name}:1:1`),
    );
    for (const line of bad)
      expect(line).toMatch(
        /:1:1 (?:source|import)\/[a-z-]+ .*[\u4e00-\u9fff].*；|空|不是普通文件|没有这个文件/,
      );
    expect(stdout).toMatch(/共 16 份文件，写出 3 篇计划，13 份没有导入.*跳过 2 个装不了计划的文件/);
    expect(report.files).toHaveLength(16);
    const sound = report.files.filter(({ findings }) => findings.length === 0);
    expect(sound.map(({ file }) => file)).toEqual([join(input, 'text.docx'), join(input, '好.txt')]);
  });

  test('of 50 MB ends in bounded memory', async () => {
    put('long.txt', plan('柳岸').repeat(90_000));
    put('line.txt', '社区工作计划要点'.repeat(420_000));
    put('brackets.txt', `社区工作计划\n${'（['.repeat(300_000)}\n${'【'.repeat(300_000)}`);
    const args = ['--max-old-space-size=1536', 'scripts/plan-import.ts', input, '--out', out];
    const { code, stderr } = await runScript(args[0] ?? '', args.slice(1));
    expect(stderr).not.toMatch(/heap|FATAL|Error|^\s+at /m);
    expect([0, 1]).toContain(code);
  });

  test('of very many files ends in bounded memory, in a fixed order', async () => {
    const count = rounds(600, 6000);
    for (let index = 0; index < count; index++)
      put(`${index % 7}/${index}.txt`, index % 3 === 0 ? '' : `第${index}号通知\n请各网格按时报送材料。\n`);
    const { code, report, bad } = await importAll();
    expect(code).toBe(1);
    expect(bad.filter((line) => line.includes(' source/empty '))).toHaveLength(count / 3);
    expect(report.summary).toMatchObject({ files: count, failed: count / 3, counts: { lost: 0 } });
    const paths = report.files.map(({ file }) => file);
    expect(paths).toEqual(
      [...paths].sort((a, b) => (a.replaceAll('/', '\u0000') < b.replaceAll('/', '\u0000') ? -1 : 1)),
    );
  });
});

describe('wrong usage', () => {
  test.each([
    ['no file', (): string[] => ['--out', out], /没有指定文件或文件夹（要导入的[\s\S]*用法：/],
    ['no folder to write to', () => [input], /没有用 --out/],
    [
      'a missing file among good ones',
      () => [put('a.txt', plan('柳岸')), 'missing.txt', '--out', out],
      /没有这个文件或文件夹：missing\.txt/,
    ],
    ['an empty folder', () => [input, '--out', out], /没有可以导入的文件/],
    ['a folder that is a file', () => [input, '--out', put('a.txt', 'x')], /a\.txt 是一个文件/],
    [
      'a report that is a folder',
      () => [put('a.txt', plan('柳岸')), '--out', out, '--report', folder],
      /是文件夹，报告要写成一个文件/,
    ],
    ['an unknown option', () => [input, '--ouput', out], /没有 --ouput 这个选项/],
  ])('is answered with exit code 2: %s', async (_, args, message) => {
    const { code, stderr } = await run(...args());
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at |Error:/m);
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
    expect(strToU8(stderr).length).toBeLessThan(1000);
  });
});
