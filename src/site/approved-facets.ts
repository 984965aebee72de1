/** What the list of approved plans can be narrowed down by: who issued them, for which year, what kind, about what. */

import { countFacet, type FacetValues } from '../library/facets.ts';
import { validities } from '../plan/approval.ts';
import { periodSpan } from '../plan/frontmatter.ts';
import { otherOutline, type Vocabulary } from '../plan/vocabulary.ts';
import type { PublishedPlan } from './approved.ts';
import type { Facet } from './facets.ts';
import { links } from './links.ts';

export const approvedFacetNames = ['community', 'year', 'outline', 'theme', 'validity'] as const;
export type ApprovedFacetName = (typeof approvedFacetNames)[number];

const labels: Readonly<Record<ApprovedFacetName, string>> = {
  community: '社区（单位）',
  year: '年份',
  outline: '计划类型',
  theme: '主题',
  validity: '有效性',
};

/** Every year that the plan's period touches. */
function years({ current }: PublishedPlan): string[] {
  const span = periodSpan(current.plan.meta.period);
  if (!span) return [];
  const [first, last] = [Math.floor(span.first / 10_000), Math.floor(span.last / 10_000)];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

export function approvedFacetValues(plan: PublishedPlan): FacetValues<ApprovedFacetName> {
  return {
    community: [plan.current.plan.meta.issuer.name],
    year: years(plan),
    outline: plan.facets.outline,
    theme: plan.facets.theme,
    validity: [plan.validity],
  };
}

/** All facets with the values that some plan has, and how many plans have each. */
export function approvedFacets(
  plans: readonly PublishedPlan[],
  vocabulary: Vocabulary,
): Facet<ApprovedFacetName>[] {
  const values = plans.map(approvedFacetValues);
  const named: Record<ApprovedFacetName, { value: string; label: string }[]> = {
    community: [...new Set(values.flatMap(({ community }) => community))]
      .sort((a, b) => a.localeCompare(b, 'zh'))
      .map((name) => ({ value: name, label: name })),
    year: [...new Set(values.flatMap(({ year }) => year))]
      .sort()
      .reverse()
      .map((year) => ({ value: year, label: `${year}年` })),
    outline: [...vocabulary.outlines, otherOutline].map(({ id, name }) => ({ value: id, label: name })),
    theme: vocabulary.themes.map(({ slug, label }) => ({ value: slug, label })),
    validity: validities.map((validity) => ({ value: validity, label: validity })),
  };
  return approvedFacetNames.map((name) => {
    const counts = countFacet(values, {}, name);
    const counted = named[name].map((value) => ({
      ...value,
      count: counts.get(value.value) ?? 0,
      // narrowing down needs JavaScript; without it the panel is not shown
      address: `${links.approved()}?${new URLSearchParams({ [name]: value.value })}`,
    }));
    return { name, label: labels[name], values: counted.filter(({ count }) => count > 0) };
  });
}
