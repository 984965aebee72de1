/** What a browser must load for a page, as a server that compresses sends it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface PageWeight {
  page: string;
  /** Bytes of the HTML, the style sheets and the scripts with what they import at once. */
  html: number;
  css: number;
  js: number;
  total: number;
  /** Style sheets and scripts that must arrive before anything is drawn. */
  blocking: number;
}

interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<(link|script)\b([^>]*)>/g)].map(([, name = '', text = '']) => {
    const attributes = text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g);
    return { name, attributes: new Map([...attributes].map(([, key = '', value = '']) => [key, value])) };
  });
}

const isStyle = ({ name, attributes }: Tag) => name === 'link' && attributes.get('rel') === 'stylesheet';
const isScript = ({ name, attributes }: Tag) => name === 'script' && attributes.has('src');

function isBlocking(tag: Tag): boolean {
  const { attributes } = tag;
  if (isStyle(tag)) return attributes.get('media') !== 'print';
  return (
    isScript(tag) &&
    !['async', 'defer'].some((name) => attributes.has(name)) &&
    attributes.get('type') !== 'module'
  );
}

/** A script and everything it imports at once, addresses as in the page. */
function withImports(dist: string, address: string, known: Set<string>): void {
  if (known.has(address)) return;
  known.add(address);
  const source = readFileSync(join(dist, address), 'utf8');
  // `import "./a.js"`, `import{b}from"./a.js"`, `export*from"./a.js"`, but no `import("./a.js")`
  for (const [, path = ''] of source.matchAll(/(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+)"/g))
    withImports(dist, new URL(path, `http://x${address}`).pathname, known);
}

/** @param dist the built site, at the root of its host  @param page address without slashes at its ends */
export function pageWeight(dist: string, page: string): PageWeight {
  const html = readFileSync(join(dist, page, 'index.html'));
  const tags = tagsOf(html.toString());
  const size = (addresses: Iterable<string>) =>
    [...addresses].reduce((sum, address) => sum + gzipSync(readFileSync(join(dist, address))).length, 0);
  const scripts = new Set<string>();
  for (const { attributes } of tags.filter(isScript)) withImports(dist, attributes.get('src') ?? '', scripts);
  const styles = new Set(tags.filter(isStyle).map(({ attributes }) => attributes.get('href') ?? ''));
  const sizes = { html: gzipSync(html).length, css: size(styles), js: size(scripts) };
  return {
    page: `/${page}`,
    ...sizes,
    total: sizes.html + sizes.css + sizes.js,
    blocking: tags.filter(isBlocking).length,
  };
}
