/** `npm run bench -- federation`: what the search costs where the same plans lie on one site, on ten, on a hundred. */
import { benchFederation } from './federation.ts';
import { megabytes } from './folder-size.ts';
import { makeIndexedPlans } from './make-indexed-plans.ts';
import { type BenchPart, tell } from './part.ts';
import { inWorkFolder } from './work-folder.ts';

export const benchFederationPart: BenchPart = ({ plans: count, seed }) =>
  inWorkFolder(async (folder) => {
    tell(`生成并读取 ${count} 份计划`);
    const plans = [...makeIndexedPlans(count, seed)];
    tell('分到 1 个、10 个、100 个网站，在浏览器里搜索');
    const figures = await benchFederation({ folder, plans });
    const rows = figures.map(({ sites, plansOfEach, wrong, indexBytes, kilobytes, requests, ...times }) => ({
      ...{ sites, 'plans of each': plansOfEach, wrong: wrong.length },
      ...{ 'first KB': times.firstQueryKilobytes.median, 'first KB max': times.firstQueryKilobytes.max },
      ...{
        'first requests': times.firstQueryRequests.median,
        'first ms': times.firstQueryMilliseconds.median,
      },
      ...{ 'later KB': kilobytes, 'later requests': requests },
      ...{
        'found ms p95': times.found.p95,
        'shown ms p95': times.shown.p95,
        'index MB': megabytes(indexBytes),
      },
    }));
    return {
      tables: [{ title: `${count} plans on so many sites, searched as one`, rows }],
      figures: { plans: count, sites: figures },
    };
  });
