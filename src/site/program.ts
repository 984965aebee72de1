/**
 * The site as a program: which pages there are, and a page when it is asked for. Bundled once for each change of code and
 * kept (`scripts/build/make-program.ts`); content is read when it runs, so an edit of a plan needs no bundler.
 */
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { href } from './links.ts';
import { writeSitemap } from './sitemap.ts';

type PathWithRoute = Awaited<ReturnType<StaticPaths['getAll']>>[number];

export interface SitePage {
  /** The file below the site's folder: `samples/a/index.html`. */
  file: string;
  /** What the page is made of, as a short key; absent where it may be made of anything. */
  key?: string;
}

/**
 * Single pages made of code, vocabulary and settings alone, with whatever plans there are. Only pages of many addresses can
 * name what they are made of themselves.
 */
const showsNoPlan: ReadonlySet<string> = new Set([
  '404.html',
  'check/index.html',
  'check/rules/index.html',
  'data/approved.schema.json',
  'data/check.json',
  'data/vocabulary.json',
  'guide/index.html',
  'offline/index.html',
  'templates/unit/index.html',
]);

const app = createApp();
const routes = new Map<string, PathWithRoute>();

function fileOf({ pathname, route }: PathWithRoute): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  return path === '404' ? '404.html' : `${path && `${path}/`}index.html`;
}

/** Every page and file that the site has, by the content in the plan cache. */
export async function sitePages(): Promise<SitePage[]> {
  for (const path of await new StaticPaths(app).getAll()) {
    // the route that comes first wins, as in Astro's own build
    const file = fileOf(path);
    if (!routes.has(file)) routes.set(file, path);
  }
  return [...routes].map(([file, { cacheKey: key = showsNoPlan.has(file) ? '' : undefined }]) => ({
    file,
    ...(key !== undefined && { key }),
  }));
}

/**
 * @param file as `sitePages` names it
 * @returns its bytes; undefined where the site has no such file after all
 * @throws Error where the page cannot be rendered
 */
export async function renderPage(file: string): Promise<Uint8Array | undefined> {
  const path = routes.get(file);
  if (!path) throw new Error(`${file} is no page of this site`);
  const { pathname, route } = path;
  const address = route.type === 'page' ? pathname.replace(/\/?$/, '/') : pathname;
  const request = new Request(new URL(href(address.replace(/^\/?/, '/')), 'http://localhost'));
  const response = await app.render(request, { routeData: route });
  if (response.status >= 500) throw new Error(`${file} could not be rendered, see above`);
  return response.body ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** Writes what lists all pages. @param folder the finished site */
export function writePageLists(folder: string): void {
  const pages = [...routes.values()].filter(({ route }) => route.type === 'page');
  writeSitemap(
    folder,
    pages.map(({ pathname }) => pathname.replace(/^\/|\/$/g, '').replace(/.$/, '$&/')),
  );
}
