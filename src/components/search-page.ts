/**
 * The search page: query and facets from the address, results as they come, keys to move through them. What is asked
 * is exact (src/search/search.ts); only where nothing is found, plans with similar words are offered.
 */
import { facetNames } from '../library/facets.ts';
import {
  createSearch,
  type Hit,
  type SearchFacet,
  type SearchResult,
  type SiteAddress,
} from '../search/search.ts';
import { connectFacetPanel } from './facet-panel.ts';
import { resultElement, siteMark } from './search-result.ts';

/** A screenful first: what is not looked at need not be loaded. */
const firstPage = 10;
const nextPage = 20;

function get(selector: string, within: ParentNode = document): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the page lacks ${selector}`);
  return element;
}

const root = get('[data-search-page]');
/** This site, and any others that are searched with it. */
const sites = JSON.parse(root.dataset.sites ?? '[]') as SiteAddress[];
const input = get('main input[type="search"]') as HTMLInputElement;
const form = get('main form');
const status = get('[data-search-status]');
const found = get('[data-search-found]');
const list = get('[data-search-results]');
const more = get('[data-search-more]');
const empty = get('[data-search-empty]');
const nearby = get('[data-search-nearby]');
const missing = get('[data-search-missing]');

const search = createSearch({ sites });
const names: readonly SearchFacet[] = ['site', ...facetNames];
const panel = connectFacetPanel(get('[data-facets]'), names, get('[data-chosen]'), () => {
  input.value = queryOfAddress();
  void run();
});

/** Rises with every search; answers of older ones are dropped. */
let latest = 0;
let result: SearchResult | undefined;
let shown = 0;

function queryOfAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

function say(message: string, trouble = false): void {
  status.textContent = message;
  status.toggleAttribute('data-trouble', trouble);
}

/** “包含…的文本有 3 份”, with the number where tools can read it. */
function sayTotal(total: number, query: string, filtered: boolean): void {
  const number = document.createElement('strong');
  number.dataset.searchTotal = String(total);
  number.textContent = String(total);
  const where = filtered ? '在所选条件下，' : '';
  const lead = query ? `${where}包含“${query}”的文本有 ` : '所选条件下有 ';
  status.replaceChildren(lead, number, query ? ' 份' : ' 份，按编排顺序列出');
  status.removeAttribute('data-trouble');
}

/** Names the sites that gave no answer, and why. */
function sayMissing(sites: SearchResult['missing']): void {
  const list = sites.map(({ name, message }) => `${name}（${message.replace(/。$/, '')}）`);
  missing.textContent = `有 ${sites.length} 个网站没有搜到：${list.join('；')}。`;
  missing.hidden = sites.length === 0;
}

async function showMore(hits: readonly Hit[], run: number): Promise<void> {
  const next = hits.slice(shown, shown + (shown === 0 ? firstPage : nextPage));
  const items = (await Promise.all(next.map(search.show))).map(resultElement);
  if (run !== latest) return;
  list.append(...items);
  shown += items.length;
  const left = hits.length - shown;
  more.hidden = left === 0;
  more.textContent = `再显示 ${Math.min(nextPage, left)} 份（还有 ${left} 份）`;
}

async function showNearby(query: string, run: number): Promise<void> {
  const { searchNearby } = await import('../search/nearby.ts');
  const plans = await searchNearby(query, sites).catch(() => []);
  if (run !== latest || plans.length === 0) return;
  get('[data-search-nearby-list]').replaceChildren(
    ...plans.map(({ url, title, site }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = url;
      link.textContent = title;
      item.append(link, ...(site ? [siteMark(site)] : []));
      return item;
    }),
  );
  nearby.hidden = false;
}

async function run(): Promise<void> {
  const query = queryOfAddress().trim();
  latest += 1;
  const mine = latest;
  document.title = document.title.replace(/^(.*：)?搜索/, query ? `${query}：搜索` : '搜索');
  const filtered = Object.values(panel.choice()).some((values) => values.length > 0);
  if (query === '' && !filtered) {
    say('输入要找的字句；几个词之间加空格，表示都要出现。');
    for (const part of [found, empty, missing]) part.hidden = true;
    return;
  }
  try {
    const answer = await search.search(query, panel.choice());
    if (mine !== latest) return;
    result = answer;
  } catch (error) {
    if (mine !== latest) return;
    for (const part of [found, empty, missing]) part.hidden = true;
    say(error instanceof Error ? error.message : String(error), true);
    return;
  }
  const { total, hits, facetCounts } = result;
  sayMissing(result.missing);
  nearby.hidden = true;
  list.replaceChildren();
  shown = 0;
  more.hidden = true;
  found.hidden = total === 0 && !filtered;
  empty.hidden = total > 0 || filtered;
  panel.show((name) => facetCounts[name]);
  await showMore(hits, mine);
  if (mine !== latest) return;
  sayTotal(total, query, filtered);
  if (!empty.hidden) await showNearby(query, mine);
}

function setQuery(query: string, replace: boolean): void {
  const parameters = new URLSearchParams(location.search);
  if (query) parameters.set('q', query);
  else parameters.delete('q');
  const address = parameters.size > 0 ? `?${parameters}` : location.pathname;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  void run();
}

let typing = 0;
input.addEventListener('input', (event) => {
  clearTimeout(typing);
  // letters of an unfinished pinyin are no query
  if (event instanceof InputEvent && event.isComposing) return;
  typing = window.setTimeout(() => setQuery(input.value.trim(), true), 180);
});
input.addEventListener('compositionend', () => setQuery(input.value.trim(), true));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  if (input.value.trim() !== queryOfAddress()) setQuery(input.value.trim(), false);
  else void run();
});
let showing = false;
more.addEventListener('click', async () => {
  if (!result || showing) return;
  const first = shown;
  showing = true;
  await showMore(result.hits, latest).finally(() => {
    showing = false;
  });
  list.children[first]?.querySelector('a')?.focus();
});

/** Arrow keys move between the box and the results; Esc goes back to the box, and clears it there. */
document.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const titles = [...list.querySelectorAll<HTMLAnchorElement>('.title a')];
  const at = titles.indexOf(document.activeElement as HTMLAnchorElement);
  const inBox = document.activeElement === input;
  if (event.key === 'Escape' && inBox) {
    input.value = '';
    setQuery('', true);
  } else if (event.key === 'Escape' && at >= 0) input.focus();
  else if (event.key === 'ArrowDown' && (inBox || at >= 0))
    titles[Math.min(at + 1, titles.length - 1)]?.focus();
  else if (event.key === 'ArrowUp' && at > 0) titles[at - 1]?.focus();
  else if (event.key === 'ArrowUp' && at === 0) input.focus();
  else return;
  event.preventDefault();
});

root.hidden = false;
input.value = queryOfAddress();
if (!input.value) input.focus();
void run();
