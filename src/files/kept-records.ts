/**
 * What was once read out of files, kept by a digest of their bytes, so that thousands of plans are parsed once and not by
 * every command. A record is only given for the very bytes that it was made from, by the same code; a file that was cut short or
 * changed on the disk is as good as none. Node only.
 *
 *     <cache>/records/<name>   SHA-256 of the rest, then the records as `node:v8` writes values
 */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { digestOfFiles } from './build-inputs.ts';
import { cacheFolder, digestOf, replaceFile } from './plan-cache.ts';
import { rendererVersion } from './renderer-version.ts';

/** Reading fewer anew costs less than keeping them. */
const fewestKept = 40;
/** Written again once so many of all are new: until then reading these costs less than writing all. */
const mostNew = 1 / 100;

let code: string | undefined;

/** Changes with whatever decides what is read out of a file: code, packages, Node, vocabulary. */
function readerVersion(vocabulary: Vocabulary): string {
  code ??= digestOf(rendererVersion(), digestOfFiles([join('src', 'files')]), process.version);
  return digestOf(code, JSON.stringify(vocabulary));
}

interface Kept<Record> {
  version: string;
  records: Map<string, Record>;
}

export class KeptRecords<Record> {
  private readonly file: string;
  private readonly version: string;
  private readonly before: ReadonlyMap<string, Record>;
  private readonly now = new Map<string, Record>();
  private made = 0;

  /** @param name of the file; files of different sources have different names */
  constructor(name: string, vocabulary: Vocabulary) {
    this.file = join(cacheFolder(), 'records', name);
    this.version = readerVersion(vocabulary);
    this.before = this.load();
  }

  private load(): ReadonlyMap<string, Record> {
    try {
      const bytes = readFileSync(this.file);
      const rest = bytes.subarray(64);
      if (hash('sha256', rest) !== bytes.toString('latin1', 0, 64)) return new Map();
      const { version, records } = deserialize(rest) as Kept<Record>;
      return version === this.version ? records : new Map();
    } catch {
      return new Map();
    }
  }

  /** The record of these bytes: as it is kept, or as it is made of them. @param parts what the record depends on, and nothing else */
  of(parts: readonly (string | Uint8Array)[], make: () => Record): Record {
    const digests = parts.map((part) => hash('sha256', part));
    const key = digests.length === 1 ? (digests[0] ?? '') : hash('sha256', digests.join());
    const known = this.now.get(key) ?? this.before.get(key);
    const record = known ?? make();
    if (known === undefined) this.made += 1;
    this.now.set(key, record);
    return record;
  }

  /** Keeps what was asked for, where that is worth it. A disk that takes nothing costs only time. */
  keep(): void {
    const { now, made } = this;
    const gone = this.before.size + made - now.size;
    if (now.size < fewestKept || Math.max(made, gone / 2) <= now.size * mostNew) return;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      const rest = serialize({ version: this.version, records: now } satisfies Kept<Record>);
      replaceFile(this.file, Buffer.concat([Buffer.from(hash('sha256', rest), 'latin1'), rest]));
    } catch {
      // the next command reads the files again
    }
  }
}
