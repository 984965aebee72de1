import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import type { Inline } from '../plan/outline.ts';
import { partFacts, settleFact } from './draft-facts.ts';
import { writeLines } from './section-text.ts';
import type { TemplatePart } from './template-parts.ts';

const vocabulary = readVocabulary();
const text = (value: string): Inline => ({ type: 'text', value });
const fact = (example: string): Inline => ({ type: 'fact', example });
const part: TemplatePart = {
  kind: 'tasks',
  required: true,
  section: {
    title: [
      { type: 'text', value: '改造' },
      { type: 'fact', example: '3号楼' },
    ],
    content: [
      { type: 'paragraph', children: [text('走访'), fact('86户'), text('，每月'), fact('2次'), text('。')] },
      { type: 'block', block: 'phases' },
    ],
    sections: [
      {
        title: [{ type: 'text', value: '助老' }],
        content: [
          { type: 'list', items: [[{ type: 'strong', children: [{ type: 'fact', example: '86户' }] }]] },
        ],
        sections: [],
      },
    ],
  },
};
const examples = (of: TemplatePart) => partFacts(of, vocabulary).map(({ example }) => example);
const opening = (of: TemplatePart) => {
  const [first] = of.section?.content ?? [];
  return first?.type === 'paragraph' ? writeLines([first], vocabulary) : undefined;
};

test('every fact of a part is listed once in reading order, with the words around it', () => {
  expect(examples(part)).toEqual(['3号楼', '86户', '2次', '86户']);
  expect(partFacts(part, vocabulary)[2]).toEqual({
    example: '2次',
    before: '走访【例：86户】，每月',
    after: '。',
  });
});

describe('a fact', () => {
  test('that is confirmed or changed becomes text, and the others stay open', () => {
    const changed = settleFact(settleFact(part, 1, '52户'), 1, '2次');
    expect(opening(changed)).toBe('走访52户，每月2次。');
    expect(examples(changed)).toEqual(['3号楼', '86户']);
  });

  test('that is struck out leaves nothing behind', () => {
    expect(opening(settleFact(part, 1, ''))).toBe('走访，每月【例：2次】。');
    expect(examples(settleFact(part, 3, ''))).toEqual(['3号楼', '86户', '2次']);
  });

  test('is none of another one that says the same', () => {
    const changed = settleFact(part, 3, '60户');
    expect(opening(changed)).toBe('走访【例：86户】，每月【例：2次】。');
    expect(examples(changed)).toEqual(['3号楼', '86户', '2次']);
  });
});
