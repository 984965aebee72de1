/**
 * Compiled plans on disk, for every collection a folder of them and a list of their cards. Pages and the search index read
 * from here, so that texts are never in memory all at once and never become JavaScript modules. What has not changed
 * is not compiled again: a digest of source and renderer says so. Node only.
 *
 *     <cache>/plans/samples.json            cards with their digests
 *     <cache>/plans/samples/<id>.page.json  a part of a compiled plan
 *     <cache>/plans/samples/<id>.html.txt   one that is a long text
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ApprovedData } from '../approve/approved-data.ts';
import type { CompiledPlan } from '../library/compiled-plan.ts';
import type { PlanCard } from '../library/plan-card.ts';
import { type Finding, hasErrors } from '../terms/finding.ts';

/** What is known of a plan of a collection without its text. */
export interface Cached {
  id: string;
  /** Changes when source, code or vocabulary do. */
  digest: string;
}

export type CachedCard = PlanCard & Cached;

export interface FileFinding {
  file: string;
  finding: Finding;
}

/** The files with errors among findings, each once. */
export function faultyFiles(findings: readonly FileFinding[]): string[] {
  return [...new Set(findings.filter(({ finding }) => hasErrors([finding])).map(({ file }) => file))];
}

/** Where builds keep what they need again; `ASTRO_CACHE_DIR` for builds that must not share it. */
export function cacheFolder(): string {
  return process.env.ASTRO_CACHE_DIR ?? join('node_modules', '.astro');
}

export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}

/** Replaces a file in one step. */
export function replaceFile(path: string, data: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.unfinished`;
  writeFileSync(beside, data);
  renameSync(beside, path);
}

/** The parts that are texts. */
type TextOf<Parts> = { [Part in keyof Parts]: Parts[Part] extends string ? Part : never }[keyof Parts] &
  string;

type DataOf<Parts> = Exclude<keyof Parts & string, TextOf<Parts>>;

/** Of a place in a text in its file: UTF-16, so that a stretch is read without what stands around it. */
const bytesPerUnit = 2;

/**
 * The compiled plans of one collection: `Card` is what lists need of each; every property of `Parts` is a file of its own,
 * since pages and search need one of them each, and many of those.
 */
export class PlanCache<Card extends Cached, Parts extends object> {
  private readonly folder: string;
  private readonly list: string;
  private readonly parts: readonly (keyof Parts & string)[];
  private readonly texts: ReadonlySet<string>;

  /** @param collection `samples` … @param texts those of the parts that are texts */
  constructor(
    collection: string,
    parts: readonly (keyof Parts & string)[],
    texts: readonly TextOf<Parts>[] = [],
    cache = cacheFolder(),
  ) {
    this.texts = new Set(texts);
    this.folder = join(cache, 'plans', collection);
    this.list = `${this.folder}.json`;
    this.parts = parts;
  }

  /** Cards of the last compilation; none where there was none, or where its list cannot be read. */
  cards(): Card[] {
    try {
      return JSON.parse(readFileSync(this.list, 'utf8')) as Card[];
    } catch {
      return [];
    }
  }

  /** Changes when any card does. */
  listDigest(): string {
    return existsSync(this.list) ? digestOf(readFileSync(this.list)) : '';
  }

  has(id: string): boolean {
    return this.parts.every((part) => existsSync(this.file(id, part)));
  }

  /** @throws Error where the plan was not compiled */
  read<Part extends DataOf<Parts>>(id: string, part: Part): Parts[Part] {
    return JSON.parse(this.readJson(id, part)) as Parts[Part];
  }

  /** The same as JSON. @throws Error where the plan was not compiled */
  readJson(id: string, part: DataOf<Parts>): string {
    return readFileSync(this.file(id, part), 'utf8');
  }

  /** A stretch of a part that is a text; all of it without places. @throws Error where the plan was not compiled */
  readText(id: string, part: TextOf<Parts>, start = 0, end?: number): string {
    if (end === undefined) return readFileSync(this.file(id, part)).toString('utf16le', start * bytesPerUnit);
    const file = openSync(this.file(id, part), 'r');
    try {
      const bytes = Buffer.allocUnsafe((end - start) * bytesPerUnit);
      const read = readSync(file, bytes, 0, bytes.length, start * bytesPerUnit);
      return bytes.toString('utf16le', 0, read);
    } finally {
      closeSync(file);
    }
  }

  write(id: string, compiled: Parts): void {
    mkdirSync(this.folder, { recursive: true });
    for (const part of this.parts) {
      const value: unknown = compiled[part];
      const data = typeof value === 'string' ? Buffer.from(value, 'utf16le') : JSON.stringify(value);
      replaceFile(this.file(id, part), data);
    }
  }

  /** Makes `cards` the collection: what is not among them is deleted. */
  keep(cards: readonly Card[]): void {
    mkdirSync(this.folder, { recursive: true });
    const wanted = new Set(cards.flatMap(({ id }) => this.parts.map((part) => this.name(id, part))));
    for (const name of readdirSync(this.folder)) if (!wanted.has(name)) rmSync(join(this.folder, name));
    replaceFile(this.list, JSON.stringify(cards));
  }

  private name(id: string, part: keyof Parts & string): string {
    return `${id}.${part}.${this.texts.has(part) ? 'txt' : 'json'}`;
  }

  private file(id: string, part: keyof Parts & string): string {
    return join(this.folder, this.name(id, part));
  }
}

export type SampleCache = PlanCache<CachedCard, Omit<CompiledPlan, 'card'>>;

export function sampleCache(collection = 'samples'): SampleCache {
  return new PlanCache(collection, ['plan', 'html', 'page', 'rows'], ['html']);
}

/** Approved plans are known by their digests alone: their pages read all there is. */
export function approvedCache(): PlanCache<Cached, { data: ApprovedData }> {
  return new PlanCache('approved', ['data']);
}
