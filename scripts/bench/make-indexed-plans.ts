/** Made-up plans as the search index takes them, without building their pages: ten thousand in a minute or two. */
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { compilePlan } from '../../src/library/compiled-plan.ts';
import { facetValues } from '../../src/library/facet-values.ts';
import { planFields } from '../../src/library/plan-fields.ts';
import { parseSoundPlan } from '../../src/plan/mdx/parse.ts';
import type { IndexedPlan } from '../../src/search/indexed-plan.ts';
import { makePlans } from './make-plans.ts';

export function* makeIndexedPlans(count: number, seed: number): Generator<IndexedPlan> {
  const vocabulary = readVocabulary();
  for (const { id, source } of makePlans(count, seed)) {
    const { card, rows } = compilePlan(id, parseSoundPlan(source, vocabulary), vocabulary);
    const facets = facetValues(card, vocabulary, 'sample');
    const { summary } = card.meta;
    const fields = planFields(card.meta, vocabulary);
    yield {
      path: `samples/${id}/`,
      title: card.title,
      ...(summary && { summary }),
      fields,
      facets,
      sections: rows,
    };
  }
}
