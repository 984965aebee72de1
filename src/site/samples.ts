/** The samples as pages need them: in order, with what lists and facets show of each. */
import { getCollection } from 'astro:content';
import type { FacetValues } from '../plan/facets.ts';
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

/** Likeness of two samples: shared themes and outline weigh most, shared kinds and blocks break ties. */
function likeness(a: Sample, b: Sample): number {
  const shared = (facet: keyof FacetValues) =>
    a.facets[facet].filter((value) => b.facets[facet].includes(value)).length;
  return (
    shared('theme') * 6 +
    shared('outline') * 5 +
    shared('issuer') * 1 +
    shared('block') * 0.5 +
    shared('kind') * 0.2
  );
}

/** The `count` samples most like this one, the likest first. */
export function relatedSamples(sample: Sample, samples: readonly Sample[], count = 4): Sample[] {
  return samples
    .filter(({ id }) => id !== sample.id)
    .map((other) => ({ other, score: likeness(sample, other) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ other }) => other);
}
