// The index of a site in the browser: its segments as one. Plans are known by their place among all plans of the site, in
// the order in which equals are shown, whatever segment they are in.

import { type LoadAsset, parseJson, SearchError } from './assets.ts';
import { type CharacterReader, loadReader } from './character-reader.ts';
import { type FacetColumns, joinColumns } from './facet-columns.ts';
import type { IndexedPlan } from './indexed-plan.ts';
import { indexFormat, type Manifest, manifestPath, wordsPath } from './manifest.ts';
import { openSegment, type Segment } from './open-segment.ts';
import type { Lengths, WordOfPlan } from './rank.ts';
import type { SearchWords } from './word-groups.ts';
import { wordOrder } from './word-order.ts';

export interface SearchSite {
  manifest: Manifest;
  load: LoadAsset;
  reader: CharacterReader;
  /** The words that people use for others. */
  words: SearchWords;
  /** Of all plans; loaded when first asked for. */
  facets: () => Promise<FacetColumns>;
  /** What the plans have of a normalised word, in their texts or in what they say of themselves. */
  word: (word: string) => Promise<Map<number, WordOfPlan>>;
  /** The same with where in their texts it stands, for some plans. */
  places: (word: string, among: ReadonlySet<number>) => Promise<Map<number, WordOfPlan>>;
  /** The title's is known of plans of which a word was found in the title. */
  lengths: (plan: number) => Lengths;
  /** What is shown of a plan. */
  plan: (plan: number) => Promise<IndexedPlan>;
}

/** A segment, and for each of its plans the place among all plans of the site; −1 for those that no longer stand. */
interface OpenPart {
  segment: Segment;
  places: Int32Array;
}

function placesOf(live: readonly number[], plans: number): Int32Array {
  const places = new Int32Array(plans).fill(-1);
  for (let i = 0; i + 2 < live.length; i += 3) {
    const [from = 0, count = 0, first = 0] = live.slice(i, i + 3);
    for (let n = 0; n < count; n++) places[from + n] = first + n;
  }
  return places;
}

/** Opens the index of a site whose files `load` gives. */
export async function openSite(load: LoadAsset): Promise<SearchSite> {
  const manifest = parseJson<Manifest>(await load(manifestPath, { cache: 'no-cache' }));
  if (manifest.format !== indexFormat) throw new SearchError('搜索数据的版本与本页不同。请刷新页面再试。');
  const [reader, words] = await Promise.all([
    loadReader(manifest.characters, load),
    load(wordsPath(manifest.words)).then((bytes) => parseJson<SearchWords>(bytes)),
  ]);
  const order = wordOrder(words, reader.normalise).map((word, number): [string, number] => [word, number]);
  const reading = { load, reader, words: { hash: manifest.words, numbers: new Map(order) } };
  const parts = await Promise.all(
    manifest.segments.map(async ({ hash, live }): Promise<OpenPart> => {
      const segment = await openSegment(hash, reading);
      return { segment, places: placesOf(live, segment.plans) };
    }),
  );
  const home = new Map<number, { segment: Segment; own: number }>();
  for (const { segment, places } of parts)
    places.forEach((place, own) => {
      if (place >= 0) home.set(place, { segment, own });
    });
  const find = (plan: number) => {
    const found = home.get(plan);
    if (!found) throw new RangeError(`there is no plan ${plan}`);
    return found;
  };
  let facets: Promise<FacetColumns> | undefined;
  const loadFacets = async () =>
    joinColumns(
      await Promise.all(
        parts.map(async ({ segment, places }) => ({ columns: await segment.facets(), places })),
      ),
    );
  const ask = async (
    work: (part: OpenPart) => Promise<Map<number, WordOfPlan>>,
  ): Promise<Map<number, WordOfPlan>> => {
    const all: [number, WordOfPlan][] = [];
    const found = await Promise.all(parts.map(work));
    found.forEach((matches, i) => {
      for (const [own, match] of matches) {
        const place = parts[i]?.places[own] ?? -1;
        if (place >= 0) all.push([place, match]);
      }
    });
    // what is summed up over plans is then the same to the last bit, whatever the segments
    return new Map(all.sort(([a], [b]) => a - b));
  };
  return {
    manifest,
    load,
    reader,
    words,
    facets: () => {
      facets ??= loadFacets().catch((error: unknown) => {
        facets = undefined;
        throw error;
      });
      return facets;
    },
    word: (word) => ask(({ segment }) => segment.word(word)),
    places: (word, wanted) =>
      ask(({ segment, places }) => {
        const among = new Set<number>();
        places.forEach((place, own) => {
          if (wanted.has(place)) among.add(own);
        });
        return segment.word(word, { places: true, among });
      }),
    lengths: (plan) => {
      const { segment, own } = find(plan);
      return segment.lengths(own);
    },
    plan: (plan) => {
      const { segment, own } = find(plan);
      return segment.plan(own);
    },
  };
}
