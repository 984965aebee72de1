// What the tests in `site/` stand on, made once a run (a Vitest global setup): the site with approved plans built and
// served, the same under a sub-path, and one browser for all of them. Tests get it with `inject('builtSite')`.

import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { approvedToday, makeApprovedPlans } from './approved-plans.ts';
import { buildSite } from './build-site.ts';
import { serveBrowser } from './open-browser.ts';
import { serveFolder } from './serve-folder.ts';

export interface BuiltSite {
  /** The built pages. */
  folder: string;
  /** Where they are served, e.g. `http://127.0.0.1:40123`. */
  origin: string;
  /** The base path: empty, or `/zwgk/jihua`. */
  base: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    builtSite: BuiltSite;
    builtSiteInColumn: BuiltSite;
    /** Where the shared browser listens. */
    browserEndpoint: string;
  }
}

/** The site as a column of another one, the way government sites hold it. */
const column = { base: '/zwgk/jihua', site: 'https://www.example.gov.cn' };

/** Run backwards when the tests are over, or when the setup fails half-way. */
const undo: (() => Promise<unknown>)[] = [];

async function publish(folder: string, base: string): Promise<BuiltSite> {
  const server = await serveFolder(folder, base);
  undo.push(server.close);
  return { folder, origin: server.origin, base };
}

export async function teardown(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}

export async function setup(project: TestProject): Promise<void> {
  try {
    await mkdir('.cache', { recursive: true });
    const work = await mkdtemp(resolve('.cache', 'built-site-'));
    undo.push(() => rm(work, { recursive: true, force: true }));
    const [root, below, approved] = [join(work, 'root'), join(work, 'column'), join(work, 'approved')];
    // the project's own approved plans, and those that show every state a plan can be in
    if (existsSync('content/approved')) await cp('content/approved', approved, { recursive: true });
    await makeApprovedPlans(approved, work);
    await buildSite({ folder: root, approved, date: approvedToday });
    await buildSite({ folder: below, approved, date: approvedToday, ...column });
    project.provide('builtSite', await publish(root, ''));
    project.provide('builtSiteInColumn', await publish(below, column.base));
    const browser = await serveBrowser();
    undo.push(() => browser.close());
    project.provide('browserEndpoint', browser.wsEndpoint());
  } catch (error) {
    await teardown();
    throw error;
  }
}
