import { describe, expect, test } from 'vitest';
import { planFacts } from '../../plan/fact.ts';
import type { Inline } from '../../plan/outline.ts';
import { bodyTexts, type Plan } from '../../plan/plan.ts';
import { edited, sample, swap, template } from './testing/edited-plan.ts';

const sentence: Inline[] = [
  { type: 'text', value: '走访' },
  { type: 'fact', example: '86户' },
  { type: 'fact', example: '老人' },
  { type: 'text', value: '，每月两次。' },
];
const changed = [...sentence.slice(0, 3), { type: 'text', value: '，每月三次。' }];
const withFacts = (plan: Plan): Plan => ({ ...plan, content: [{ type: 'paragraph', children: sentence }] });
const examples = (plan: Plan) =>
  planFacts({ content: plan.content, sections: [] }).map(({ example }) => example);
const words = (plan: Plan) => bodyTexts({ content: plan.content, sections: [] }).join('');

describe('a template with facts, read back', () => {
  test('has those that still stand in their brackets', async () => {
    const { value, text } = await edited(withFacts(template), swap('两次', '三次'));
    expect(value.content).toEqual([{ type: 'paragraph', children: changed }]);
    expect(text).toContain('走访【例：86户】【例：老人】，每月三次。');
  });

  test('has none where somebody wrote over it, or took its brackets off', async () => {
    const { value, findings } = await edited(withFacts(template), swap('【例：86户】', '52户'));
    expect(findings).toEqual([]);
    expect(examples(value)).toEqual(['老人']);
    expect(words(value)).toBe('走访52户老人，每月两次。');
  });

  test('has none that was struck out', async () => {
    const { value } = await edited(withFacts(template), swap('【例：老人】', ''));
    expect(examples(value)).toEqual(['86户']);
  });

  test('has those that were copied to a place without the style', async () => {
    const { value } = await edited(withFacts(template), swap('，每月两次。', '，共【例：12次】。'));
    expect(examples(value)).toEqual(['86户', '老人', '12次']);
  });
});

describe('a sample with facts, read back', () => {
  test('has them all, though they look like any words', async () => {
    const { value, text } = await edited(withFacts(sample), swap('两次', '三次'));
    expect(value.content).toEqual([{ type: 'paragraph', children: changed }]);
    expect(text).toContain('走访86户老人，每月三次。');
  });

  test('has another example where somebody typed one', async () => {
    const { value } = await edited(withFacts(sample), swap('86户', ' 52户'));
    expect(examples(value)).toEqual(['52户', '老人']);
    expect(words(value)).toBe('走访 52户老人，每月两次。');
  });
});
