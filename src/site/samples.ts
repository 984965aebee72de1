/** The samples as pages need them: in order, with what lists and facets show of each. */
import { getCollection } from 'astro:content';
import { type FacetName, type FacetValues, facetNames } from '../plan/facets.ts';
import { plainTitle } from '../plan/frontmatter.ts';
import type { Plan } from '../plan/plan.ts';
import { findOutline } from '../plan/vocabulary.ts';
import { facetValues } from './facets.ts';
import { siteVocabulary } from './vocabulary.ts';

export interface Sample {
  id: string;
  plan: Plan;
  /** Title as one line. */
  title: string;
  outlineName: string;
  /** Facet values, for lists, filters and the search index. */
  facets: FacetValues;
  digest: string;
}

/** All samples: by outline in the vocabulary's order, then by title. */
export async function allSamples(): Promise<Sample[]> {
  const vocabulary = siteVocabulary();
  const order = new Map(vocabulary.outlines.map(({ id, order }) => [id, order]));
  const samples = (await getCollection('samples')).map(({ id, data: { plan }, digest = '' }) => ({
    id,
    plan,
    title: plainTitle(plan.meta.title),
    outlineName: findOutline(vocabulary, plan.meta.outline)?.name ?? plan.meta.outline,
    facets: facetValues(plan, vocabulary),
    digest: String(digest),
  }));
  const rank = ({ plan }: Sample) => order.get(plan.meta.outline) ?? Number.MAX_SAFE_INTEGER;
  return samples.sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, 'zh'));
}

/** What a shared value of each facet is worth: theme and outline weigh most, kinds and blocks break ties. */
const worth: Record<FacetName, number> = { theme: 6, outline: 5, issuer: 1, block: 0.5, kind: 0.2, state: 0 };

/**
 * For every sample the `count` samples most like it, the likest first. Likeness is summed value by value over the
 * samples that share it, so that a thousand samples need no million comparisons.
 */
export function relatedSamples(samples: readonly Sample[], count = 4): Map<Sample, Sample[]> {
  const sharing = new Map<string, Sample[]>();
  const keysOf = ({ facets }: Sample) =>
    facetNames.flatMap((name) => facets[name].map((value) => [`${name} ${value}`, worth[name]] as const));
  for (const sample of samples) {
    for (const [key] of keysOf(sample)) {
      const group = sharing.get(key);
      if (group) group.push(sample);
      else sharing.set(key, [sample]);
    }
  }
  return new Map(
    samples.map((sample) => {
      const scores = new Map<Sample, number>();
      for (const [key, weight] of keysOf(sample)) {
        for (const other of sharing.get(key) ?? []) scores.set(other, (scores.get(other) ?? 0) + weight);
      }
      scores.delete(sample);
      const likest = [...scores].sort((a, b) => b[1] - a[1]).slice(0, count);
      return [sample, likest.map(([other]) => other)];
    }),
  );
}
