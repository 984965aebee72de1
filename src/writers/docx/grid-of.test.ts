import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import { gridOf } from './grid-of.ts';
import { officialGrid } from './page.ts';

const vocabulary = readVocabulary();
const plan = (onePage: boolean, characters: number) =>
  parseSoundPlan(
    `---\ntitle: 桃源社区2027年工作计划\noutline: annual-plan\nissuer: { kind: 社区, name: 桃源社区 }\nperiod: { year: 2027 }\n${onePage ? 'onePage: true\n' : ''}signoff: { org: 桃源社区居民委员会 }\n---\n\n${'做'.repeat(characters)}\n`,
    vocabulary,
  );

describe('the grid', () => {
  test('of a plan is that of official documents', () => {
    expect(gridOf(plan(false, 5000), vocabulary)).toBe(officialGrid);
  });

  test.each([
    [700, 28],
    [900, 24],
  ])('of a page with %i characters has type of %i half points', (characters, size) => {
    expect(gridOf(plan(true, characters), vocabulary).sizes.text).toBe(size);
  });
});
