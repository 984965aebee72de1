// The index is built from plans, not from pages: that it holds exactly what the pages show is proved here.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { joinSections } from '../../search/indexed-plan.ts';
import { type Manifest, manifestPath, segmentFolder } from '../../search/manifest.ts';
import { readSegment } from '../../search/read-segment.ts';
import { readPlanPages } from '../read-plan-pages.ts';

function segments() {
  const { folder } = inject('builtSite');
  const bytes = gunzipSync(readFileSync(join(folder, manifestPath)));
  const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
  return manifest.segments.map(({ hash }) => readSegment(join(folder, segmentFolder(hash))));
}

test('the index holds the plans, titles, facets and sections that the built pages show', async () => {
  const indexed = segments().flatMap(({ head, plan }) =>
    Array.from({ length: head.plans }, (_, number) => {
      const { path, title, facets, site, sections } = plan(number);
      // a site says of its own plans where they are from by its address alone
      expect(site).toBeUndefined();
      return { path, title, facets, sections };
    }),
  );
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
  const bare = (text: string) => text.replace(/\s+/g, '');
  const apart = segments().flatMap(({ head, plan }) =>
    Array.from({ length: head.plans }, (_, number) => plan(number)).filter(
      ({ title, sections }) => !bare(joinSections(sections)).startsWith(bare(title)),
    ),
  );
  expect(apart.map(({ path }) => path)).toEqual([]);
});
