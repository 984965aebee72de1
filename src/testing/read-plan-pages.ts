// The plans of a built site, read from its pages in the order of their paths. Tests only.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexedPlan } from '../search/indexed-plan.ts';
import { readPlanPage } from './read-plan-page.ts';

/** Reads every page that shows a plan. */
export async function readPlanPages(folder: string): Promise<IndexedPlan[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const plans: IndexedPlan[] = [];
  for (const name of names.filter((name) => name.endsWith('.html')).sort()) {
    try {
      const page = readPlanPage(await readFile(join(folder, name), 'utf8'));
      if (page) plans.push({ path: name.replace(/(^|\/)index\.html$/, '$1'), ...page });
    } catch (cause) {
      throw new Error(`${name}：${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
  return plans;
}
