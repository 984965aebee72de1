import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml, YamlPlaces } from './yaml-places.ts';

const schema = z.strictObject({
  name: z.string(),
  rows: z.array(z.strictObject({ count: z.number().min(1), kind: z.enum(['甲', '乙']) })).default([]),
  day: z.string().regex(/^\d+$/, '应写成数字').optional(),
});

function faultsOf(yaml: string): string[] {
  const reading = { area: 'x', name: '记录', keysNear: () => ['name', 'rows', 'day'] };
  return readYaml(new YamlPlaces(yaml), schema, reading).findings.map(({ message }) => message);
}

describe('faults of YAML data', () => {
  test.each([
    ['rows: []', '缺少 name，应填文字'],
    ['name:', 'name 还没有填，应填文字'],
    ['name: 2027001', 'name 应是文字；全是数字的请加上英文引号，如 "2027001"'],
    ['name: [a]', 'name 应是文字'],
    ['{ name: a, rows: [{ count: 0, kind: 甲 }] }', 'rows 第1项 count 的数值超出范围'],
    ['{ name: a, rows: [{ count: 1, kind: 丙 }] }', 'rows 第1项 kind 应是其中之一：甲、乙'],
    ['{ name: a, day: b }', 'day：应写成数字'],
    ['7', '记录 应是一组“键: 值”'],
  ])('%s is told as %s', (yaml, message) => {
    expect(faultsOf(yaml)).toEqual([message]);
  });
});
