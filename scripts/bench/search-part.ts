/** `npm run bench -- search`: the index of made-up plans built and searched in a real browser: exactness, latency, bytes. */
import { readSearchWords } from '../../src/files/read-search-words.ts';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { joinSections } from '../../src/search/indexed-plan.ts';
import { megabytes } from './folder-size.ts';
import { makeIndexedPlans } from './make-indexed-plans.ts';
import { type BenchPart, tell } from './part.ts';
import { benchSearch } from './search.ts';
import { short } from './statistics.ts';
import { benchSuggest } from './suggest.ts';
import { inWorkFolder } from './work-folder.ts';

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return short((performance.now() - started) / 1000);
}

export const benchSearchPart: BenchPart = ({ plans: count, seed }) =>
  inWorkFolder(async (folder) => {
    tell(`生成并读取 ${count} 份计划`);
    const words = readSearchWords(readVocabulary());
    const plans = [...makeIndexedPlans(count, seed)];
    tell('建立搜索索引');
    const indexSeconds = await secondsOf(() => buildSearchIndex({ folder, plans, words }));
    tell('在浏览器里搜索');
    const texts = plans.map(({ sections }) => joinSections(sections));
    const figures = await benchSearch({ folder, texts });
    tell('一个字一个字地打，看提示');
    const typing = await benchSuggest(folder);
    const { recall, precision, wrong, firstQueryKilobytes: first, found, shown, indexBytes } = figures;
    return {
      tables: [
        {
          title: `Search over ${count} plans, ${figures.queries} queries`,
          rows: [
            {
              ...{ recall, precision, wrong: wrong.length },
              ...{ 'first KB p95': first.p95, 'first KB max': first.max },
              ...{ 'found ms': found.median, 'found ms p95': found.p95 },
              ...{ 'shown ms': shown.median, 'shown ms p95': shown.p95 },
              ...{ 'index MB': megabytes(indexBytes), files: figures.indexFiles, 'built in s': indexSeconds },
            },
          ],
        },
        {
          title: 'Suggestions for every beginning of the judged queries, ms of the processor',
          rows: [{ ...typing }],
        },
      ],
      figures: { ...figures, indexSeconds, typing },
      notes: wrong.length > 0 ? [`答得不对的：${wrong.join('、')}`] : ['每次搜索都不多不少'],
    };
  });
