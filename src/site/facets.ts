/** The facets of the library: what plans can be narrowed down by. One list for pages, filters and the search index. */
import { type BlockType, blockTypes } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import { issuerKinds, issuerSlugs } from '../plan/frontmatter-terms.ts';
import { type Plan, usedBlocks, usedKinds } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';

export const facetNames = ['outline', 'theme', 'issuer', 'kind', 'block'] as const;
export type FacetName = (typeof facetNames)[number];
/** Values (slugs) of one plan for every facet. */
export type FacetValues = Record<FacetName, string[]>;

export interface Facet {
  name: FacetName;
  /** Chinese name of the facet. */
  label: string;
  values: { value: string; label: string }[];
}

/** `leadingGroup` → `leading-group`: facet values stand in addresses. */
export function blockSlug(type: BlockType): string {
  return type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** All facets with all their values, whether or not a plan has them. */
export function allFacets(vocabulary: Vocabulary): Facet[] {
  return [
    {
      name: 'outline',
      label: '提纲',
      values: vocabulary.outlines.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'theme',
      label: '主题',
      values: vocabulary.themes.map(({ slug, label }) => ({ value: slug, label })),
    },
    {
      name: 'issuer',
      label: '发文主体',
      values: issuerKinds.map((kind) => ({ value: issuerSlugs[kind], label: kind })),
    },
    {
      name: 'kind',
      label: '章节',
      values: vocabulary.kinds
        .filter(({ place }) => place === 'heading')
        .map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      name: 'block',
      label: '机制表',
      values: blockTypes.map((type) => ({ value: blockSlug(type), label: blockDefinition(type).label })),
    },
  ];
}

/** The facet values of one plan. */
export function facetValues(plan: Plan, vocabulary: Vocabulary): FacetValues {
  const headed = new Set(vocabulary.kinds.filter(({ place }) => place === 'heading').map(({ id }) => id));
  return {
    outline: [plan.meta.outline],
    theme: plan.meta.themes.flatMap(
      (label) => vocabulary.themes.find((theme) => theme.label === label)?.slug ?? [],
    ),
    issuer: [issuerSlugs[plan.meta.issuer.kind]],
    kind: usedKinds(plan).filter((kind) => headed.has(kind)),
    block: usedBlocks(plan).map(blockSlug),
  };
}

/** The facets with only those values that some plan has, and how many plans have each. */
export function countedFacets(facets: readonly Facet[], plans: readonly FacetValues[]) {
  return facets.map(({ name, label, values }) => ({
    name,
    label,
    values: values
      .map((value) => ({ ...value, count: plans.filter((plan) => plan[name].includes(value.value)).length }))
      .filter(({ count }) => count > 0),
  }));
}
