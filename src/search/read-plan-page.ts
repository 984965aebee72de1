// What search knows of a built page: the text of its [data-plan-body] element, cut into sections at the
// headings one can link to, its title and its facets. Without white space the sections' text is exactly the
// element's textContent; spaces between blocks are only for reading.

import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { type FacetValues, facetNames } from '../plan/facets.ts';
import type { SectionRow } from './manifest.ts';

export interface PlanPage {
  title: string;
  facets: FacetValues;
  sections: SectionRow[];
}

const parser = unified().use(rehypeParse);

const inlineNames = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const sectionHeadings = new Set(['h2', 'h3', 'h4', 'h5']);

function children(node: Nodes): Nodes[] {
  return 'children' in node ? node.children : [];
}

function find(node: Nodes, wanted: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && wanted(node)) return node;
  for (const child of children(node)) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

function readable(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const inside = children(node).map(readable).join('');
  return node.type === 'element' && !inlineNames.has(node.tagName) ? ` ${inside} ` : inside;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function attribute(element: Element, name: string): string {
  return String(element.properties[name] ?? '').trim();
}

function readFacets(body: Element): FacetValues {
  const read = (name: string) => attribute(body, `data${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  const values = facetNames.map((name) => [name, [...new Set(read(name).split(/\s+/))].filter(Boolean)]);
  return Object.fromEntries(values);
}

function readSections(body: Element): SectionRow[] {
  const sections: SectionRow[] = [['', '', '']];
  const add = (text: string) => {
    const open = sections.at(-1);
    if (open) open[2] += text;
  };
  const walk = (node: Nodes) => {
    if (node.type === 'text') return add(node.value);
    if (node.type === 'element' && sectionHeadings.has(node.tagName) && attribute(node, 'id') !== '') {
      sections.push([attribute(node, 'id'), tidy(readable(node)), '']);
      return;
    }
    const block = node.type === 'element' && !inlineNames.has(node.tagName);
    if (block) add(' ');
    children(node).forEach(walk);
    if (block) add(' ');
  };
  walk(body);
  return sections
    .map(([id, heading, text]): SectionRow => [id, heading, tidy(text)])
    .filter(([id, , text]) => id !== '' || text !== '');
}

/** Reads a page's HTML; undefined if it shows no plan. */
export function readPlanPage(html: string): PlanPage | undefined {
  if (!html.includes('data-plan-body')) return undefined;
  const body = find(parser.parse(html), (element) => 'dataPlanBody' in element.properties);
  if (!body) return undefined;
  const heading = find(body, (element) => element.tagName === 'h1');
  if (!heading) throw new Error('[data-plan-body] 里没有 h1 标题，搜索结果需要它作名称');
  return { title: tidy(readable(heading)), facets: readFacets(body), sections: readSections(body) };
}

/** The facets as the manifest stores them. */
export function facetLists(facets: FacetValues): string[][] {
  return facetNames.map((name) => [...facets[name]]);
}
