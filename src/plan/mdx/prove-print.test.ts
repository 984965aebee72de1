import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import type { Content, Inline } from '../outline.ts';
import type { Plan } from '../plan.ts';
import { parsePlan, parseSoundPlan } from './parse.ts';
import { printPlan } from './print.ts';
import { printFault, printsAsItself } from './prove-print.ts';

const vocabulary = readVocabulary();
const base = parseSoundPlan(
  '---\ntitle: 云杉社区防汛方案\noutline: notice\nissuer: { kind: 社区, name: 云杉社区 }\nperiod: { year: 2027 }\n---\n\n备汛。\n',
  vocabulary,
);

const words = (value: string): Inline[] => [{ type: 'text', value }];
const paragraph = (value: string): Content => ({ type: 'paragraph', children: words(value) });

/** What the proof takes for plain, and everything that Markdown has a use for. */
const units = [
  ...'社区汛期年月日，。；：、（）《》“”！？—….%0129aZ．',
  ...'*_`<>{}[]|\\#-+=~&!:. \n',
  'import ',
  '1. ',
  '```',
];
const plainUnits = [...'社区汛期，。（）1a%.'];
const anyText = fc.array(fc.constantFrom(...units), { maxLength: 8 }).map((parts) => `社${parts.join('')}`);
const anyCell = fc.array(fc.constantFrom(...units), { maxLength: 4 }).map((parts) => parts.join(''));
const anyContent: fc.Arbitrary<Content> = fc.oneof(
  anyText.map(paragraph),
  fc.array(fc.constantFrom(...plainUnits), { maxLength: 6 }).map((parts) => paragraph(parts.join(''))),
  anyCell.filter((text) => text.trim() !== '').map(paragraph),
  fc
    .array(fc.tuple(anyCell, anyCell), { minLength: 1, maxLength: 3 })
    .map((rows): Content => ({ type: 'table', rows: rows.map((row) => row.map(words)) })),
  fc
    .array(anyText, { minLength: 1, maxLength: 2 })
    .map((items): Content => ({ type: 'list', items: items.map(words) })),
);

/** Empty texts are no texts. */
function withoutEmpty(content: Content): Content {
  const words = (parts: Inline[]) => parts.filter((part) => part.type !== 'text' || part.value !== '');
  return content.type === 'table' ? { ...content, rows: content.rows.map((row) => row.map(words)) } : content;
}

const faults = (plan: Plan) =>
  parsePlan(printPlan(plan, vocabulary), vocabulary).findings.filter(({ severity }) => severity === 'error');

describe('the proof that a plan prints soundly', () => {
  test('says what reading the whole source says, whatever stands beside what', () => {
    fc.assert(
      fc.property(fc.array(anyContent, { maxLength: 8 }), (content) => {
        const plan = { ...base, content };
        expect(printFault(plan, vocabulary)?.ruleId).toEqual(faults(plan)[0]?.ruleId);
      }),
      { numRuns: 500 },
    );
  });

  test('goes by blocks that read back as they are, letter for letter', () => {
    fc.assert(
      fc.property(fc.array(anyContent, { minLength: 1, maxLength: 12 }), (content) => {
        const plain = content.filter(printsAsItself);
        const source = printPlan({ ...base, content: plain }, vocabulary);
        const back = parsePlan(source, vocabulary).value?.content;
        expect(back).toEqual(plain.map(withoutEmpty));
      }),
      { numRuns: 500 },
    );
  });

  test('finds no fault in any plan that the model allows', () => {
    fc.assert(
      fc.property(arbitraryPlan(vocabulary), (plan) => {
        expect(printFault(plan, vocabulary)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test('finds the fault of a heading that begins with a number, under plain text', () => {
    const title = [{ type: 'text' as const, value: '一、目标' }];
    const plan = {
      ...base,
      sections: [{ title, content: [paragraph('备汛'), paragraph('防汛')], sections: [] }],
    };
    expect(printFault(plan, vocabulary)?.ruleId).toBe('heading/number');
  });
});
