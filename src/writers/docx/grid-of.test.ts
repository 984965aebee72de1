import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import { gridOf } from './grid-of.ts';
import { officialGrid } from './page.ts';

const vocabulary = readVocabulary();
const plan = (onePage: boolean, characters: number, table = '') =>
  parseSoundPlan(
    `---\ntitle: 桃源社区2027年工作计划\noutline: annual-plan\nissuer: { kind: 社区, name: 桃源社区 }\nperiod: { year: 2027 }\n${onePage ? 'onePage: true\n' : ''}signoff: { org: 桃源社区居民委员会 }\n---\n\n${'做'.repeat(characters)}\n\n${table}`,
    vocabulary,
  );

describe('the grid', () => {
  test('of a plan is that of official documents', () => {
    expect(gridOf(plan(false, 5000), vocabulary)).toBe(officialGrid);
  });

  test.each([
    [700, 28, 400],
    [900, 24, 350],
    [1100, 24, 320],
  ])(
    'of a page with %i characters has type of %i half points and lines of %i twips',
    (characters, size, pitch) => {
      const grid = gridOf(plan(true, characters), vocabulary);
      expect([grid.sizes.text, grid.linePitch]).toEqual([size, pitch]);
    },
  );

  test('of a page is closer where a table takes its room', () => {
    const table = `| 时间 | 事项 |\n| --- | --- |\n${'| 三月 | 摸底登记 |\n'.repeat(4)}`;
    expect(gridOf(plan(true, 600), vocabulary).linePitch).toBe(400);
    expect(gridOf(plan(true, 600, table), vocabulary).linePitch).toBe(350);
  });
});
