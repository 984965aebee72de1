/**
 * `npm run bench -- federation`: a portal over a hundred sites. Plans are as expensive to make up as to index, so a pool of
 * them is made, and each plan of a site has the sections of several of the pool.
 */
import type { IndexedPlan } from '../../src/search/indexed-plan.ts';
import { seeded } from '../../src/testing/made-up-pages.ts';
import { benchFederation } from './federation.ts';
import { megabytes } from './folder-size.ts';
import { makeIndexedPlans } from './make-indexed-plans.ts';
import { type BenchPart, tell } from './part.ts';
import { inWorkFolder } from './work-folder.ts';

const siteCount = 100;
const mostPool = 1000;

/** A plan with title and facets of one of the pool, and each section of any. */
function mixed(pool: readonly IndexedPlan[], seed: number): IndexedPlan {
  const below = seeded(seed);
  const pick = () => pool[below(pool.length)] as IndexedPlan;
  const { title, facets, sections } = pick();
  const own = sections.map((section, i) => (i === 0 ? section : (pick().sections[i] ?? section)));
  return { path: `samples/p${seed}/`, title, facets, sections: own };
}

export const benchFederationPart: BenchPart = ({ plans: count, seed }) =>
  inWorkFolder(async (folder) => {
    tell(`生成 ${Math.min(count, mostPool)} 份计划`);
    const pool = [...makeIndexedPlans(Math.min(count, mostPool), seed)];
    const each = Math.max(1, Math.round(count / siteCount));
    const plansOf = (site: number) => Array.from({ length: each }, (_, i) => mixed(pool, site * each + i));
    const figures = await benchFederation(folder, siteCount, plansOf);
    const row = {
      ...{ sites: figures.sites, plans: figures.plans, wrong: figures.wrong.length },
      ...{ 'first KB': figures.firstQueryKilobytes.median, 'first KB p95': figures.firstQueryKilobytes.p95 },
      ...{
        'first requests': figures.firstQueryRequests.median,
        'requests p95': figures.firstQueryRequests.p95,
      },
      ...{ 'found ms p95': figures.found.p95, 'shown ms p95': figures.shown.p95 },
      ...{ 'fetch CPU s': figures.fetchSeconds, 'merge CPU s': figures.mergeSeconds },
      ...{
        'edit KB': figures.editKilobytes,
        'edit CPU s': figures.editSeconds,
        'peak MB': figures.peakMegabytes,
      },
      ...{
        'portal MB': megabytes(figures.bytes),
        files: figures.files,
        'sites MB': megabytes(figures.sitesBytes),
      },
    };
    return {
      tables: [{ title: `${figures.plans} plans of ${siteCount} sites in one portal`, rows: [row] }],
      figures,
    };
  });
