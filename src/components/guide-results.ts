/**
 * Pages of the guide and of the check's rules that answer a query, below the plans: Pagefind ranks them. It also offers
 * what shares one character with the query; a page is shown only if it says everything that was asked.
 */
import { guideFolder } from '../search/manifest.ts';
import type { Part } from '../search/mark.ts';
import { plainWords } from '../search/plain-words.ts';

/** As Pagefind describes what it finds, as far as it is used. */
interface Found {
  url: string;
  content: string;
  meta: { title?: string };
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string; locations: number[] }[];
}
interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<Found> }[] }>;
}

/** A page that explains, and where in it. */
export interface GuideHit {
  title: string;
  /** The heading it stands under, where that is not the title. */
  section?: string;
  url: string;
  excerpt: Part[];
}

/** Ranked pages that are looked into, and at most so many shown. */
const looked = 8;
const most = 3;

let loading: Promise<Pagefind> | undefined;

/** @param base where the site lies, with a slash at its end */
async function load(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}${guideFolder}/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 24 });
  return pagefind;
}

/** Pagefind marks words by tags in escaped text: read as a document of its own, of which only text is taken. */
function toParts(excerpt: string): Part[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  const parts = [...body.childNodes].map((node) => ({
    text: node.textContent ?? '',
    mark: node.nodeName === 'MARK',
  }));
  const [first] = parts;
  if (first) first.text = first.text.replace(/^[\p{P}\s]+/u, '');
  return [...parts, { text: '……', mark: false }];
}

function hitOf({ url, meta, excerpt, sub_results: sections }: Found): GuideHit {
  const title = meta.title?.trim() ?? url;
  const [best] = sections.toSorted((a, b) => b.locations.length - a.locations.length);
  if (!best || best.title.trim() === title) return { title, url, excerpt: toParts(excerpt) };
  return { title, section: best.title.trim(), url: best.url, excerpt: toParts(best.excerpt) };
}

/**
 * Pages that explain what was asked, the best first.
 * @throws where the index cannot be loaded
 */
export async function searchGuide(query: string, base: string): Promise<GuideHit[]> {
  const words = plainWords(query);
  if (words.length === 0) return [];
  loading ??= load(base);
  // what failed once is tried again with the next query
  loading.catch(() => {
    loading = undefined;
  });
  const { results } = await (await loading).search(words.join(' '));
  const pages = await Promise.all(results.slice(0, looked).map(({ data }) => data()));
  return pages
    .filter(({ content, meta }) => {
      const text = `${meta.title ?? ''}${content}`.replace(/\s/g, '').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(0, most)
    .map(hitOf);
}
