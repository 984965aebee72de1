// The sample pages as a reader's browser sees them: what the tests hold search and facets against. Nothing of the
// site's own code is used to read them.

import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { builtPages } from './built-pages.ts';

/** The facets of samples by their names in addresses. */
export const facetNames = ['outline', 'theme', 'issuer', 'kind', 'block'] as const;
export type FacetName = (typeof facetNames)[number];

export interface SampleText {
  /** Address of the page: `/samples/…/`. */
  address: string;
  title: string;
  /** The plan's text without white space. */
  text: string;
  /** The same as search compares it. */
  plainText: string;
  /** Ids of the plan's headings. */
  ids: string[];
  facets: Record<FacetName | 'state', string[]>;
}

/** Reads every sample page in `page`, which must stand on the site. */
export function readSampleTexts(page: Page): Promise<SampleText[]> {
  return readTexts(page, ['sample']);
}

/** The same with the approved plans: all that search finds. */
export function readSearchedTexts(page: Page): Promise<SampleText[]> {
  return readTexts(page, ['sample', 'approved plan']);
}

async function readTexts(page: Page, kinds: readonly string[]): Promise<SampleText[]> {
  const addresses = builtPages(inject('builtSite').folder)
    .filter(({ kind }) => kind && kinds.includes(kind.name))
    .map(({ address }) => address);
  await page.goto('/404.html');
  const samples = await page.evaluate(
    async ([all, names]) => {
      const read = async (address: string) => {
        const html = await (await fetch(address)).text();
        const body = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-plan-body]');
        if (!(body instanceof HTMLElement)) throw new Error(`${address} has no [data-plan-body]`);
        const facets = names.map((name) => [name, (body.dataset[name] ?? '').split(' ').filter(Boolean)]);
        return {
          address,
          title: body.querySelector('h1')?.textContent ?? '',
          text: (body.textContent ?? '').replace(/\s+/g, ''),
          ids: [...body.querySelectorAll('[id]')].map(({ id }) => id),
          facets: Object.fromEntries(facets) as SampleText['facets'],
        };
      };
      return Promise.all(all.map(read));
    },
    [addresses, ['state', ...facetNames]] as const,
  );
  return samples.map((sample) => ({ ...sample, plainText: plain(sample.text) }));
}

/** Some characters of a text, 2 to `most`; whole characters, since nobody types half of one. */
export function cut(text: string, below: (limit: number) => number, most: number): string {
  const characters = Array.from(text);
  const length = 2 + below(most - 1);
  const at = below(characters.length - length);
  return characters.slice(at, at + length).join('');
}

/** What input forms come down to, said again here so that the tests do not believe the code. */
export function plain(text: string): string {
  const half = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return half.toLowerCase();
}

/** The samples that hold every word. */
export function holding(samples: readonly SampleText[], query: string): SampleText[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return samples.filter(({ plainText }) => words.every((word) => plainText.includes(word)));
}
