// What is true of a section kind is data in `templates/sections.yaml`: the code asks it there and holds no list of its own.

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkText, readChecked } from '../check/check-text.ts';
import { hanCount, sectionSpans } from '../check/rules/section-spans.ts';
import { rollPlan } from '../drafts/roll/roll.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { findKind, type SectionKind, usualLength } from '../plan/vocabulary.ts';
import { planTasks } from '../writers/picture/tasks.ts';

const vocabulary = readVocabulary();
const words = readWordLists();

/** The vocabulary with other facts of one kind. */
function changed(id: string, facts: Partial<SectionKind>): typeof vocabulary {
  const kinds = vocabulary.kinds.map((kind) => (kind.id === id ? { ...kind, ...facts } : kind));
  return { ...vocabulary, kinds };
}

const rulesOf = (text: string, known: typeof vocabulary) =>
  checkText(text, { vocabulary: known, words }).map(({ ruleId }) => ruleId);

const sample = parseSoundPlan(
  readFileSync('content/samples/pest-control-special-plan.mdx', 'utf8'),
  vocabulary,
);

describe('a fact about a section kind', () => {
  test('stands in no list of the code', () => {
    // ids of one word mean other things as well; a list of kinds mostly has one of two words
    const ids = vocabulary.kinds.map(({ id }) => id).filter((id) => id.includes('-') && id !== 'direct-task');
    const quoted = new RegExp(`['"](?:${ids.join('|')})['"]`, 'g');
    const files = globSync('src/**/*.{ts,tsx,astro}').filter((path) => !path.endsWith('.test.ts'));
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(quoted)].map(([id]) => `${path}: ${id}`),
    );
    expect(found).toEqual([]);
  });

  test('says how long it usually is in the samples, to a third', () => {
    const lengths = new Map<string, number[]>();
    for (const file of globSync('content/samples/*.mdx')) {
      const { document } = readChecked(readFileSync(file, 'utf8'), { vocabulary });
      for (const { heading, index, end } of sectionSpans(document)) {
        const count = hanCount(document.passages.slice(index + 1, end));
        for (const key of [`${heading.kind}`, `${heading.kind} in ${document.facts.outline?.id}`])
          lengths.set(key, [...(lengths.get(key) ?? []), count]);
      }
    }
    const far = (key: string, told: number | undefined) => {
      const sorted = (lengths.get(key) ?? []).sort((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)];
      const isFar = told && median !== undefined && Math.abs(median - told) > median / 3;
      return isFar ? [`${key}: ${told}, in the samples ${median}`] : [];
    };
    expect(vocabulary.kinds.flatMap((kind) => far(kind.id, kind.usualLength))).toEqual([]);
    // an outline says what differs much, once there are three texts to tell it by
    const inOutlines = vocabulary.outlines.flatMap((outline) =>
      outline.sections.flatMap(({ kind }) => {
        const key = `${kind} in ${outline.id}`;
        const told = usualLength(findKind(vocabulary, kind), outline);
        return (lengths.get(key)?.length ?? 0) < 3 ? [] : far(key, told);
      }),
    );
    expect(inOutlines).toEqual([]);
  });

  test('says how long the check takes it to be', () => {
    const text = '一、工作要求\n两人同行、亮明工作牌，住户不方便就改约。\n二、附则\n本计划由居委会解释。';
    expect(rulesOf(text, vocabulary)).toContain('structure/length');
    expect(rulesOf(text, changed('requirements', { usualLength: 20 }))).not.toContain('structure/length');
  });

  test('says whether its parts must name who and when', () => {
    const text = '一、有关事项\n（一）弘扬新风\n大力弘扬文明新风，不断提高文明程度。\n二、要求\n及时总结。';
    const tasks = { are: 'parts', rank: 9, whoAndWhen: true } as const;
    expect(rulesOf(text, vocabulary)).not.toContain('structure/measure');
    expect(rulesOf(text, changed('matters', { tasks }))).toContain('structure/measure');
  });

  test('says which years are at home in it', () => {
    const text = '桃源社区2027年工作计划\n一、活动主题\n2026年12月的灯会。\n二、要求\n及时总结。';
    expect(rulesOf(text, vocabulary)).toContain('facts/date-period');
    expect(rulesOf(text, changed('theme', { tells: 'past' }))).not.toContain('facts/date-period');
  });

  test('says what next year’s draft must write anew', () => {
    const ask = (known: typeof vocabulary) =>
      rollPlan(sample, { year: 2028 }, known)?.decisions.map(({ what }) => what);
    expect(ask(vocabulary)).not.toContain('“宣传发动”写的是今年的情况，请按新的情况重写');
    expect(ask(changed('publicity', { tells: 'past' }))).toContain(
      '“宣传发动”写的是今年的情况，请按新的情况重写',
    );
  });

  test('says which tasks a picture shows', () => {
    expect(planTasks(sample, vocabulary).length).toBeGreaterThan(2);
    expect(planTasks(sample, changed('daily-management', { tasks: undefined }))).toEqual([]);
  });
});
