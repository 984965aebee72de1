/** One search result as an element: title, then excerpts with links to their sections. Text stays text. */
import type { Excerpt } from '../search/excerpt.ts';
import type { Part } from '../search/mark.ts';
import type { ShownHit } from '../search/search.ts';

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
export function siteMark(name: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = 'site-mark';
  element.textContent = name;
  return element;
}

export function resultElement({ url, title, summary, facets, site, excerpts }: ShownHit): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.searchResult = '';
  const heading = document.createElement('h2');
  heading.className = 'title';
  heading.append(link(url, marked(title)));
  if (facets.state.includes('approved')) heading.append(stateMark('公开计划'));
  if (site) heading.append(siteMark(site));
  item.append(heading);
  if (excerpts.length > 0) {
    const list = document.createElement('ul');
    list.className = 'excerpts';
    list.append(...excerpts.map((excerpt) => excerptElement(url, excerpt)));
    item.append(list);
  } else if (summary) {
    const paragraph = document.createElement('p');
    paragraph.className = 'summary';
    paragraph.textContent = summary;
    item.append(paragraph);
  }
  return item;
}
