// An approval record as people and programs may hand it in: every fault with its place, and nothing that takes hours.

import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { approvalRecord } from '../testing/approval-record.ts';
import { readRecord, recordTemplate } from './read-record.ts';

const good = stringify(approvalRecord);

/** `line:column message` of every fault. */
function told(yaml: string): string[] {
  const { value, findings } = readRecord(yaml);
  if (findings.length > 0) expect(value).toBeUndefined();
  return findings.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** The record with one thing changed, which must be there. */
function changed(from: string | RegExp, to: string): string {
  const yaml = good.replace(from, to);
  if (yaml === good) throw new Error('nothing changed');
  return yaml;
}

/** Lists of lists, by aliases: nine to the power of nine words in a few hundred characters. */
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat([...'bcdefghi'].map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[at]}`)}]`))
  .join('\n');

describe('an approval record', () => {
  test('is read with the mark and the line ends of Windows', () => {
    expect(readRecord(`\ufeff${good.replaceAll('\n', '\r\n')}`)).toEqual({
      value: approvalRecord,
      findings: [],
    });
  });

  test.each([
    ['a field written twice', `${good}body: 别的\n`, /^\d+:1 .*同一个字段写了两次；请只留一处/],
    ['a field without a blank', changed('body: ', 'body:'), /^1:1 .*这一行不像“字段: 值”/],
    ['a Chinese colon', changed('body: ', 'body：'), /^1:1 .*用了中文冒号/],
    ['a tab', changed('  present', '\tpresent'), /^5:1 .*缩进用了 Tab；请改用空格/],
    ['an open quotation mark', changed('body: ', 'body: "'), /引号、冒号没有写全/],
    ['a type of a program', changed('body: ', 'body: !!js/function '), /不能用 ! 开头的类型标记/],
    ['two records', `${good}---\n${good}`, /里面有两份内容/],
    ['lists in lists in lists', '['.repeat(50_000), /层层嵌套得太深/],
    ['maps in maps in maps', 'a: '.repeat(1) + '{a: '.repeat(20_000), /层层嵌套得太深/],
    ['aliases that multiply', `${bomb}\n${good}`, /不能用别名/],
    ['a list', '- a\n', /^1:1 approval\.yaml 应是一组“键: 值”/],
    ['one word', '你好', /^1:1 approval\.yaml 应是一组“键: 值”/],
    ['nothing', '', /^1:1 approval\.yaml 还没有填/],
    [
      'a number without quotation marks',
      changed('TY-2027-001', '2027001'),
      /index 应是文字；.*引号，如 "2027001"/,
    ],
    ['a field of JavaScript', `${good}__proto__: { a: 1 }\n`, /没有“__proto__”这个字段/],
    ['bytes', changed(/meeting: .*/, 'meeting: !!binary aGVsbG8='), /meeting 应是文字/],
    ['a month for a day', changed('2026-11-10', '2026-11'), /^3:7 date：“2026-11”不是日期；要写到日/],
    ['a day that is none', changed('2026-11-10', '2026-02-30'), /^3:7 date：日历上没有 2026-02-30 这一天/],
    ['a year before all plans', changed('2026-11-10', '0026-11-10'), /“0026-11-10”不是日期/],
    ['a mobile number', changed('0000-0000000', "'13812345678'"), /phone：应是办公电话.*不写手机号/],
    ['more votes than people', changed('agree: 49', 'agree: 53'), /同意人数不能多于到会人数/],
  ])('with %s is refused in one line', (_, yaml, message) => {
    const lines = told(yaml);
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(lines[0]).toMatch(message);
    for (const line of lines) expect(line).not.toMatch(/Maximum|exceeded|undefined|received|\bat line\b/);
  });

  test('that is blank is told field by field', () => {
    expect(told(recordTemplate).length).toBeGreaterThan(10);
    for (const line of told(recordTemplate)) expect(line).toMatch(/还没有填|应是|不能为空/);
  });
});
