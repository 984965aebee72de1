/** What search shall find: every sample, and the current version of every approved plan that is not withdrawn. */

import { approvedHtml } from '../../src/approve/approved-html.ts';
import { approvedCache, type CachedCard, sampleCache } from '../../src/files/plan-cache.ts';
import { readBareVocabulary } from '../../src/files/read-vocabulary.ts';
import { facetValues, type ShownState } from '../../src/library/facet-values.ts';
import { type PlanCard, planCard } from '../../src/library/plan-card.ts';
import { planFields } from '../../src/library/plan-fields.ts';
import type { SectionRow } from '../../src/library/section-rows.ts';
import { sectionRows } from '../../src/library/section-rows.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { PlanSource } from '../../src/search/build-index.ts';
import type { IndexedPlan } from '../../src/search/indexed-plan.ts';

/** The plans, approved ones first; each is read only where its text is needed. */
export function indexedPlans(samples: readonly CachedCard[]): PlanSource[] {
  const vocabulary = readBareVocabulary();
  const indexed = (path: string, card: PlanCard, state: ShownState, sections: SectionRow[]): IndexedPlan => ({
    path,
    title: card.title,
    ...(card.meta.summary && { summary: card.meta.summary }),
    fields: planFields(card.meta, vocabulary),
    facets: facetValues(card, vocabulary, state),
    sections,
  });
  const [approved, cache] = [approvedCache(), sampleCache()];
  const current = (id: string): Plan | undefined => {
    const data = approved.read(id, 'data');
    return data.state === 'published' ? data.versions.at(-1)?.plan : undefined;
  };
  const published = approved.cards().flatMap(({ id, digest }): PlanSource[] => {
    const path = `approved/${id}/`;
    if (!current(id)) return [];
    const read = () => {
      const plan = current(id);
      if (!plan) throw new Error(`${id} has no current version`);
      return indexed(path, planCard(id, plan), 'approved', sectionRows(approvedHtml(plan, vocabulary)));
    };
    return [{ path, digest, read }];
  });
  const shown = samples.map((card): PlanSource => {
    const path = `samples/${card.id}/`;
    return {
      path,
      digest: card.digest,
      read: () => indexed(path, card, 'sample', cache.read(card.id, 'rows')),
    };
  });
  return [...published, ...shown];
}
