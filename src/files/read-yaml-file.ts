/**
 * Reads a YAML file of the project's data. What a file came to is kept with the caches of builds: reading all vocabulary and
 * word lists takes longer than all else that one edit costs. Node only.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { UserError } from '../terms/user-error.ts';
import { cacheFolder, digestOf, replaceFile } from './plan-cache.ts';

interface Kept {
  /** Of the file that it was read from. */
  digest: string;
  value: unknown;
}

function keptAt(place: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(place, 'utf8')) as Kept;
  } catch {
    // never read, or half-written
    return undefined;
  }
}

/** @throws UserError in Chinese that names the file where it cannot be read */
export function readYamlFile(path: string): unknown {
  try {
    const source = readFileSync(path);
    const digest = digestOf(source);
    const folder = join(cacheFolder(), 'yaml');
    const place = join(folder, `${digestOf(path)}.json`);
    const kept = keptAt(place);
    if (kept?.digest === digest) return kept.value;
    const value: unknown = parse(source.toString('utf8'));
    try {
      mkdirSync(folder, { recursive: true });
      replaceFile(place, JSON.stringify({ digest, value } satisfies Kept));
    } catch {
      // a folder that nobody may write to only costs time
    }
    return value;
  } catch (error) {
    throw new UserError(`读不出 ${path}：${error instanceof Error ? error.message : error}`);
  }
}
