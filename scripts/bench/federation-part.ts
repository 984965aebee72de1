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
    const rows = figures.map((figure) => ({
      sites: figure.sites,
      'plans of each': figure.plansOfEach,
      wrong: figure.wrong.length,
      'first KB': figure.firstQueryKilobytes.median,
      'first KB max': figure.firstQueryKilobytes.max,
      'first requests': figure.firstQueryRequests.median,
      'first ms': figure.firstQueryMilliseconds.median,
      'later KB': figure.kilobytes,
      'later requests': figure.requests,
      'found ms p95': figure.found.p95,
      'shown ms p95': figure.shown.p95,
      'index MB': megabytes(figure.indexBytes),
    }));
    return {
      tables: [{ title: `${count} plans on so many sites, searched as one`, rows }],
      figures: { plans: count, sites: figures },
    };
  });
