/**
 * The search of a built site in a real browser: whether it is exact, what the first query costs over the wire, how long
 * later ones take, how large the index is.
 */
import { join } from 'node:path';
import { dataFolder } from '../../src/search/manifest.ts';
import { compareAnswers } from './compare-answers.ts';
import { folderSize } from './folder-size.ts';
import { openSearchClient } from './search-client.ts';
import { type SearchQueries, searchQueries } from './search-queries.ts';
import { latency, spread } from './statistics.ts';

export interface SearchBenchOptions {
  /** The built site, or its search index alone. */
  folder: string;
  /** The plans' texts in the order of the index. */
  texts: readonly string[];
  queries?: SearchQueries;
  /** How many first queries are measured, each in a browser of its own. */
  coldQueries?: number;
}

export interface SearchFigures {
  plans: number;
  characters: number;
  queries: number;
  /** Of all plans that hold a query the share that was found; of all plans found the share that holds it. */
  recall: number;
  precision: number;
  /** Queries whose answer is not exactly right. */
  wrong: string[];
  /** The first query, nothing in the cache: everything below the site, the first ten results included. */
  firstQueryKilobytes: { median: number; p95: number; max: number };
  firstQueryRequests: { median: number; p95: number; max: number };
  /** Milliseconds of later queries: until all hits are known, and until ten can be shown. */
  found: { median: number; p95: number };
  shown: { median: number; p95: number };
  /** The same queries again, with everything loaded: what is left when nothing need be fetched. */
  foundAgain: { median: number; p95: number };
  shownAgain: { median: number; p95: number };
  indexBytes: number;
  indexFiles: number;
}

/** Measures. */
export async function benchSearch(options: SearchBenchOptions): Promise<SearchFigures> {
  const { folder, texts, queries = searchQueries(texts), coldQueries = 60 } = options;
  const all = [...queries.cut, ...queries.common, ...queries.absent];
  // the common words cost most; the others are of every length
  const first = [...queries.common, ...queries.cut].slice(0, coldQueries);
  const client = await openSearchClient(folder);
  try {
    await client.ask(['社区']);
    const asked = await client.ask(all);
    const again = await client.ask(all);
    const cold = [];
    for (const query of first) cold.push(await client.askCold(query));
    const size = folderSize(join(folder, dataFolder));
    return {
      plans: texts.length,
      characters: texts.reduce((sum, text) => sum + text.replace(/\s+/g, '').length, 0),
      queries: all.length,
      ...compareAnswers(asked, texts),
      firstQueryKilobytes: spread(cold.map(({ bytes }) => bytes / 1000)),
      firstQueryRequests: spread(cold.map(({ requests }) => requests)),
      found: latency(asked.map(({ found }) => found)),
      shown: latency(asked.map(({ shown }) => shown)),
      foundAgain: latency(again.map(({ found }) => found)),
      shownAgain: latency(again.map(({ shown }) => shown)),
      indexBytes: size.bytes,
      indexFiles: size.files,
    };
  } finally {
    await client.close();
  }
}
