/**
 * Compiled plans on disk, for every collection a folder of them and a list of their cards. Pages and the search index read
 * from here, so that texts are never in memory all at once and never become JavaScript modules. What has not changed
 * is not compiled again: a digest of source and renderer says so. Node only.
 *
 *     <cache>/plans/samples.json            cards with their digests
 *     <cache>/plans/samples/<id>.page.json  a part of a compiled plan
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * The compiled plans of one collection: `Card` is what lists need of each; every property of `Parts` is a file of its own,
 * since pages and search need one of them each, and many of those.
 */
export class PlanCache<Card extends Cached, Parts extends object> {
  private readonly folder: string;
  private readonly list: string;
  private readonly parts: readonly (keyof Parts & string)[];

  /** @param collection `samples` … */
  constructor(collection: string, parts: readonly (keyof Parts & string)[], cache = cacheFolder()) {
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
  read<Part extends keyof Parts & string>(id: string, part: Part): Parts[Part] {
    return JSON.parse(this.readJson(id, part)) as Parts[Part];
  }

  /** The same as JSON. @throws Error where the plan was not compiled */
  readJson(id: string, part: keyof Parts & string): string {
    return readFileSync(this.file(id, part), 'utf8');
  }

  write(id: string, compiled: Parts): void {
    mkdirSync(this.folder, { recursive: true });
    for (const part of this.parts) replaceFile(this.file(id, part), JSON.stringify(compiled[part]));
  }

  /** Makes `cards` the collection: what is not among them is deleted. */
  keep(cards: readonly Card[]): void {
    mkdirSync(this.folder, { recursive: true });
    const wanted = new Set(cards.flatMap(({ id }) => this.parts.map((part) => `${id}.${part}.json`)));
    for (const name of readdirSync(this.folder)) if (!wanted.has(name)) rmSync(join(this.folder, name));
    replaceFile(this.list, JSON.stringify(cards));
  }

  private file(id: string, part: string): string {
    return join(this.folder, `${id}.${part}.json`);
  }
}

export type SampleCache = PlanCache<CachedCard, Omit<CompiledPlan, 'card'>>;

export function sampleCache(collection = 'samples'): SampleCache {
  return new PlanCache(collection, ['plan', 'page', 'rows']);
}

/** Approved plans are known by their digests alone: their pages read all there is. */
export function approvedCache(): PlanCache<Cached, { data: ApprovedData }> {
  return new PlanCache('approved', ['data']);
}
