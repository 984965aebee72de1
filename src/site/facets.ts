/** The facets with the names that pages show, and the values of a plan in each. */
import { type BlockType, blockTypes } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import type { CoverageAxis } from '../plan/coverage.ts';
import { countFacet, type FacetName, type FacetValues } from '../plan/facets.ts';
import { type IssuerKind, issuerKinds, issuerSlugs } from '../plan/frontmatter-terms.ts';
import { type Plan, usedBlocks, usedKinds } from '../plan/plan.ts';
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

/** The states that the public site shows, with what readers call them. */
const stateLabels = { sample: '示范文本', approved: '公开计划' } as const;
export type ShownState = keyof typeof stateLabels;

/** `leadingGroup` → `leading-group`: facet values stand in addresses. */
function blockSlug(type: BlockType): string {
  return type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A value of outline, theme or issuer as addresses write it. */
export function facetSlug(axis: CoverageAxis, value: string, { themes }: Vocabulary): string {
  if (axis === 'issuer') return issuerSlugs[value as IssuerKind];
  return axis === 'theme' ? (themes.find(({ label }) => label === value)?.slug ?? value) : value;
}

/** The facet values of one plan. */
export function facetValues(plan: Plan, vocabulary: Vocabulary, state: ShownState = 'sample'): FacetValues {
  const headed = new Set(vocabulary.kinds.filter(({ place }) => place === 'heading').map(({ id }) => id));
  return {
    state: [state],
    outline: [plan.meta.outline],
    theme: plan.meta.themes.flatMap(
      (label) => vocabulary.themes.find((theme) => theme.label === label)?.slug ?? [],
    ),
    issuer: [issuerSlugs[plan.meta.issuer.kind]],
    kind: usedKinds(plan).filter((kind) => headed.has(kind)),
    block: usedBlocks(plan).map(blockSlug),
  };
}

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
