// What search shall know of a built page: the text of its [data-plan-body] element as sections, its title and its
// facets. The index is built from plans, not from pages; this tells whether it holds what pages show. Tests only.

import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { type FacetValues, facetNames } from '../library/facets.ts';
import { readableText, type SectionRow, sectionRows, tidySpaces } from '../library/section-rows.ts';

export interface PlanPage {
  title: string;
  facets: FacetValues;
  sections: SectionRow[];
}

const parser = unified().use(rehypeParse);

function find(node: Nodes, wanted: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && wanted(node)) return node;
  for (const child of 'children' in node ? node.children : []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

function readFacets({ properties }: Element): FacetValues {
  const read = (name: string) =>
    String(properties[`data${name.charAt(0).toUpperCase()}${name.slice(1)}`] ?? '');
  const values = facetNames.map((name) => [name, [...new Set(read(name).split(/\s+/))].filter(Boolean)]);
  return Object.fromEntries(values);
}

/** Reads a page's HTML; undefined if it shows no plan. */
export function readPlanPage(html: string): PlanPage | undefined {
  if (!html.includes('data-plan-body')) return undefined;
  const body = find(parser.parse(html), (element) => 'dataPlanBody' in element.properties);
  if (!body) return undefined;
  const heading = find(body, (element) => element.tagName === 'h1');
  if (!heading) throw new Error('[data-plan-body] 里没有 h1 标题，搜索结果需要它作名称');
  return {
    title: tidySpaces(readableText(heading)),
    facets: readFacets(body),
    sections: sectionRows([body]),
  };
}
