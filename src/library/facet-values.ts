/** The facet values of a plan, as addresses, pages and the search index write them. */
import type { BlockType } from '../plan/block-type.ts';
import { type IssuerKind, issuerSlugs } from '../plan/frontmatter-terms.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { CoverageAxis } from './coverage.ts';
import type { FacetValues } from './facets.ts';
import type { PlanCard } from './plan-card.ts';

/** The states that the public site shows. */
export type ShownState = 'sample' | 'approved';

/** `leadingGroup` → `leading-group`: facet values stand in addresses. */
export function blockSlug(type: BlockType): string {
  return type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A value of outline, theme or issuer as addresses write it. */
export function facetSlug(axis: CoverageAxis, value: string, { themes }: Vocabulary): string {
  if (axis === 'issuer') return issuerSlugs[value as IssuerKind];
  return axis === 'theme' ? (themes.find(({ label }) => label === value)?.slug ?? value) : value;
}

/** The facet values of one plan, from its card. */
export function facetValues(
  { meta, blocks, sections }: Pick<PlanCard, 'meta' | 'blocks' | 'sections'>,
  vocabulary: Vocabulary,
  state: ShownState,
): FacetValues {
  const headed = new Set(vocabulary.kinds.filter(({ place }) => place === 'heading').map(({ id }) => id));
  return {
    state: [state],
    outline: [meta.outline],
    theme: meta.themes.flatMap(
      (label) => vocabulary.themes.find((theme) => theme.label === label)?.slug ?? [],
    ),
    issuer: [issuerSlugs[meta.issuer.kind]],
    kind: [...new Set(sections.map(({ kind }) => kind))].filter((kind) => headed.has(kind)),
    block: blocks.map(blockSlug),
  };
}
