// Builds the search index of a site (Node only): its segments, the manifest that names them, and what all segments share:
// the table of Traditional characters, the words that people use for others, suggestions. Segments of the last index are
// taken over where their plans still stand; the same plans without an index before give the same bytes.

import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSegment } from './build-segment.ts';
import { SoundList } from './build-sounds.ts';
import { chooseSegments, type PlanIdentity, stretchesOf } from './choose-segments.ts';
import type { IndexedPlan } from './indexed-plan.ts';
import {
  charactersPath,
  dataFolder,
  indexFormat,
  type Manifest,
  manifestPath,
  segmentFolder,
  soundsPath,
  suggestionsPath,
  wordsPath,
} from './manifest.ts';
import { createFold, foldTable, normalise } from './normalise.ts';
import { zipped } from './pack-writer.ts';
import { gistOnly, keepSegments, type NotedPlan, noteSegment, readSegments } from './segment-store.ts';
import { SuggestionList } from './suggestion-list.ts';
import { characterTables } from './traditional.ts';
import { noWords, type SearchWords } from './word-groups.ts';
import { wordOrder } from './word-order.ts';

/** A plan that is read only where its text is needed; no two have the same path. */
export interface PlanSource extends PlanIdentity {
  read: () => IndexedPlan;
}

export interface UpdateOptions {
  /** The site that gets the index. */
  folder: string;
  /** The plans that search shall find, in the order in which equals are shown. */
  plans: readonly PlanSource[];
  /** Words that people use for others; none where plans are only searched for what they hold. */
  words?: SearchWords;
  /** Where segments are kept for the next index; whoever asks puts those that the report names into the site. */
  store: string;
}

export interface IndexReport {
  plans: number;
  /** The segments that the index has. */
  segments: string[];
  /** Plans whose text was read and indexed now, and their characters without white space. */
  fresh: number;
  characters: number;
}

/** Writes `<folder>/search-data/` but for the segments, which lie in the store. */
export async function updateSearchIndex({
  folder,
  plans,
  words = noWords,
  store,
}: UpdateOptions): Promise<IndexReport> {
  await mkdir(join(folder, dataFolder), { recursive: true });
  await mkdir(store, { recursive: true });
  /** Writes a file under the hash of its content. */
  const share = async (content: unknown, pathOf: (hash: string) => string): Promise<string> => {
    const json = JSON.stringify(content);
    const own = createHash('sha256').update(json).digest('hex').slice(0, 12);
    await writeFile(join(folder, pathOf(own)), await zipped(json));
    return own;
  };
  const wordsHash = await share(words, wordsPath);
  // a segment has lists of the words that were known when it was made
  const known = (await readSegments(store)).filter((segment) => segment.words === wordsHash);
  const { kept, fresh } = chooseSegments(known, plans);
  const noted: NotedPlan[] = [];
  for (const { hash, places } of kept)
    known
      .find((segment) => segment.hash === hash)
      ?.plans.forEach((plan, i) => {
        const place = places[i] ?? -1;
        if (place >= 0) noted[place] = plan;
      });
  const tables = characterTables();
  const segments = kept.map(({ hash, places }) => ({ hash, live: stretchesOf(places) }));
  let characters = 0;
  if (fresh.length > 0) {
    const read = (plan: number): IndexedPlan => {
      const source = plans[fresh[plan] ?? -1];
      if (!source) throw new RangeError(`there is no plan ${plan}`);
      const indexed = source.read();
      noted[fresh[plan] ?? -1] = { path: source.path, digest: source.digest, gist: gistOnly(indexed) };
      return indexed;
    };
    const fold = createFold(tables.traditional);
    const all = wordOrder(words, (word) => normalise(word, fold));
    const built = await buildSegment(store, fresh.length, read, {
      fold: foldTable(fold),
      words: { hash: wordsHash, all },
    });
    await noteSegment(store, {
      hash: built.hash,
      words: wordsHash,
      plans: fresh.map((place) => noted[place] as NotedPlan),
    });
    segments.push({ hash: built.hash, live: stretchesOf(fresh) });
    characters = built.characters;
  }

  const suggestions = new SuggestionList();
  const sounds = new SoundList();
  for (const { gist } of noted) {
    suggestions.add(gist);
    sounds.add(gist);
  }
  const content = {
    format: indexFormat,
    characters: await share(tables, charactersPath),
    words: wordsHash,
    suggestions: await share(suggestions.all(words), suggestionsPath),
    sounds: await share(sounds.table(words), soundsPath),
    plans: plans.length,
    segments,
  };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  await writeFile(
    join(folder, manifestPath),
    await zipped(JSON.stringify({ version, ...content } satisfies Manifest)),
  );
  const hashes = segments.map(({ hash }) => hash);
  await keepSegments(store, hashes);
  return { plans: plans.length, segments: hashes, fresh: fresh.length, characters };
}

export interface IndexOptions extends Omit<UpdateOptions, 'plans' | 'store'> {
  plans: Iterable<IndexedPlan>;
}

/** Writes the whole index into `<folder>/search-data/`, replacing any that is there. */
export async function buildSearchIndex({ folder, plans, words }: IndexOptions): Promise<IndexReport> {
  const store = join(folder, `${dataFolder}-new`);
  for (const old of [store, join(folder, dataFolder)]) await rm(old, { recursive: true, force: true });
  const sources = [...plans].map((plan): PlanSource => ({ path: plan.path, digest: '', read: () => plan }));
  const report = await updateSearchIndex({ folder, plans: sources, words, store });
  for (const hash of report.segments) await rename(join(store, hash), join(folder, segmentFolder(hash)));
  await rm(store, { recursive: true, force: true });
  return report;
}
