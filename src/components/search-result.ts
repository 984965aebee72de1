/** One search result as an element: title, then excerpts with links to their sections. Text stays text. */
import type { Excerpt } from '../search/excerpt.ts';
import type { Part } from '../search/mark.ts';
import type { ShownHit } from '../search/search.ts';
import type { GuideHit } from './guide-results.ts';

function marked(parts: readonly Part[]): (Node | string)[] {
  return parts.map(({ text, mark }) => {
    if (!mark) return text;
    const element = document.createElement('mark');
    element.textContent = text;
    return element;
  });
}

function link(address: string, content: readonly (Node | string)[]): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.append(...content);
  return element;
}

function excerptElement(url: string, { sectionId, heading, parts }: Excerpt): HTMLLIElement {
  const item = document.createElement('li');
  if (sectionId) item.append(link(`${url}#${encodeURIComponent(sectionId)}`, marked(heading)));
  item.append(...marked(parts));
  return item;
}

/** Tells an approved plan from the samples around it. */
function stateMark(label: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = 'state-mark';
  element.textContent = label;
  return element;
}

/** Tells which site a plan is from, where several are searched. */
function siteMark(name: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = 'site-mark';
  element.textContent = name;
  return element;
}

function headingOf({ url, title, facets, site }: ShownHit, rank: 'h2' | 'h3'): HTMLHeadingElement {
  const heading = document.createElement(rank);
  heading.className = 'title';
  heading.append(link(url, marked(title)));
  if (facets.state.includes('approved')) heading.append(stateMark('公开计划'));
  if (site) heading.append(siteMark(site));
  return heading;
}

function summaryElement(summary: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'summary';
  paragraph.textContent = summary;
  return paragraph;
}

function excerptsElement(url: string, excerpts: readonly Excerpt[]): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'excerpts';
  list.append(...excerpts.map((excerpt) => excerptElement(url, excerpt)));
  return list;
}

/** A plan that holds the words: where it does; its summary where only the title does. */
export function resultElement(hit: ShownHit): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.searchResult = '';
  item.append(headingOf(hit, 'h2'));
  if (hit.excerpts.length > 0) item.append(excerptsElement(hit.url, hit.excerpts));
  else if (hit.summary) item.append(summaryElement(hit.summary));
  return item;
}

/** A plan that may be meant: its summary tells, and one place where it says so in other words. */
export function meantElement(hit: ShownHit): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.searchSimilar = '';
  // one rank below the heading of this list
  item.append(headingOf(hit, 'h3'));
  if (hit.summary) item.append(summaryElement(hit.summary));
  if (hit.excerpts.length > 0) item.append(excerptsElement(hit.url, hit.excerpts.slice(0, 1)));
  return item;
}

/** A page that explains: its title, where in it, and what it says there. */
export function guideElement({ title, section, url, excerpt }: GuideHit): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.searchGuideResult = '';
  const heading = document.createElement('h3');
  heading.className = 'title';
  heading.append(link(url, [section ? `${title}：${section}` : title]));
  const said = document.createElement('p');
  said.className = 'summary';
  said.append(...marked(excerpt));
  item.append(heading, said);
  return item;
}
