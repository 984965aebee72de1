/** The samples as pages need them: in order, with what lists and facets show of each. Texts: `plan-texts.ts`. */
import { type CachedCard, sampleCache } from '../files/plan-cache.ts';
import { facetValues } from '../library/facet-values.ts';
import type { FacetValues } from '../library/facets.ts';
import { findOutline } from '../plan/vocabulary.ts';
import { siteVocabulary } from './vocabulary.ts';

export interface Sample extends CachedCard {
  outlineName: string;
  /** Facet values, for lists, filters and the search index. */
  facets: FacetValues;
}

const byTitle = new Intl.Collator('zh').compare;

async function readSamples(): Promise<Sample[]> {
  const vocabulary = siteVocabulary();
  const order = new Map(vocabulary.outlines.map(({ id, order }) => [id, order]));
  const samples = sampleCache()
    .cards()
    .map(
      (card): Sample => ({
        ...card,
        outlineName: findOutline(vocabulary, card.meta.outline)?.name ?? card.meta.outline,
        facets: facetValues(card, vocabulary, 'sample'),
      }),
    );
  const rank = ({ meta }: Sample) => order.get(meta.outline) ?? Number.MAX_SAFE_INTEGER;
  return samples.sort((a, b) => rank(a) - rank(b) || byTitle(a.title, b.title) || (a.id < b.id ? -1 : 1));
}

let built: Promise<Sample[]> | undefined;

/** All samples: by outline in the vocabulary's order, then by title. */
export function allSamples(): Promise<Sample[]> {
  // a build reads them once; while one writes, every page reads them anew
  if (!import.meta.env.PROD) return readSamples();
  built ??= readSamples();
  return built;
}
