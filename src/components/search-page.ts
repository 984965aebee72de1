/**
 * The search page: query and facets from the address, results as they come, keys to move through them. What holds the very
 * words stands first; what was meant stands below, under a heading of its own.
 */
import { facetNames } from '../library/facets.ts';
import { SearchError } from '../search/assets.ts';
import type { SearchFacet } from '../search/facet-columns.ts';
import { createSearch, type SearchResult } from '../search/search.ts';
import { connectFacetPanel } from './facet-panel.ts';
import { searchGuide } from './guide-results.ts';
import { connectResultList } from './result-list.ts';
import { guideElement, meantElement, mentionElement, resultElement } from './search-result.ts';

/** A screenful: what is not looked at need not be loaded. */
const firstPage = 10;

/** Of what was meant, where something was found below which it stands. */
const firstMeant = 5;

/** Milliseconds after which a search is said to be under way, and then to take long. */
const slow = 400;
const verySlow = 8000;

function get(selector: string, within: ParentNode = document): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the page lacks ${selector}`);
  return element;
}

const root = get('[data-search-page]');
const input = get('main input[type="search"]') as HTMLInputElement;
const form = get('main form');
const status = get('[data-search-status]');
const found = get('[data-search-found]');
const list = get('[data-search-results]');
const empty = get('[data-search-empty]');
const meant = get('[data-search-meant]');
const meantList = get('[data-search-meant-list]');
const mentions = get('[data-search-mentions]');
const mentionList = get('[data-search-mention-list]');
const heard = get('[data-search-heard]');
const resultLists = [list, meantList, mentionList];
const parts = get('[data-search-parts]');
const again = get('[data-search-again]');
const start = get('[data-search-start]');
const renewed = get('[data-search-renewed]');
const guide = get('[data-search-guide]');

const search = createSearch({ base: root.dataset.base ?? '/' });
const names: readonly SearchFacet[] = ['site', ...facetNames];
const panel = connectFacetPanel(get('[data-facets]'), names, get('[data-chosen]'), () => {
  input.value = queryOfAddress();
  void run();
});

/** Rises with every search; answers of older ones are dropped. */
let latest = 0;

function queryOfAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

function say(message: string, trouble = false): void {
  status.textContent = message;
  status.toggleAttribute('data-trouble', trouble);
  again.hidden = !trouble;
}

/** All that only an answer shows. */
const answerParts = [found, empty, meant, mentions, parts, heard, start, guide];

/** “包含…的文本有 3 份”, with the number where tools can read it. */
function sayTotal({ total, mentions, meant }: SearchResult, query: string, filtered: boolean): void {
  const number = document.createElement('strong');
  number.dataset.searchTotal = String(total);
  number.textContent = String(total);
  const where = filtered ? '在所选条件下，' : '';
  const lead = query ? `${where}包含“${query}”的文本有 ` : '所选条件下有 ';
  status.replaceChildren(lead, number, query ? ' 份' : ' 份，按编排顺序列出');
  const below = (part: string, words: string) => {
    const link = document.createElement('a');
    link.href = part;
    link.textContent = words;
    status.append(link);
  };
  if (mentions > 0) {
    status.append('，');
    below('#search-mentions', mentions === total ? '都只是提到' : `其中 ${mentions} 份只是提到`);
  }
  if (meant.length > 0) {
    status.append('；');
    below('#search-meant', `意思相近的有 ${meant.length} 份`);
  }
  status.removeAttribute('data-trouble');
  again.hidden = true;
}

/** What a failed load leaves: its message, and nothing that looks like an answer. */
function sayTrouble(error: unknown): void {
  for (const part of answerParts) part.hidden = true;
  if (!(error instanceof SearchError)) console.error(error);
  say(error instanceof SearchError ? error.message : '查找时出了错，请刷新页面再试。', true);
}

/** Makes a link search for a query on this page. */
function linkTo(link: HTMLAnchorElement, query: string): void {
  link.href = `?${new URLSearchParams({ q: query })}`;
  link.textContent = query;
  link.dataset.query = '';
}

/** Pieces of a query that nothing holds as a whole, each with a search of its own. */
function showParts(pieces: SearchResult['parts']): void {
  parts.hidden = pieces.length === 0;
  get('[data-search-parts-list]').replaceChildren(
    ...pieces.map(({ text, total }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      linkTo(link, text);
      item.append(link, ` ${total} 份`);
      return item;
    }),
  );
}

/**
 * The guide stands below the plans and is asked last; where it cannot be had, they are answer enough. Where there are none,
 * it is the answer, and the hints wait to stand below it.
 */
async function showGuide(query: string, run: number, isEmpty: boolean): Promise<void> {
  const hits = await searchGuide(query, guide.dataset.base ?? '/').catch(() => []);
  if (run !== latest) return;
  get('[data-search-guide-list]').replaceChildren(...hits.map(guideElement));
  if (isEmpty) empty.before(guide);
  else root.append(guide);
  guide.hidden = hits.length === 0;
  empty.hidden = !isEmpty;
}

/** Results can be gone from under an open page when the site gets a new release: then the new index is asked, once. */
async function orAgain(work: Promise<void>, retry: boolean): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (error instanceof SearchError && error.gone && retry) await run(false);
    else sayTrouble(error);
  }
}

async function run(retry = true): Promise<void> {
  const query = queryOfAddress().trim();
  latest += 1;
  const mine = latest;
  document.title = document.title.replace(/^(.*：)?搜索/, query ? `${query}：搜索` : '搜索');
  const filtered = Object.values(panel.choice()).some((values) => values.length > 0);
  if (query === '' && !filtered) {
    say('输入要找的字句，或者说一件事；几个词之间加空格，表示都要出现；加引号，表示一字不差。');
    for (const part of [...answerParts, renewed]) part.hidden = part !== start;
    return;
  }
  const waiting = [
    { after: slow, words: '正在查找……' },
    { after: verySlow, words: '网络较慢，还在下载搜索数据……' },
  ].map(({ after, words }) => setTimeout(() => mine === latest && say(words), after));
  await orAgain(answer(query, filtered, mine), retry).finally(() => waiting.forEach(clearTimeout));
}

const { show } = search;
const guard = (work: Promise<void>) => orAgain(work, true);
const results = connectResultList({
  list,
  more: get('[data-search-more]'),
  show,
  make: resultElement,
  guard,
});
const meantResults = connectResultList({
  list: meantList,
  more: get('[data-search-meant-more]'),
  show,
  make: meantElement,
  guard,
});
const mentionResults = connectResultList({ list: mentionList, show, make: mentionElement, guard });

/** Counts take the facets of all plans: a panel that is folded, as on a phone, waits for them until it is opened. */
const fold = get('[data-facet-fold]') as HTMLDetailsElement;
let countLater: (() => Promise<void>) | undefined;
fold.addEventListener('toggle', () => {
  const count = fold.open ? countLater : undefined;
  if (!count) return;
  countLater = undefined;
  void orAgain(count(), true);
});

/** Everything is loaded first and shown at once: nothing that can be seen is pushed down by what comes later. */
async function answer(query: string, filtered: boolean, mine: number): Promise<void> {
  const next = await search.search(query, panel.choice());
  if (mine !== latest) return;
  const { total, hits } = next;
  const about = hits.slice(0, total - next.mentions);
  const lists = await Promise.all([
    results.load(about, firstPage),
    meantResults.load(next.meant, about.length > 0 ? firstMeant : firstPage),
    mentionResults.load(hits.slice(about.length), firstPage),
  ]);
  const counts = filtered || fold.open ? await next.countFacets() : undefined;
  if (mine !== latest) return;
  panel.show((name) => counts?.[name] ?? new Map());
  countLater = counts
    ? undefined
    : async () => {
        const late = await next.countFacets();
        if (mine === latest) panel.show((name) => late[name]);
      };
  for (const put of lists) put();
  renewed.hidden = next.renewed === undefined;
  renewed.textContent = `网站刚换了新内容，以下按新的搜索数据（版本 ${next.renewed}）查找。`;
  guide.hidden = true;
  found.hidden = total === 0 && !filtered && next.meant.length === 0;
  // counts of what holds the words are no help where nothing does
  fold.hidden = total === 0 && !filtered;
  meant.hidden = next.meant.length === 0;
  mentions.hidden = next.mentions === 0;
  heard.hidden = next.heard === undefined;
  linkTo(get('a', heard) as HTMLAnchorElement, next.heard ?? '');
  start.hidden = true;
  empty.hidden = true;
  showParts(next.parts);
  sayTotal(next, query, filtered);
  void showGuide(query, mine, total === 0 && !filtered && next.meant.length === 0);
}

function setQuery(query: string, replace: boolean): void {
  const parameters = new URLSearchParams(location.search);
  if (query) parameters.set('q', query);
  else parameters.delete('q');
  const asked = String(parameters);
  const address = asked ? `?${asked}` : location.pathname;
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
// a new address would stop the way to the plan that is being opened
for (const one of resultLists) one.addEventListener('pointerdown', () => clearTimeout(typing));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  if (input.value.trim() !== queryOfAddress()) setQuery(input.value.trim(), false);
  else void run();
});
/** Examples, pieces of the query and what it sounds like are asked for on this page. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-query]') : null;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  input.value = new URL(link.href).searchParams.get('q') ?? '';
  setQuery(input.value, false);
  input.focus();
});

/** Arrow keys move between the box and the results; Tab goes to the first; Esc goes back to the box, and clears it there. */
document.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const titles = resultLists.flatMap((one) => [...one.querySelectorAll<HTMLAnchorElement>('.title a')]);
  const at = titles.indexOf(document.activeElement as HTMLAnchorElement);
  const inBox = document.activeElement === input;
  if (event.key === 'Escape' && inBox) {
    input.value = '';
    setQuery('', true);
  } else if (event.key === 'Escape' && at >= 0) input.focus();
  else if (event.key === 'Tab' && !event.shiftKey && inBox && titles[0]) titles[0].focus();
  else if (event.key === 'ArrowDown' && (inBox || at >= 0))
    titles[Math.min(at + 1, titles.length - 1)]?.focus();
  else if (event.key === 'ArrowUp' && at > 0) titles[at - 1]?.focus();
  else if (event.key === 'ArrowUp' && at === 0) input.focus();
  else return;
  event.preventDefault();
});

again.addEventListener('click', () => {
  input.focus();
  void run();
});
// what failed for want of a network is tried again when there is one
window.addEventListener('online', () => {
  if (!again.hidden) void run();
});

root.hidden = false;
input.value = queryOfAddress();
if (!input.value) input.focus();
void run();
