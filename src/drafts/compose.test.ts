import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import { printPlan } from '../plan/mdx/print.ts';
import { usedBlocks, usedKinds } from '../plan/plan.ts';
import { hasErrors } from '../terms/finding.ts';
import { planMarkdown } from '../writers/markdown.ts';
import { composeTemplate } from './compose.ts';

const vocabulary = readVocabulary();

describe.each(vocabulary.outlines)('the template of $name', (outline) => {
  const { value: plan, findings } = composeTemplate(vocabulary, { outline: outline.id });
  if (!plan) throw new Error(outline.id);

  test('has every section of the outline, in order', () => {
    const headed = outline.sections
      .map(({ kind }) => kind)
      .filter((kind) => vocabulary.kinds.find(({ id }) => id === kind)?.place === 'heading');
    const tops = plan.sections.map(({ kind }) => kind);
    expect([...new Set(tops)]).toEqual(headed);
    expect(findings).toEqual([]);
  });

  test('has its block tables, blank, and its guidance', () => {
    expect(new Set(usedBlocks(plan))).toEqual(
      new Set(outline.sections.flatMap(({ blocks }) => blocks.map(({ type }) => type))),
    );
    expect(printPlan(plan, vocabulary)).toContain('<Guidance>');
  });

  test('is a sound plan that prints and parses to itself', () => {
    const { value, findings } = parsePlan(printPlan(plan, vocabulary), vocabulary);
    expect(findings).toEqual([]);
    expect(value).toEqual(plan);
  });

  test('shows no slot name and no leftover of another community', () => {
    const text = planMarkdown(plan, vocabulary);
    for (const { name } of vocabulary.slots) expect(text).not.toContain(`【${name}】`);
    for (const word of ['桃源', '青山街道', '2027']) expect(text).not.toContain(word);
  });
});

describe('a choice of sections', () => {
  test('keeps the chosen order, and says which required sections are left out', () => {
    const { value, findings } = composeTemplate(vocabulary, {
      outline: 'annual-plan',
      sections: ['tasks', 'goals'],
    });
    expect(value && usedKinds(value)).toEqual(['tasks', 'goals']);
    expect(hasErrors(findings)).toBe(false);
    expect(findings.map(({ message }) => message).join()).toMatch(/前言[\s\S]*指导思想/);
  });

  test('takes an alternative for the section that it replaces', () => {
    const { findings } = composeTemplate(vocabulary, {
      outline: 'annual-plan',
      sections: ['preamble', 'guiding-thought', 'tasks', 'guarantee'],
    });
    expect(findings).toEqual([]);
  });

  test('from a short version has no guidance: it tells how to write the full text', () => {
    const front =
      '---\ntitle: 计划\noutline: annual-plan\nissuer: { kind: 社区, name: 桃源社区 }\nperiod: { year: 2027 }\n';
    const compose = (more: string) => {
      const { value: from } = parsePlan(
        `${front}${more}---\n\n为做好工作，制定本计划。\n\n## 工作目标\n\n到年底完成。\n`,
        vocabulary,
      );
      const { value } = from ? composeTemplate(vocabulary, { outline: 'annual-plan', from }) : {};
      return value && printPlan(value, vocabulary);
    };
    expect(compose('')).toContain('<Guidance>');
    expect(compose('onePage: true\n')).not.toContain('<Guidance>');
  });

  test.each([
    [{ outline: 'anual-plan' }, 'annual-plan'],
    [{ outline: 'annual-plan', sections: ['golas'] }, 'goals'],
    [{ outline: 'annual-plan', sections: ['goals', 'goals'] }, '两次'],
    [{ outline: 'annual-plan', theme: '创建文明' }, '创建文明城市'],
    [{ outline: 'annual-plan', values: { comunity: 'x' } }, 'community'],
    [{ outline: 'annual-plan', values: { year: '27' } }, '四位年份'],
  ])('%j is refused and the message names %s', (choice, name) => {
    const { value, findings } = composeTemplate(vocabulary, choice);
    expect(value).toBeUndefined();
    expect(findings[0]?.message).toContain(name);
  });
});

describe('values', () => {
  test('fill text, title, issuer, sign-off and period alike', () => {
    const values = { community: '幸福社区', year: '2028' };
    const { value: plan } = composeTemplate(vocabulary, { outline: 'annual-plan', values });
    if (!plan) throw new Error();
    expect(plan.meta.title).toContain('幸福社区2028年');
    expect(plan.meta.issuer.name).toBe('幸福社区');
    expect(plan.meta.signoff?.org).toBe('幸福社区居民委员会');
    expect(plan.meta.period.year).toBe(2028);
    expect(planMarkdown(plan, vocabulary)).not.toContain('【社区名称】');
  });
});
