import { describe, expect, test } from 'vitest';
import { type NamedText, similarPairs } from '../terms/similarity.ts';
import { duplicateFinder } from './near-duplicates.ts';

/** Text of made-up characters, the same for the same seed. */
function prose(seed: number, length: number): string {
  let state = seed * 2654435761 + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 9) % 3000));
  }).join('');
}

function find(items: readonly NamedText[], atLeast = 0.75) {
  const texts = new Map(items.map(({ id, text }) => [id, text]));
  const finder = duplicateFinder();
  for (const item of items) finder.add(item);
  return finder.pairs(atLeast, (id) => texts.get(id) ?? '').pairs;
}

const key = ({ a, b, similarity }: { a: string; b: string; similarity: number }) =>
  `${[a, b].sort().join(' ')} ${similarity.toFixed(6)}`;

describe('near duplicates', () => {
  test('are those that the exact comparison finds, for texts short and long', () => {
    const items = [60, 400, 700, 3000].flatMap((length) => {
      const whole = prose(length, length);
      const texts = [
        whole,
        whole.slice(0, length * 0.9),
        whole.slice(length * 0.2),
        whole.slice(0, length * 0.5) + prose(length + 1, length / 2),
        prose(length + 2, length),
        `${whole}，。1`,
      ];
      return texts.map((text, index) => ({ id: `${length}-${index}`, text }));
    });
    const exact = similarPairs(items, 0.75);
    expect(exact.length).toBeGreaterThan(12);
    expect(find(items).map(key).sort()).toEqual(exact.map(key).sort());
  });

  test('among many copies of one text are paired with the first only', () => {
    const items = Array.from({ length: 3000 }, (_, index) => ({
      id: String(index),
      text: '社区志愿服务工作计划',
    }));
    const pairs = find(items);
    expect(pairs).toHaveLength(2999);
    expect(new Set(pairs.map(({ a }) => a))).toEqual(new Set(['0']));
  });

  test('are not sought among texts without Chinese', () => {
    expect(
      find([
        { id: 'a', text: 'abc' },
        { id: 'b', text: 'abc' },
      ]),
    ).toEqual([]);
  });

  test('of ten thousand texts are found', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => ({
      id: String(index),
      text: prose(index % 9990, 300),
    }));
    expect(find(items)).toHaveLength(10);
  });
});
