/** The facets with the names that pages show. */

import { blockSlug, type ShownState } from '../library/facet-values.ts';
import { countFacet, type FacetName, type FacetValues } from '../library/facets.ts';
import { blockTypes } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import { issuerKinds, issuerSlugs } from '../plan/frontmatter-terms.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { links } from './links.ts';

export interface Facet<Name extends string = FacetName> {
  name: Name;
  /** Chinese name of the facet. */
  label: string;
  values: {
    value: string;
    label: string;
    count: number;
    /** The plain page of the value; that of the samples where absent. */
    address?: string;
  }[];
}

/** What readers call the states. */
const stateLabels: Readonly<Record<ShownState, string>> = { sample: '示范文本', approved: '公开计划' };

/** All facets with the values that some plan has, and how many plans have each. */
export function countedFacets(vocabulary: Vocabulary, plans: readonly FacetValues[]): Facet[] {
  const facet = (name: FacetName, label: string, values: { value: string; label: string }[]): Facet => {
    const counts = countFacet(plans, {}, name);
    const counted = values.map((value) => ({ ...value, count: counts.get(value.value) ?? 0 }));
    return { name, label, values: counted.filter(({ count }) => count > 0) };
  };
  const headed = vocabulary.kinds.filter(({ place }) => place === 'heading');
  return [
    facet(
      'outline',
      '提纲',
      vocabulary.outlines.map(({ id, name }) => ({ value: id, label: name })),
    ),
    facet(
      'theme',
      '主题',
      vocabulary.themes.map(({ slug, label }) => ({ value: slug, label })),
    ),
    facet(
      'issuer',
      '发文主体',
      issuerKinds.map((kind) => ({ value: issuerSlugs[kind], label: kind })),
    ),
    facet(
      'kind',
      '章节',
      headed.map(({ id, title }) => ({ value: id, label: title })),
    ),
    facet(
      'block',
      '机制表',
      blockTypes.map((type) => ({ value: blockSlug(type), label: blockDefinition(type).label })),
    ),
  ];
}

/** Samples or approved plans: what search can be limited to. */
export function stateFacet(counts: Record<ShownState, number>): Facet {
  const states: ShownState[] = ['sample', 'approved'];
  const address = { sample: links.samples(), approved: links.approved() };
  const values = states.map((value) => ({
    value,
    label: stateLabels[value],
    count: counts[value],
    address: address[value],
  }));
  return { name: 'state', label: '类别', values };
}
