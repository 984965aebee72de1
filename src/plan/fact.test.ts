import { describe, expect, test } from 'vitest';
import { checkExample, factMark, factView, markedFacts, planFacts, shownFact } from './fact.ts';
import { planStates } from './frontmatter-terms.ts';
import type { Fact, Plain } from './outline.ts';

const fact = (example: string): Fact => ({ type: 'fact', example });
const text = (value: string): Plain => ({ type: 'text', value });

test('only a sample shows its examples as if they were so', () => {
  const shown = planStates.map((state) => [state, shownFact(fact('86户'), factView(state))]);
  expect(Object.fromEntries(shown)).toEqual({
    template: '【例：86户】',
    sample: '86户',
    draft: '【例：86户】',
    approved: '【例：86户】',
  });
  expect(shownFact(fact('86户'), factView(undefined))).toBe('【例：86户】');
});

describe('marks of facts in a text', () => {
  test('are found with the words between them', () => {
    const typed = `走访${factMark('86户')}，每月${factMark('2次')}。`;
    expect(markedFacts(typed)).toEqual(['走访', fact('86户'), '，每月', fact('2次'), '。']);
  });

  test.each(['【社区名称】', '【例：】', '例：86户', '【例：\n】', '【例：　】'])('are not %j', (typed) => {
    expect(markedFacts(typed).filter((piece) => typeof piece !== 'string')).toEqual([]);
  });
});

test('an example is one line without the brackets of a mark', () => {
  expect(checkExample('3栋一层11户')).toBeUndefined();
  expect(checkExample('')).toContain('空的');
  expect(checkExample('【86户】')).toContain('【86户】');
  expect(checkExample('86户\n90户')).toContain('一行');
});

test('the facts of a plan are told in the order in which they are read, those of headings and bold text too', () => {
  const plan = {
    content: [{ type: 'paragraph' as const, children: [text('共'), fact('1户')] }],
    sections: [
      {
        title: [fact('2号楼'), text('改造')],
        content: [
          { type: 'paragraph' as const, children: [{ type: 'strong' as const, children: [fact('3栋')] }] },
          { type: 'list' as const, items: [[fact('4人')]] },
        ],
        sections: [
          {
            title: [text('小标题')],
            content: [{ type: 'table' as const, rows: [[[fact('5项')]]] }],
            sections: [],
          },
        ],
      },
    ],
  };
  expect(planFacts(plan).map(({ example }) => example)).toEqual(['1户', '2号楼', '3栋', '4人', '5项']);
});
