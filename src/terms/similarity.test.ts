import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containment, hanText, jaccard, shingles, similarPairs } from './similarity.ts';

const han = fc.stringMatching(/^[\u4e00-\u4eff]{0,40}$/);

describe('similarity', () => {
  test('counts Han characters only, so that years and commas hide no copy', () => {
    expect(hanText('2027年，桃源社区 (A)。')).toBe('年桃源社区');
    expect(jaccard(shingles('每月5日，检查楼道一次。'), shingles('每月15日检查楼道 一次'))).toBe(1);
  });

  test('is the share of runs in common', () => {
    const a = shingles('每周巡查楼道两次');
    const b = shingles('每周巡查楼道三次');
    expect(jaccard(a, b)).toBeCloseTo(2 / 6);
    expect(containment(shingles('巡查楼道两'), a)).toBe(1);
    expect(jaccard(a, shingles(''))).toBe(0);
  });

  test('finds the same pairs as comparing every text with every other', () => {
    fc.assert(
      fc.property(
        fc.array(han, { maxLength: 8 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (texts, atLeast) => {
          const items = texts.map((text, index) => ({ id: String(index), text }));
          const slow = items.flatMap((a, i) =>
            items.slice(i + 1).flatMap((b) => {
              const similarity = jaccard(shingles(a.text), shingles(b.text));
              return similarity >= atLeast ? [`${a.id} ${b.id} ${similarity}`] : [];
            }),
          );
          const fast = similarPairs(items, atLeast).map(({ a, b, similarity }) => `${a} ${b} ${similarity}`);
          expect(fast.sort()).toEqual(slow.sort());
        },
      ),
    );
  });
});
