import { afterEach, describe, expect, test, vi } from 'vitest';
import { UserError } from '../src/terms/user-error.ts';
import { declare } from './command.ts';
import { runCommand } from './run-command.ts';

const command = declare({
  name: 'plan:try',
  does: '试一试。',
  args: {
    file: { value: '文件', means: '要试的文件' },
    more: { value: '其他文件', means: '一起试', optional: true, many: true },
  },
  options: {
    out: { value: '文件夹', required: true, means: '写到哪里' },
    fonts: { choices: ['official', 'system'], default: 'official', means: '字体' },
    set: { value: '填空=值', many: true, means: '先填好一处' },
    runs: { value: '次数', whole: true, default: 5, means: '测几次' },
    json: { means: '给程序用' },
  },
  fails: '试出了错误',
  environment: { TRY_DIR: '试的文件夹' },
});

/** What a command printed and how it ended. */
async function outcome(typed: readonly string[], body: (given: unknown) => unknown = () => {}) {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  process.exitCode = undefined;
  await runCommand(command, body, typed);
  const said = {
    code: process.exitCode,
    stderr: error.mock.calls.join('\n'),
    stdout: log.mock.calls.join('\n'),
  };
  vi.restoreAllMocks();
  return said;
}

afterEach(() => {
  vi.unstubAllEnvs();
  process.exitCode = undefined;
});

describe('a declared command', () => {
  test('gives its body what was typed, by name, with what was left out', async () => {
    const given: unknown[] = [];
    await outcome(['a.docx', '--out', '新的'], (all) => given.push(all));
    await outcome(
      [
        '--out=-x',
        'a',
        'b',
        'c',
        '--json',
        '--set',
        'a=1',
        '--set',
        'b=2',
        '--fonts',
        'system',
        '--runs',
        '2',
      ],
      (all) => given.push(all),
    );
    expect(given).toEqual([
      { file: 'a.docx', more: [], out: '新的', fonts: 'official', set: [], runs: 5, json: false },
      { file: 'a', more: ['b', 'c'], out: '-x', fonts: 'system', set: ['a=1', 'b=2'], runs: 2, json: true },
    ]);
  });

  test.each([['--help'], ['-h']])('%s shows all that is declared, and runs nothing', async (asked) => {
    const { code, stdout, stderr } = await outcome([asked, '--nothing'], () => expect.unreachable());
    expect({ code, stderr }).toEqual({ code: undefined, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('试一试。');
    expect(lines[2]).toBe(
      '用法：npm run plan:try -- <文件> [其他文件…] --out 文件夹 [--fonts official|system]',
    );
    expect(lines[3]).toBe('      [--set 填空=值]… [--runs 次数] [--json]');
    for (const line of [
      /^ {2}文件 +要试的文件$/,
      /^ {2}--out 文件夹 +写到哪里（必须写明）$/,
      /^ {2}--fonts official\|system +字体（不写时是 official）$/,
      /^ {2}--set 填空=值 +先填好一处（可以写几次）$/,
      /^ {2}--help /,
      /^ {2}TRY_DIR +试的文件夹$/,
      /^ {2}0 +完成$/,
      /^ {2}1 +试出了错误$/,
      /^ {2}2 /,
      /^ {2}130 /,
    ])
      expect(
        lines.filter((text) => line.test(text)),
        String(line),
      ).toHaveLength(1);
  });

  test.each([
    ['no argument', ['--out', 'x'], '没有指定文件（要试的文件）'],
    ['no required option', ['a'], '没有用 --out 写明文件夹'],
    ['a required option that is blank', ['a', '--out', ' '], '没有用 --out 写明文件夹'],
    ['a mistyped option', ['a', '--otu', 'x'], '没有 --otu 这个选项，最接近的是 --out'],
    ['a mistyped option with a value', ['a', '--otu=x'], '没有 --otu 这个选项，最接近的是 --out'],
    ['one hyphen in place of two', ['a', '-json'], '没有 -json 这个选项，最接近的是 --json'],
    ['the dash of Word', ['a', '—out', 'x'], '“—out”前面要用两个半角减号：--out'],
    ['no value at the end', ['a', '--set'], '选项 --set 后面缺少值：填空=值'],
    [
      'another option in place of a value',
      ['a', '--set', '--json'],
      /^选项 --set 后面缺少值：填空=值；.*--set=--json$/m,
    ],
    ['a value of a switch', ['a', '--json=1'], '选项 --json 是开关，后面不写值；现在是“1”'],
    ['an option twice', ['a', '--out', 'x', '--out', 'y'], '选项 --out 写了两次；只能写一次'],
    [
      'a choice that there is not',
      ['a', '--fonts', 'song'],
      '--fonts 只能是 official 或 system；现在是“song”',
    ],
    ['a number that is none', ['a', '--runs', '1e3'], '--runs 要写正整数；现在是“1e3”'],
    ['nought', ['a', '--runs', '0'], '--runs 要写正整数；现在是“0”'],
    ['a name that every object has', ['a', '--constructor'], /^没有 --constructor 这个选项/],
  ])('answers %s with exit code 2, what was wrong and the usage', async (_, typed, message) => {
    const { code, stdout, stderr } = await outcome(typed, () => expect.unreachable());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [first, ...rest] = stderr.split('\n');
    expect(first).toMatch(message);
    if (typeof message === 'string') expect(first).toBe(message);
    expect(rest.join('\n')).toMatch(/^\n用法：npm run plan:try -- <文件>/);
  });
});

describe('a command that fails', () => {
  const failing = (error: unknown) =>
    outcome(['a', '--out', 'x'], () => {
      throw error;
    });

  test('says what is meant for the person, and ends with 2', async () => {
    expect(await failing(new UserError('没有示范文本“甲”'))).toMatchObject({
      code: 2,
      stderr: '没有示范文本“甲”',
    });
  });

  test('calls any other error a fault of the program, Chinese words in it or not', async () => {
    vi.stubEnv('DEBUG', '');
    for (const message of ['no heading for 工作目标', 'x is not a function']) {
      const { stderr } = await failing(new RangeError(message));
      expect(stderr).toContain('程序出错了');
      expect(stderr).toContain(message);
      expect(stderr).not.toContain('    at ');
    }
  });

  test('shows the stack under DEBUG', async () => {
    vi.stubEnv('DEBUG', '1');
    expect((await failing(new TypeError('x'))).stderr).toMatch(/\n {4}at /);
  });
});
