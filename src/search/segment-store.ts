// The segments of the last index, kept for the next one (Node only): each in its folder, with a list beside it of what its
// plans were made of. A segment counts only while its files are as they were written: they are linked into sites, where
// somebody may edit one. What a build left that was killed has no list, and is deleted by the next.

import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanIdentity } from './choose-segments.ts';
import type { ShownPlan } from './indexed-plan.ts';

/** What is needed of a plan without reading it again: what it is known by, and what suggestions are made of. */
export interface NotedPlan extends PlanIdentity {
  gist: ShownPlan;
}

/** The gist of a plan: what it shows without its text. */
export function gistOnly({ path, title, summary, fields, sections }: ShownPlan): ShownPlan {
  return { path, title, summary, fields, sections: sections.map(([, heading]) => ['', heading, '']) };
}

interface Note {
  state: string;
  words: string;
  plans: readonly NotedPlan[];
}

const ending = '.json';

async function stateOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort();
  const states = names.map(async (name) => {
    const { size, mtimeMs } = await stat(join(folder, name));
    return `${name} ${size} ${mtimeMs}`;
  });
  return (await Promise.all(states)).join('\n');
}

export interface NotedSegment {
  hash: string;
  /** Hash of the words that it has lists of. */
  words: string;
  plans: readonly NotedPlan[];
}

/** The segments in a folder that are whole; none where there is no such folder. */
export async function readSegments(folder: string): Promise<NotedSegment[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending)).sort();
  const read = names.map(async (name): Promise<NotedSegment[]> => {
    try {
      const hash = name.slice(0, -ending.length);
      const { state, words, plans } = JSON.parse(await readFile(join(folder, name), 'utf8')) as Note;
      if (state !== (await stateOf(join(folder, hash)))) return [];
      return [{ hash, words, plans }];
    } catch {
      // not finished, or changed by somebody: made anew
      return [];
    }
  });
  return (await Promise.all(read)).flat();
}

/** Notes of what a segment is made that has been written: from now on it counts. */
export async function noteSegment(folder: string, { hash, words, plans }: NotedSegment): Promise<void> {
  const note: Note = { state: await stateOf(join(folder, hash)), words, plans };
  const beside = join(folder, `${hash}.unfinished`);
  await writeFile(beside, JSON.stringify(note));
  await rename(beside, join(folder, hash + ending));
}

/** Deletes all segments but these, their notes first. */
export async function keepSegments(folder: string, hashes: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const wanted = new Set(hashes.flatMap((hash) => [hash, hash + ending]));
  const others = (await readdir(folder)).filter((name) => !wanted.has(name));
  others.sort((a, b) => Number(b.endsWith(ending)) - Number(a.endsWith(ending)));
  for (const name of others) await rm(join(folder, name), { recursive: true, force: true });
}
