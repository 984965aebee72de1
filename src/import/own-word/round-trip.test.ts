import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeTemplate } from '../../drafts/compose.ts';
import { blankPlan } from '../../drafts/fill.ts';
import { findPlanFiles } from '../../files/find-plans.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { parseSoundPlan } from '../../plan/mdx/parse.ts';
import type { Plan } from '../../plan/plan.ts';
import { fullPlan } from '../../plan/short.ts';
import { arbitraryPlan } from '../../testing/arbitrary-plan.ts';
import { rounds } from '../../testing/rounds.ts';
import { writeDocx } from '../../writers/docx/write.ts';
import { planPlainText } from '../../writers/plain-text.ts';
import { accountForOwn } from '../account.ts';
import { readDocx } from './read.ts';

const vocabulary = readVocabulary();
const samples = findPlanFiles(['content/samples']).map((file): [string, Plan] => [
  basename(file),
  fullPlan(parseSoundPlan(readFileSync(file, 'utf8'), vocabulary)),
]);
const templates = vocabulary.outlines.map(({ id }): [string, Plan] => {
  const { value } = composeTemplate(vocabulary, { outline: id });
  if (!value) throw new Error(id);
  return [id, value];
});
const blanked = samples.map(([name, plan]): [string, Plan] => [
  `${name}, blanked`,
  blankPlan(plan, vocabulary),
]);

const fillIns = ['highlight', 'controls'] as const;

describe.each(fillIns)('written with %s, then read', (fillIn) => {
  // each sample in one of the two ways, blanked in the other; `npm run test:long` takes both
  const mine = (plans: typeof samples, turn: number) =>
    rounds(
      plans.filter((_, index) => fillIns[(index + turn) % 2] === fillIn),
      plans,
    );
  const all = [...mine(samples, 0), ...mine(blanked, 1), ...templates];
  const roundTrip = async (plan: Plan) =>
    readDocx(await writeDocx(plan, vocabulary, { fonts: 'official', fillIn }), vocabulary);

  test.each(all)('%s is the same plan again', async (_, plan) => {
    const { value, findings, lines = [] } = await roundTrip(plan);
    expect(findings).toEqual([]);
    expect(value).toEqual(plan);
    const { counts } = accountForOwn(
      lines.map(({ text }) => text),
      planPlainText(plan, vocabulary),
    );
    expect(counts).toMatchObject({ kept: counts.han, lost: 0, lostSigns: 0 });
  });

  test('any plan that the model allows is the same again', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(vocabulary), async (plan) => {
        expect((await roundTrip(plan)).value).toEqual(plan);
      }),
      { numRuns: rounds(40, 600) },
    );
  });

  test('addressee, attachments and sign-off come back, whatever characters they hold', async () => {
    const [[, sample] = []] = samples;
    if (!sample) throw new Error();
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => text.replace(/[\r\n\t\\【】]/g, '').trim())
      .filter((text) => text !== '');
    const values = fc.record({ addressee: fc.array(line), attachments: fc.array(line), org: line });
    await fc.assert(
      fc.asyncProperty(values, async ({ addressee, attachments, org }) => {
        const meta = { ...sample.meta, addressee, attachments, signoff: { org, date: '2027-03-05' } };
        expect((await roundTrip({ ...sample, meta })).value?.meta).toEqual(meta);
      }),
      { numRuns: rounds(15, 200) },
    );
  });

  test('characters that XML forbids are dropped, and the text around them stays', async () => {
    const [[, sample] = []] = samples;
    if (!sample) throw new Error();
    const text = 'a\u0000b\u0008c\u000bd\u001fe\ufffff\ud800g😀\u0085h';
    const content = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }];
    const meta = { ...sample.meta, title: `标题\u0001${text}` };
    const { value } = await roundTrip({ ...sample, meta, content });
    expect(value?.content).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'abcdefg😀\u0085h' }] },
    ]);
    expect(value?.meta.title).toBe('标题abcdefg😀\u0085h');
  });
});
