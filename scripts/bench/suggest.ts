/**
 * What a keystroke costs in the search field: the suggestions for every beginning of the judged queries, as the page asks
 * for them, from the suggestions of a search index.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLoader, parseJson } from '../../src/search/assets.ts';
import { type Manifest, manifestPath, suggestionsPath } from '../../src/search/manifest.ts';
import { rankSuggestions } from '../../src/search/suggest.ts';
import { readQuerySet } from '../../src/testing/query-set.ts';
import { latency } from './statistics.ts';

export interface SuggestFigures {
  /** Texts that may be suggested, and beginnings of queries that were asked. */
  suggestions: number;
  prefixes: number;
  /** Milliseconds of this process's processor until the list is there. */
  median: number;
  p95: number;
}

/** Measures. @param folder that has the index */
export async function benchSuggest(folder: string): Promise<SuggestFigures> {
  const load = createLoader('', async (path) => new Response(await readFile(join(folder, String(path)))));
  const { suggestions } = parseJson<Manifest>(await load(manifestPath));
  const texts = parseJson<string[]>(await load(suggestionsPath(suggestions)));
  const suggest = rankSuggestions(texts);
  const { tuned, held, strangers, aside, later } = readQuerySet();
  const prefixes = [...tuned, ...held, ...strangers, ...aside, ...later].flatMap(({ query }) =>
    Array.from(query, (_, i) => query.slice(0, i + 1)),
  );
  const times = prefixes.map((typed) => {
    const before = process.cpuUsage();
    suggest(typed);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return { suggestions: texts.length, prefixes: prefixes.length, ...latency(times) };
}
