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

/** Words of a plan source without what stands for markup and data in it. */
function plainWords(source: string): string {
  return source.replace(/<[^>]*>|[{}[\]"]|\b[A-Za-z]+: |^[ \t]*(?:- |#+ )/g, '').trim();
}

/** A Word file has no lines that its author could count: the words at the place are said instead. */
function toldInWords(source: string, finding: Finding): Finding {
  const { line, column, message } = finding;
  const text = source.split('\n')[line - 1] ?? '';
  const [before, after] = [text.slice(0, column - 1), text.slice(column - 1)].map(plainWords);
  const words = `${before?.slice(-10)}${after?.slice(0, 14)}`;
  return line === 1 || words === '' ? finding : { ...finding, message: `${message}（在“${words}”处）` };
}

/**
 * The plan of a file with everything that the check has to say of it as a draft. Lines are those of an .mdx file; in a Word
 * file the message says where.
 */
export async function readForPublishing(
  file: string,
  { vocabulary, words, library }: Publishing,
): Promise<{ plan: Plan | undefined; findings: Finding[] }> {
  const others = library.filter(({ id }) => id !== resolve(file));
  // a template with one blank left still calls itself a template: published, it would be none
  const context = { vocabulary, words, library: others, state: 'draft' } as const;
  if (extname(file).toLowerCase() === '.mdx') {
    const source = readFileSync(file, 'utf8');
    return { plan: parsePlan(source, vocabulary).value, findings: checkText(source, context) };
  }
  const { value: plan, findings } = await readPlanFile(file, vocabulary);
  if (!plan) return { plan, findings };
  const source = printPlan(plan, vocabulary);
  const checked = checkText(source, context).map((finding) => toldInWords(source, finding));
  return { plan, findings: [...findings, ...checked] };
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
  /** Absent where it is refused, and where there is no record. */
  source?: string;
  refusals: Refusal[];
}

/**
 * Tries a version against all gates; without a record, against those that look at the plan.
 * @param amends the published plan whose next version this is
 */
export function tryVersion(
  {
    plan,
    findings,
    record,
  }: { plan: Plan | undefined; findings: readonly Finding[]; record: ApprovalRecord | undefined },
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
  if (!plan || !record || reasons.length > 0) return { refusals: reasons };
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
