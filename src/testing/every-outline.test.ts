// An outline is one data file; what has to know of it besides is looked at here.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';

const vocabulary = readVocabulary();
const guide = readFileSync('content/guide/choose-outline.mdx', 'utf8');
const samples = findPlanFiles(['content/samples']).map((file) =>
  parseSoundPlan(readFileSync(file, 'utf8'), vocabulary),
);

describe.each(vocabulary.outlines.map(({ id, name }) => [name, id]))('the outline %s', (name, id) => {
  test('is in the guide to choosing one, under its name', () => {
    expect(guide).toContain(`[${name}](/templates/${id}/)`);
  });

  test('has a sample to look at', () => {
    expect(samples.some(({ meta }) => meta.outline === id)).toBe(true);
  });
});

test('the guide names no outline that is gone', () => {
  // /templates/new/ is the builder, /templates/many/ makes plans for many units
  const named = [...guide.matchAll(/\(\/templates\/(?!new\/|many\/)([a-z-]+)\/\)/g)].map(([, id]) => id);
  expect(named.filter((id) => !vocabulary.outlines.some((outline) => outline.id === id))).toEqual([]);
});
