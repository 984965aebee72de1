import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parsePlan } from './parse.ts';
import { usedSlots } from './plan.ts';
import { checkSample } from './sample-check.ts';

const vocabulary = readVocabulary();
const files = findPlanFiles(['content/samples']);
const read = (file: string) => readFileSync(file, 'utf8');

function hanCharacters(source: string): number {
  const body = source.slice(source.indexOf('\n---\n', 4));
  return body.replace(/<[^>]*>/g, '').match(/\p{Script=Han}/gu)?.length ?? 0;
}

describe('the samples', () => {
  test.each(files)('%s is sound, complete for its outline, and long enough', (file) => {
    const { value: plan, findings } = parsePlan(read(file), vocabulary);
    expect(findings).toEqual([]);
    expect(plan && checkSample(plan, vocabulary)).toEqual([]);
    expect(hanCharacters(read(file))).toBeGreaterThanOrEqual(plan?.meta.outline === 'notice' ? 600 : 1200);
    expect(plan && usedSlots(plan).length).toBeGreaterThanOrEqual(8);
  });

  test('cover every outline and eight themes at least', () => {
    const plans = files.map((file) => parsePlan(read(file), vocabulary).value);
    expect(new Set(plans.map((plan) => plan?.meta.outline)).size).toBe(vocabulary.outlines.length);
    expect(new Set(plans.flatMap((plan) => plan?.meta.themes ?? [])).size).toBeGreaterThanOrEqual(8);
  });
});

describe('the check', () => {
  const source = read('content/samples/civilised-city-annual-plan.mdx');
  const rules = (changed: string) => {
    const { value } = parsePlan(changed, vocabulary);
    return value ? checkSample(value, vocabulary).map(({ ruleId }) => ruleId) : ['unreadable'];
  };
  test('finds a missing section', () =>
    expect(rules(source.replace('## 指导思想', '## 别的标题'))).toContain('outline/section'));
  test('finds an example name outside a slot', () => {
    expect(rules(source.replace('<Slot name="community">桃源社区</Slot>', '桃源社区'))).toContain(
      'slot/stray',
    );
  });
});
