import { to } from 'opencc-js/preset/t2cn';
import { describe, expect, test } from 'vitest';
import { foldedForm, simplify } from './simplified.ts';

describe('a line', () => {
  test.each([
    ['逐戶瞭解情況，在樓頂瞭望', '逐户了解情况，在楼顶瞭望'],
    ['反覆徵求意見，藉口不去', '反复征求意见，借口不去'],
    ['乾坤志願隊把樓道打掃得乾乾淨淨', '乾坤志愿队把楼道打扫得干干净净'],
    ['顯著的著作，居民們看著樓道', '显著的著作，居民们看着楼道'],
    ['乾安路和乾坤湾社区，著力开展', '乾安路和乾坤湾社区，著力开展'],
    ['了解居民诉求，答复群众', '了解居民诉求，答复群众'],
  ])('%s is %s', (text, expected) => {
    const { text: shown, changed } = simplify(text);
    expect(shown).toBe(expected);
    const [before, after] = [Array.from(text), Array.from(expected)];
    expect(changed).toBe(before.filter((unit, at) => unit !== after[at]).length);
    expect(simplify(shown)).toEqual({ text: shown, changed: 0 });
  });

  test('counts the same before and after, whatever phrase stands in it', () => {
    const tables = (to.cn ?? []).flat().filter((table) => typeof table === 'string');
    const phrases = tables.flatMap((table) => table.split('|')).map((entry) => entry.split(' ')[0] ?? '');
    expect(phrases.length).toBeGreaterThan(1000);
    const key = (text: string) => Array.from(text, foldedForm).join('');
    const other = phrases.filter((phrase) => {
      const text = `體國學${phrase}`;
      return key(simplify(text).text) !== key(text);
    });
    expect(other).toEqual([]);
  });
});
