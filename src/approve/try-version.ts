/** A plan and its record → the next version, locked, or every reason against it. The same in Node and in a page. */
import { readChecked } from '../check/check-text.ts';
import { compareDocuments, type SimilarText } from '../check/compare.ts';
import { type LibraryText, libraryText } from '../check/library.ts';
import { personalFaults } from '../check/published-lines.ts';
import type { WordLists } from '../check/word-lists.ts';
import type { ApprovalRecord } from '../plan/approval.ts';
import { printPlan } from '../plan/mdx/print.ts';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { Finding } from '../terms/finding.ts';
import { type ApprovedPlan, currentVersion, type ListedPlan } from './approved-plan.ts';
import { type Refusal, refusals } from './gates.ts';
import { lock } from './hashed-text.ts';
import { versionSource } from './new-version.ts';
import type { OriginalFile } from './original.ts';
import { recordLines } from './record-lines.ts';

/** What is known where a plan is judged. */
export interface Desk {
  vocabulary: Vocabulary;
  words: WordLists;
  /** Samples of the library and texts of `listed`, to compare with. */
  library: readonly LibraryText[];
  /** Plans that were published before and are known whole, withdrawn ones and those that wait for their day included. */
  published: readonly ApprovedPlan[];
  /** Published plans of which no more is known than that they are there; their texts are in `library`. */
  listed?: readonly ListedPlan[];
  /** yyyymmdd. */
  today: number;
}

/** What is judged. */
export interface Candidate {
  plan: Plan | undefined;
  findings: readonly Finding[];
  /** Absent where it cannot be read: then only the gates that look at the plan are tried. */
  record: ApprovalRecord | undefined;
  original?: OriginalFile | undefined;
}

export interface Attempt {
  /** Absent where it is refused, and where there is no record. */
  source?: string;
  refusals: Refusal[];
}

/** The last version of each plan; what was withdrawn is still somebody's text. */
export function publishedTexts(plans: readonly ApprovedPlan[], vocabulary: Vocabulary): LibraryText[] {
  return plans.flatMap(({ id, versions }) =>
    versions.slice(-1).map(({ plan }) => libraryText(id, plan, vocabulary)),
  );
}

/** The number of the version that follows: where only the last version of a plan is known, it says which one it is. */
export const nextVersion = (amends: ApprovedPlan | undefined): number =>
  amends ? currentVersion(amends).version + 1 : 1;

/** All published plans that are known, in whatever detail. */
export const knownPlans = ({ published, listed = [] }: Pick<Desk, 'published' | 'listed'>): ListedPlan[] => [
  ...published,
  ...listed,
];

/** The source of the next version, locked, whatever the gates say of it. */
export function lockedVersion(
  { plan, record, original }: { plan: Plan; record: ApprovalRecord; original?: OriginalFile | undefined },
  vocabulary: Vocabulary,
  { amends, change }: { amends?: ApprovedPlan | undefined; change?: string | undefined } = {},
): string {
  const marks = {
    version: nextVersion(amends),
    change,
    previous: amends && currentVersion(amends).approval.hash,
    original: original?.mark,
  };
  return lock(versionSource(plan, record, marks, vocabulary));
}

const butFor = <One extends { id: string }>(all: readonly One[], amends: ApprovedPlan | undefined): One[] =>
  all.filter(({ id }) => id !== amends?.id);

/** What a plan is like, the likest first: everything that its gate looks at, and it takes the longest. */
export function similarTexts(
  plan: Plan | undefined,
  { vocabulary, library, published }: Desk,
  amends?: ApprovedPlan,
): SimilarText[] {
  if (!plan) return [];
  const { document } = readChecked(printPlan(plan, vocabulary), { vocabulary });
  const others = [...library, ...publishedTexts(butFor(published, amends), vocabulary)];
  return compareDocuments([document], { vocabulary, library: others }).flatMap(({ texts }) => texts);
}

interface Trying {
  /** The published plan whose next version this is. */
  amends?: ApprovedPlan | undefined;
  /** What it says of the change. */
  change?: string | undefined;
  /** What `similarTexts` says of it, where that is known already. */
  similar?: readonly SimilarText[];
}

/** What all gates say against a version. */
export function gateRefusals(
  { plan, findings, record }: Omit<Candidate, 'original'>,
  desk: Desk,
  { amends, change, similar = similarTexts(plan, desk, amends) }: Trying = {},
): Refusal[] {
  const { vocabulary, words, today } = desk;
  const published = butFor(knownPlans(desk), amends);
  const personalInRecord = record && personalFaults(recordLines(record, change), { vocabulary, words });
  return refusals({
    ...{ plan, findings, record, published, amends, change, similar, today, vocabulary },
    ...(personalInRecord && { personalInRecord }),
  });
}

/** Tries a version against all gates. */
export function tryVersion(candidate: Candidate, desk: Desk, trying: Trying = {}): Attempt {
  const { plan, record, original } = candidate;
  const reasons = gateRefusals(candidate, desk, trying);
  if (!plan || !record || reasons.length > 0) return { refusals: reasons };
  return { source: lockedVersion({ plan, record, original }, desk.vocabulary, trying), refusals: [] };
}

/** An id that is free: `annual-plan-2027`, `annual-plan-2027-2` … */
export function freeId(plan: Plan, taken: readonly string[]): string {
  const base = [plan.meta.outline, plan.meta.period.year].filter(Boolean).join('-');
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
