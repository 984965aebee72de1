/** Publishing: reads a plan and its record, runs check and gates, and writes the next version. Node only. */
import { readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { ApprovalRecord } from '../plan/approval.ts';
import type { ApprovedPlan } from '../plan/approve/approved-plan.ts';
import { type Refusal, refusals, type SimilarText } from '../plan/approve/gates.ts';
import { versionSource } from '../plan/approve/new-version.ts';
import { readRecord } from '../plan/approve/read-record.ts';
import type { Finding } from '../plan/finding.ts';
import { checkText } from '../plan/lint/check-text.ts';
import { type LibraryText, libraryText } from '../plan/lint/library.ts';
import type { WordLists } from '../plan/lint/word-lists.ts';
import { parsePlan } from '../plan/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { printPlan } from '../plan/print.ts';
import { jaccard, shingles } from '../plan/similarity.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { readApproved, writeNew } from './approved-store.ts';
import { lock } from './content-hash.ts';
import { readPlanFile } from './read-plan-file.ts';

export interface Publishing {
  /** Folder of approved plans. */
  root: string;
  vocabulary: Vocabulary;
  words: WordLists;
  /** Samples of the library, to compare with. */
  library: readonly LibraryText[];
  /** yyyymmdd. */
  today: number;
}

/** The plan of a file with everything that the check has to say. Lines are those of the file, for Word those of its source. */
export async function readForPublishing(
  file: string,
  { vocabulary, words, library }: Publishing,
): Promise<{ plan: Plan | undefined; findings: Finding[] }> {
  const others = library.filter(({ id }) => id !== resolve(file));
  const context = { vocabulary, words, library: others };
  if (extname(file).toLowerCase() === '.mdx') {
    const source = readFileSync(file, 'utf8');
    return { plan: parsePlan(source, vocabulary).value, findings: checkText(source, context) };
  }
  const { value: plan, findings } = await readPlanFile(file, vocabulary);
  if (!plan) return { plan, findings };
  return { plan, findings: [...findings, ...checkText(printPlan(plan, vocabulary), context)] };
}

function likest(plan: Plan, others: readonly LibraryText[]): SimilarText[] {
  const runs = shingles(libraryText('', plan).paragraphs.join(''));
  return others
    .map(({ title, paragraphs }) => ({ title, similarity: jaccard(runs, shingles(paragraphs.join(''))) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, 3);
}

/** @throws RangeError in Chinese where the file cannot be read */
export function readRecordFile(file: string): { record: ApprovalRecord | undefined; findings: Finding[] } {
  const { value: record, findings } = readRecord(readFileSync(file, 'utf8'));
  return { record, findings };
}

export interface Attempt {
  /** Absent where it is refused. */
  source?: string;
  refusals: Refusal[];
}

/**
 * Tries a version against all gates.
 * @param amends the published plan whose next version this is
 */
export function tryVersion(
  {
    plan,
    findings,
    record,
  }: { plan: Plan | undefined; findings: readonly Finding[]; record: ApprovalRecord },
  publishing: Publishing,
  { amends, change }: { amends?: ApprovedPlan; change?: string | undefined } = {},
): Attempt {
  const { vocabulary, library, root, today } = publishing;
  const published = readApproved(root, vocabulary)
    .flatMap((stored) => stored.plan ?? [])
    .filter(({ id }) => id !== amends?.id);
  const others = [
    ...library,
    ...published.flatMap(({ id, versions }) => versions.slice(-1).map(({ plan }) => libraryText(id, plan))),
  ];
  const similar = plan ? likest(plan, others) : [];
  const reasons = refusals({ plan, findings, record, published, similar, today, vocabulary });
  if (!plan || reasons.length > 0) return { refusals: reasons };
  const version = (amends?.versions.length ?? 0) + 1;
  return { source: lock(versionSource(plan, record, { version, change }, vocabulary)), refusals: [] };
}

/** Writes a version's file in one step. @throws AlreadyThere where that version exists */
export function writeVersion(root: string, id: string, version: number, source: string): string {
  const path = join(root, id, `v${version}.mdx`);
  writeNew(path, source);
  return path;
}

/** An id that is free: `annual-plan-2027`, `annual-plan-2027-2` … */
export function freeId(plan: Plan, taken: readonly string[]): string {
  const base = [plan.meta.outline, plan.meta.period.year].filter(Boolean).join('-');
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
