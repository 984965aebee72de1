// The index is built from plans, not from pages: that it holds exactly what the pages show is proved here.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { facetsOf } from '../../search/facet-columns.ts';
import type { ShownPlan } from '../../search/indexed-plan.ts';
import { type Manifest, manifestPath, planPath } from '../../search/manifest.ts';
import { readPlanPages } from '../read-plan-pages.ts';

function readAsset<T>(path: string): T {
  const bytes = readFileSync(join(inject('builtSite').folder, path));
  return JSON.parse(gunzipSync(bytes).toString('utf8'));
}

test('the index holds the plans, titles, facets and sections that the built pages show', async () => {
  const manifest = readAsset<Manifest>(manifestPath);
  const indexed = Array.from({ length: manifest.plans }, (_, plan) => {
    const { path, title, sections } = readAsset<ShownPlan>(planPath(manifest.version, plan));
    return { path, title, facets: facetsOf(manifest.facets, plan), sections };
  });
  const shown = await readPlanPages(inject('builtSite').folder);
  expect(shown.length).toBeGreaterThan(50);
  const byPath = <T extends { path: string }>(plans: T[]) =>
    plans.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const withSets = ({ facets, ...plan }: (typeof shown)[number]) => ({
    ...plan,
    facets: Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, values.toSorted()])),
  });
  expect(byPath(indexed).map(withSets)).toEqual(byPath(shown).map(withSets));
});

test('every title is the beginning of its text, so that words in titles count', () => {
  expect(readAsset<Manifest>(manifestPath).titles.filter((length) => length === 0)).toEqual([]);
});
