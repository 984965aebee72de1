// Marks and excerpts: exact places in the original, links to the right section.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SectionRow } from '../library/section-rows.ts';
import { excerptsOf } from './excerpt.ts';
import { markText, type Part } from './mark.ts';
import { createFold, normalise } from './normalise.ts';

const fold = createFold(['後', '后']);

/** Parts as one string, marks in brackets. */
function bracket(parts: readonly Part[]): string {
  return parts.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');
}

describe('markText', () => {
  test.each([
    ['桃源社区２０２７ 年計劃', '2027年', '桃源社区[２０２７ 年]計劃'],
    ['後勤与后勤', '后勤', '[後勤]与[后勤]'],
    ['社区社区社', '社区社', '[社区社区社]'],
    ['志愿者服务队', '愿者服 志愿', '[志愿者服]务队'],
    ['甲乙', '丙', '甲乙'],
    ['a<b', '<', 'a[<]b'],
  ])('%s, %s', (original, query, expected) => {
    expect(bracket(markText(original, query.split(' '), fold))).toBe(expected);
  });

  test('the parts are the original, and what is marked holds only the words', () => {
    const text = fc.string({ unit: fc.constantFrom('社', '区', ' ', 'Ａ', 'a', '𠮷'), maxLength: 40 });
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: fc.constantFrom('社', '区', 'a'), minLength: 1, maxLength: 3 }),
        (original, word) => {
          const parts = markText(original, [word], fold);
          expect(parts.map((part) => part.text).join('')).toBe(original);
          const marked = parts.filter((part) => part.mark).map((part) => normalise(part.text, fold));
          expect(marked.length > 0).toBe(normalise(original, fold).includes(word));
          for (const mark of marked) expect(mark.startsWith(word) && mark.endsWith(word)).toBe(true);
        },
      ),
    );
  });
});

const title = '桃源社区计划';
const cut = (sections: readonly SectionRow[], words: readonly string[]) =>
  excerptsOf({ title, sections }, words, fold);

describe('excerptsOf', () => {
  const filler = '这里写别的事情。'.repeat(30);
  const sections: SectionRow[] = [
    ['', '', '桃源社区计划 为做好工作，制定本计划。'],
    ['goal', '工作目标', `${filler}志愿者走访一次。${filler}`],
    ['steps', '实施步骤', `宣传发动。${filler}志愿者张贴公约，志愿者回访。`],
    ['end', '保障措施', '公约落实到人 最后'],
  ];

  test('the section that shows most words comes first', () => {
    const found = cut(sections, ['志愿者', '公约']);
    expect(found.map((excerpt) => excerpt.sectionId)).toEqual(['steps', 'goal', 'end']);
    expect(bracket(found[0]?.parts ?? [])).toBe(
      '…这里写别的事情。这里写别的事情。[志愿者]张贴[公约]，[志愿者]回访。',
    );
    expect(bracket(found[0]?.heading ?? [])).toBe('实施步骤');
  });

  test('a match that runs into the next section is marked as far as its own section shows it', () => {
    const [found] = cut(sections, ['回访。保障措施公约']);
    expect(found?.sectionId).toBe('steps');
    expect(bracket(found?.parts ?? [])).toMatch(/\[回访。 保障措施 公约\]$/);
  });

  test('a match in a heading is marked there, and the text after it begins below', () => {
    const [both] = cut(sections, ['骤宣传']);
    expect(bracket(both?.heading ?? [])).toBe('实施步[骤]');
    expect(bracket(both?.parts ?? [])).toMatch(/^\[宣传\]发动/);
    const [heading] = cut(sections, ['工作目标']);
    expect(bracket(heading?.heading ?? [])).toBe('[工作目标]');
    expect(bracket(heading?.parts ?? [])).toMatch(/^这里写别的事情.*…$/);
    expect(bracket(cut(sections, ['落实'])[0]?.parts ?? [])).toBe('公约[落实]到人 最后');
  });

  test('the title stands above the excerpts and in none of them', () => {
    expect(cut(sections, ['桃源'])).toEqual([]);
    expect(bracket(cut(sections, ['计划'])[0]?.parts ?? [])).toBe('为做好工作，制定本[计划]。');
    expect(bracket(cut(sections, ['计划为'])[0]?.parts ?? [])).toMatch(/^\[为\]做好/);
  });

  test('at most three excerpts are cut, and a long match is cut short', () => {
    expect(cut([...sections, ...sections], ['公'])).toHaveLength(3);
    const [found] = cut(sections, [normalise(filler, fold)]);
    expect(bracket(found?.parts ?? []).length).toBeLessThan(230);
  });

  test('no word that was asked for is cut in two, wherever the edge of the excerpt falls', () => {
    for (let gap = 0; gap <= 100; gap++) {
      const row: SectionRow = ['a', '任务', `志愿者${'，'.repeat(gap)}活动${'。'.repeat(120)}`];
      for (const { parts } of cut([row], ['志愿者', '活动']))
        for (const { text, mark } of parts)
          if (mark) expect(['志愿者', '活动', '志愿者活动']).toContain(text);
    }
  });

  test('no character outside the basic plane is cut in two', () => {
    const [found] = cut([['', '', `社${'𠮷'.repeat(300)}`]], ['𠮷'.repeat(120)]);
    expect(found?.parts.every((part) => part.text.isWellFormed())).toBe(true);
  });

  test('in a table each cell stands behind the head of its column, from wherever the excerpt begins', () => {
    const rows = `走访\t每月\t\n${'巡查公共区域、登记和报送隐患'.repeat(3)}\t每周，\t网格员`;
    const row: SectionRow = ['a', '分工', `如下。\u2028分工表\n任务\t频次\t岗位\n${rows}\u2029以上。`];
    const of = (word: string) => bracket(cut([row], [word])[0]?.parts ?? []);
    expect(of('走访')).toMatch(/^…下。 分工表：任务、频次、岗位。任务：\[走访\]；频次：每月。任务：巡查/);
    expect(of('网格员')).toBe('任务：…共区域、登记和报送隐患；频次：每周，岗位：[网格员]。以上。');
    // what lies across two cells is marked in both
    expect(of(normalise('每周，网格员', fold))).toMatch(/频次：\[每周，\]岗位：\[网格员\]/);
  });
});
