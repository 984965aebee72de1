// What nobody has settled of a sample is told part by part, and each way of settling it takes exactly that away.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import { bodyTexts } from '../plan/plan.ts';
import { sampleExamples } from './block-examples.ts';
import { composeParts } from './compose.ts';
import { type Draft, draftPlan, newDraft, readDraft } from './draft.ts';
import { settleFact } from './draft-facts.ts';
import { blocksOfParts } from './template-parts.ts';
import {
  draftUnsettled,
  keepParagraph,
  sampleParagraphs,
  strikeParagraph,
  unsettledTotal,
} from './unsettled.ts';

const vocabulary = readVocabulary();
const sample = parsePlan(
  readFileSync('content/samples/civilised-city-annual-plan.mdx', 'utf8'),
  vocabulary,
).value;
if (!sample) throw new Error('no sample');
const { value } = composeParts(vocabulary, { outline: sample.meta.outline, from: sample });
if (!value) throw new Error('no template');
const draft = newDraft(value, {
  ...{ id: 'd', name: '草稿', now: '' },
  examples: sampleExamples(sample, blocksOfParts(value.parts), vocabulary),
  sampleTexts: sampleParagraphs(value.parts, vocabulary),
});
const count = unsettledTotal;
const withPart = (key: string, change: (part: Draft['parts'][number]) => Draft['parts'][number]): Draft => ({
  ...draft,
  parts: draft.parts.map((part) => (part.key === key ? change(part) : part)),
});
const [first = ''] = draft.sampleTexts ?? [];
const holder = draftUnsettled(draft).find(({ paragraphs }) => paragraphs.includes(first))?.part ?? '';

describe('a draft made from a sample', () => {
  test('lists facts, example rows and paragraphs without blanks; a part that is left out asks nothing', () => {
    const all = draftUnsettled(draft);
    for (const what of ['facts', 'rows'] as const)
      expect(
        all.reduce((sum, one) => sum + one[what], 0),
        what,
      ).toBeGreaterThan(5);
    expect(all.flatMap(({ paragraphs }) => paragraphs)).toEqual(draft.sampleTexts);
    expect(first).not.toBe('');
    expect(count({ ...draft, parts: draft.parts.map((part) => ({ ...part, included: false })) })).toBe(0);
  });

  test('keeps what is open when it is stored and read', () => {
    expect(readDraft(JSON.stringify(draft)).value?.sampleTexts).toEqual(draft.sampleTexts);
  });

  test('asks one thing less once a fact is confirmed, a paragraph taken as it is, changed or struck out', () => {
    const before = count(draft);
    const withFact = draftUnsettled(draft).find(({ facts }) => facts > 0)?.part ?? '';
    expect(count(withPart(withFact, (part) => settleFact(part, 0, '三十户')))).toBe(before - 1);
    expect(count(keepParagraph(draft, first))).toBe(before - 1);
    const struck = withPart(holder, (part) => strikeParagraph(part, first));
    expect(count(struck)).toBe(before - 1);
    expect(bodyTexts(draftPlan(draft, vocabulary))).toContain(first);
    expect(bodyTexts(draftPlan(struck, vocabulary))).not.toContain(first);
    const changed = JSON.parse(JSON.stringify(draft).replace(first, `我们${first}`)) as Draft;
    expect(count({ ...changed, sampleTexts: draft.sampleTexts ?? [] })).toBe(before - 1);
  });
});

test('a draft of an outline alone has nothing of a sample', () => {
  const { value: outline } = composeParts(vocabulary, { outline: 'annual-plan' });
  if (!outline) throw new Error('no template');
  const { paragraphs = [] } = draftUnsettled(newDraft(outline, { id: 'e', name: '', now: '' }))[0] ?? {};
  expect(paragraphs).toEqual([]);
});
