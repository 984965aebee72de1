import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draftPlan } from '../drafts/draft.ts';
import { planDraft } from '../drafts/plan-draft.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { readAnyPlan } from './read-any-plan.ts';
import { readVocabulary } from './read-vocabulary.ts';

const vocabulary = readVocabulary();
const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('a draft that was exported from the page is read as the plan that it stands for', async () => {
  const sample = readFileSync('content/samples/waste-sorting-special-plan.mdx', 'utf8');
  const plan = parseSoundPlan(sample, vocabulary);
  const draft = planDraft(plan, { id: 'd1', now: '2027-01-05T08:00:00Z' }, vocabulary);
  if (!draft) throw new Error('no draft');
  const { value, findings } = await readAnyPlan(put('a.plan.json', JSON.stringify(draft)), vocabulary);
  expect(findings).toEqual([]);
  expect(value).toEqual(draftPlan(draft, vocabulary));
});

test('a damaged draft is refused by its name', async () => {
  await expect(readAnyPlan(put('b.plan.json', '{"id":1'), vocabulary)).rejects.toThrow(/b\.plan\.json .{8}/);
});
