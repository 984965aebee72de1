/**
 * The process that makes the pages of a site by its program; started by `pages-process.ts`. A page whose digest is that of
 * a kept one is linked, every other is rendered.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as letEventsIn } from 'node:timers/promises';
import { federationDigest } from '../../src/files/federation.ts';
import { PageStore } from '../../src/files/page-store.ts';
import { approvedCache, digestOf, sampleCache } from '../../src/files/plan-cache.ts';
import { loadProgram, type RenderOrder } from './render-order.ts';
import { renderAll } from './render-shared.ts';

// where the build was killed, this must not go on to write into the folder of the next one
process.once('disconnect', () => process.exit(1));
// it may have been killed before anybody listened
if (!process.connected) process.exit(1);
const compiled = new Promise((resolve) => process.once('message', resolve));
const order: RenderOrder = JSON.parse(process.argv[2] ?? '');
const { key, day, site, client } = order;
// copied, not linked: nobody would notice that a kept one was edited where it is served
cpSync(client, site, { recursive: true, preserveTimestamps: true });
const program = await loadProgram(order);
await compiled;

// a page that does not say what it is made of may show anything of any plan
const anything = digestOf(sampleCache().listDigest(), approvedCache().listDigest(), federationDigest(), day);
const pages = (await program.sitePages()).map(({ file, key: own }) => ({
  file,
  digest: digestOf(key, '\n', file, '\n', own ?? anything),
}));
const store = new PageStore(order.store);
await renderAll(
  program,
  order,
  pages.filter(({ digest }) => !store.has(digest)),
);
for (const [index, { file, digest }] of pages.entries()) {
  store.place(digest, join(site, file));
  if (index % 100 === 0) await letEventsIn();
}
store.keep(pages.map(({ digest }) => digest));
program.writePageLists(site);
process.removeAllListeners('disconnect');
if (process.connected) process.disconnect();
