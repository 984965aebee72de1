import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageStore } from './page-store.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const page = (text: string) => new TextEncoder().encode(text);
/** The store as the next build finds it. */
const store = () => new PageStore(at('pages'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-store-'));
  const first = store();
  for (const name of ['a', 'b']) first.write(name, page(`页面${name}`));
  first.keep(['a', 'b']);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a page is put into a site with its bytes and the time at which it was rendered', () => {
  expect(store().has('a')).toBe(true);
  expect(store().place('a', at('site/samples/index.html'))).toBe(true);
  expect(readFileSync(at('site/samples/index.html'), 'utf8')).toBe('页面a');
  expect(statSync(at('site/samples/index.html')).mtimeMs).toBe(statSync(at('pages/a')).mtimeMs);
});

test('a page that was never rendered is not there, and none is put into the site', () => {
  expect(store().has('c')).toBe(false);
  expect(store().place('c', at('site/c.html'))).toBe(false);
});

test('a page that somebody edited where it is served is rendered again, and the edited one stays what it was', () => {
  store().place('a', at('site/a.html'));
  appendFileSync(at('site/a.html'), '，改过');
  expect(store().has('a')).toBe(false);
  store().write('a', page('页面a'));
  expect(readFileSync(at('site/a.html'), 'utf8')).toBe('页面a，改过');
  expect(readFileSync(at('pages/a'), 'utf8')).toBe('页面a');
});

test('pages of a build that did not end are not relied on', () => {
  store().write('c', page('半'));
  expect(store().has('c')).toBe(false);
});

test('pages that the site no longer has are deleted', () => {
  store().keep(['b']);
  expect(readdirSync(at('pages'))).toEqual(['b']);
  expect([store().has('a'), store().has('b')]).toEqual([false, true]);
});
