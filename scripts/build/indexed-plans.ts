/** What search shall find: every sample, and the current version of every approved plan that is not withdrawn. */

import { approvedHtml } from '../../src/approve/approved-html.ts';
import { approvedCache, type CachedCard, sampleCache } from '../../src/files/plan-cache.ts';
import { readBareVocabulary } from '../../src/files/read-vocabulary.ts';
import { facetValues } from '../../src/library/facet-values.ts';
import { planCard } from '../../src/library/plan-card.ts';
import { planFields } from '../../src/library/plan-fields.ts';
import { sectionRows } from '../../src/library/section-rows.ts';
import type { IndexedPlan } from '../../src/search/indexed-plan.ts';

/** The plans, approved ones first. */
export function* indexedPlans(samples: readonly CachedCard[]): Generator<IndexedPlan> {
  const vocabulary = readBareVocabulary();
  const approved = approvedCache();
  for (const { id } of approved.cards()) {
    const data = approved.read(id, 'data');
    const current = data.state === 'published' && data.versions.at(-1)?.plan;
    if (!current) continue;
    const card = planCard(id, current);
    yield {
      path: `approved/${id}/`,
      title: card.title,
      ...(card.meta.summary && { summary: card.meta.summary }),
      fields: planFields(card.meta, vocabulary),
      facets: facetValues(card, vocabulary, 'approved'),
      sections: sectionRows(approvedHtml(current, vocabulary)),
    };
  }
  const cache = sampleCache();
  for (const card of samples) {
    yield {
      path: `samples/${card.id}/`,
      title: card.title,
      ...(card.meta.summary && { summary: card.meta.summary }),
      fields: planFields(card.meta, vocabulary),
      facets: facetValues(card, vocabulary, 'sample'),
      sections: cache.read(card.id, 'rows'),
    };
  }
}
