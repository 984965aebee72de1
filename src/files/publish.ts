/** Publishing: reads a plan and its record, runs check and gates, and writes the next version. Node only. */
import { extname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { ApprovedPlan, Withdrawal } from '../approve/approved-plan.ts';
import { type Refusal, refusals } from '../approve/gates.ts';
import { versionSource } from '../approve/new-version.ts';
import { readRecord } from '../approve/read-record.ts';
import { checkText, isPlanSource, readChecked } from '../check/check-text.ts';
import { compareWithLibrary } from '../check/compare.ts';
import type { LibraryText } from '../check/library.ts';
import { personalLines } from '../check/published-lines.ts';
import type { WordLists } from '../check/word-lists.ts';
import type { ApprovalRecord } from '../plan/approval.ts';
import { parsePlan } from '../plan/mdx/parse.ts';
import { printPlan } from '../plan/mdx/print.ts';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { Finding } from '../terms/finding.ts';
import { tidyApproved } from './approved-folder.ts';
import { readApproved } from './approved-store.ts';
import { lock } from './content-hash.ts';
import { type AnyPlan, readAnyPlan } from './read-any-plan.ts';
import { publishedTexts } from './read-library.ts';
import { readText } from './read-text.ts';
import { recordLines } from './record-lines.ts';
import { writeNew } from './write-new.ts';

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

export interface ReadForPublishing extends Pick<AnyPlan, 'guessed'> {
  plan: Plan | undefined;
  findings: Finding[];
}

/**
 * The plan of a file with everything that the check has to say of it as a draft. Lines are those of an .mdx file; in any
 * other the message says where.
 * @param outline id of the outline that a person chose for a document of an office
 */
export async function readForPublishing(
  file: string,
  { vocabulary, words, library }: Publishing,
  outline?: string,
): Promise<ReadForPublishing> {
  // a template with one blank left still calls itself a template: published, it would be none
  const context = { vocabulary, words, library, self: resolve(file), state: 'draft' } as const;
  if (extname(file).toLowerCase() === '.mdx') {
    const source = readText(file);
    const { value: plan, findings } = parsePlan(source, vocabulary);
    // what is no plan at all is told so, and not checked as any text
    return { plan, findings: isPlanSource(source) ? checkText(source, context) : findings };
  }
  const { value: plan, findings, guessed } = await readAnyPlan(file, vocabulary, outline);
  if (!plan) return { plan, findings };
  const source = printPlan(plan, vocabulary);
  const checked = checkText(source, context).map((finding) => toldInWords(source, finding));
  return { plan, findings: [...findings, ...checked], ...(guessed && { guessed }) };
}

/** @throws Unreadable */
export function readRecordFile(file: string): { record: ApprovalRecord | undefined; findings: Finding[] } {
  const { value: record, findings } = readRecord(readText(file));
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
  const { vocabulary, words, library, root, today } = publishing;
  const published = readApproved(root, vocabulary)
    .flatMap((stored) => stored.plan ?? [])
    .filter(({ id }) => id !== amends?.id);
  const others = [...library, ...publishedTexts(published, vocabulary)];
  const similar = plan
    ? compareWithLibrary(readChecked(printPlan(plan, vocabulary), { vocabulary }).document, {
        vocabulary,
        library: others,
      }).texts
    : [];
  const personalInRecord = record && personalLines(recordLines(record, change), { vocabulary, words });
  const reasons = refusals({
    plan,
    findings,
    record,
    ...{ published, amends, change, similar, today, vocabulary },
    ...(personalInRecord && { personalInRecord }),
  });
  if (!plan || !record || reasons.length > 0) return { refusals: reasons };
  const version = (amends?.versions.length ?? 0) + 1;
  return { source: lock(versionSource(plan, record, { version, change }, vocabulary)), refusals: [] };
}

/** The place of a file of an approved plan, in a folder without what stopped commands have left. */
function placeFor(root: string, id: string, name: string): string {
  tidyApproved(root);
  return join(root, id, name);
}

/** Writes a version's file in one step. @throws AlreadyThere where that version exists, NotWritten */
export function writeVersion(root: string, id: string, version: number, source: string): string {
  const path = placeFor(root, id, `v${version}.mdx`);
  writeNew(path, source);
  return path;
}

/** Writes the notice of a withdrawal in one step. @throws AlreadyThere where there is one, NotWritten */
export function writeWithdrawal(root: string, id: string, withdrawal: Withdrawal): string {
  const path = placeFor(root, id, 'withdrawn.yaml');
  writeNew(path, stringify(withdrawal));
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
