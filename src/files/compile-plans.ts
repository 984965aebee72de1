/**
 * Compiles the plans of a folder into the cache: those that changed, in as many threads as there are processors. Every
 * fault of every file is reported, so that one build tells all. Node only.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate as letEventsIn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Compiled, compileFile } from './compile-file.ts';
import { findPlanFiles, planId } from './find-plans.ts';
import { type CachedCard, digestOf, type FileFinding, sampleCache } from './plan-cache.ts';
import { readBareVocabulary } from './read-vocabulary.ts';

export interface CompileOptions {
  /** Folders of `.mdx` files. */
  folders: readonly string[];
  collection: string;
  /** Changes when the code or the vocabulary that compiles plans do. */
  version: string;
  /** Threads, this one among them; a few plans are not worth another. */
  threads?: number;
}

export interface Compilation {
  cards: CachedCard[];
  /** Findings of the plans that were compiled anew: errors and warnings. */
  findings: FileFinding[];
  /** How many were compiled anew. */
  compiled: number;
}

/** What a thread needs to know; threads read vocabulary and sources themselves. */
export interface CompileOrder {
  collection: string;
  files: readonly string[];
  /** How many files were taken, shared by all threads. */
  taken: Int32Array;
}

/** Fewer plans than this are compiled sooner than a thread starts. */
const worthThread = 40;

/** Compiles files until none is left. Between two of them the process hears of what others do. */
export async function compileSome({ collection, files, taken }: CompileOrder): Promise<Compiled[]> {
  const vocabulary = readBareVocabulary();
  const cache = sampleCache(collection);
  const compiled: Compiled[] = [];
  for (;;) {
    const file = files[Atomics.add(taken, 0, 1)];
    if (file === undefined) return compiled;
    compiled.push(compileFile(file, vocabulary, cache));
    await letEventsIn();
  }
}

function inThread(order: CompileOrder): Promise<Compiled[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), {
      workerData: order,
      // trees live for one plan only: room for many of them spares the collector a third of the time
      resourceLimits: { maxYoungGenerationSizeMb: 128 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`compile thread ended with ${code}`)));
  });
}

async function compileFiles(
  collection: string,
  files: readonly string[],
  threads: number,
): Promise<Compiled[]> {
  const order = { collection, files, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const more = Math.min(threads, Math.floor(files.length / worthThread)) - 1;
  const others = Array.from({ length: Math.max(0, more) }, () => inThread(order));
  return (await Promise.all([compileSome(order), ...others])).flat();
}

/** Two files of one name would be one page. */
function sameNames(files: readonly string[]): FileFinding[] {
  const first = new Map<string, string>();
  return files.flatMap((file) => {
    const id = planId(file);
    const other = first.get(id);
    if (!other) {
      first.set(id, file);
      return [];
    }
    const message = `文件名“${id}”与 ${other} 相同，而文件名就是网址；请改名`;
    return [{ file, finding: { ruleId: 'file/same-name', severity: 'error', message, line: 1, column: 1 } }];
  });
}

/** Brings the cache up to date. The cards of faulty files are left out. */
export async function compilePlans(options: CompileOptions): Promise<Compilation> {
  const { folders, collection, version, threads = availableParallelism() } = options;
  const cache = sampleCache(collection);
  const files = findPlanFiles(folders);
  const doubled = sameNames(files);
  const skipped = new Set(doubled.map(({ file }) => file));
  const known = new Map(cache.cards().map((card) => [card.id, card]));
  const sources = files
    .filter((file) => !skipped.has(file))
    .map((file) => ({ file, id: planId(file) }))
    // the name is the address, so a renamed plan is another one to every page that links to it
    .map(({ file, id }) => ({ file, id, digest: digestOf(version, id, readFileSync(file)) }));
  const isFresh = ({ id, digest }: (typeof sources)[number]) =>
    known.get(id)?.digest === digest && cache.has(id);
  const stale = sources.filter((source) => !isFresh(source)).map(({ file }) => file);
  const results = await compileFiles(collection, stale, threads);
  const compiled = new Map(results.map((result) => [result.file, result]));
  const cards = sources.flatMap(({ file, id, digest }): CachedCard[] => {
    const result = compiled.get(file);
    const card = result ? result.card : known.get(id);
    return card ? [{ ...card, digest }] : [];
  });
  cache.keep(cards);
  const findings = results
    .flatMap(({ file, findings }) => findings.map((finding) => ({ file, finding })))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { cards, findings: [...doubled, ...findings], compiled: stale.length };
}
