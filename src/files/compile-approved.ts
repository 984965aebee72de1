/**
 * Checks the approved plans and puts them into the cache, rendered; those that have not changed are not rendered again.
 * The check itself is whole at every build: what residents read must be exactly what was approved. Node only.
 */
import { dirname, join } from 'node:path';
import { type ApprovedData, withdrawnData } from '../approve/approved-data.ts';
import { approvedHtml } from '../approve/approved-html.ts';
import { type ApprovedPlan, visibleOn, waitsOn } from '../approve/approved-plan.ts';
import { type LibraryText, libraryText } from '../check/library.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { brokenHtml } from '../writers/word-breaks.ts';
import type { StoredFault } from './approved-store.ts';
import { checkApproved } from './check-approved.ts';
import { judgeApproved } from './judge-approved.ts';
import { approvedCache, type Cached, digestOf, sampleCache } from './plan-cache.ts';
import { readProgressFile } from './read-progress-file.ts';
import { readBareVocabulary } from './read-vocabulary.ts';
import { readWordLists } from './read-word-lists.ts';

const isError = ({ finding }: StoredFault): boolean => finding.severity === 'error';

function approvedData(root: string, plan: ApprovedPlan, vocabulary: Vocabulary, today: number): ApprovedData {
  if (plan.withdrawal) return withdrawnData(plan, plan.withdrawal);
  const { progress } = readProgressFile(root, plan, today);
  const versions = plan.versions.map((version) => ({
    ...version,
    html: brokenHtml(approvedHtml(version.plan, vocabulary)),
  }));
  return { state: 'published', id: plan.id, versions, ...(progress && { progress }) };
}

/** Everything that the data of a plan are made from and that the gates judge. @param shown the plan as it is shown */
function sourcesOf(root: string, plan: ApprovedPlan, shown: ApprovedPlan | undefined, today: number): string {
  const { progress } = readProgressFile(root, plan, today);
  const sources = plan.versions.map(({ source }) => source);
  return JSON.stringify([plan.id, sources, shown?.versions.length, plan.withdrawal, progress]);
}

/** Samples as they were compiled for this build: parsing all of them again would take longer than judging. */
function compiledSamples(vocabulary: Vocabulary): LibraryText[] {
  const cache = sampleCache();
  return cache.cards().map(({ id }) => libraryText(id, cache.read(id, 'plan'), vocabulary));
}

/** A version that is not shown yet. */
export interface Waiting {
  id: string;
  version: number;
  /** yyyy-mm-dd. */
  published: string;
}

export interface ApprovedCompilation {
  /** The plans without faults, as they are shown on that day. */
  cards: Cached[];
  /** What is wrong with the others. */
  faults: StoredFault[];
  /** Versions whose day of publication has not come: the build of that day shows them. */
  waiting: Waiting[];
}

/**
 * @param version changes when the code or the vocabulary that judge and render plans do
 * @param today yyyymmdd, the day that the site is built for
 */
export function compileApproved(root: string, version: string, today: number): ApprovedCompilation {
  const vocabulary = readBareVocabulary();
  const words = readWordLists();
  const { stored, faults } = checkApproved(root, { vocabulary, words }, today);
  const cache = approvedCache();
  const known = new Map(cache.cards().map(({ id, digest }) => [id, digest]));
  const digestFor = (plan: ApprovedPlan) =>
    digestOf(version, sourcesOf(root, plan, visibleOn(plan, today), today));
  const isKnown = (plan: ApprovedPlan) => known.get(plan.id) === digestFor(plan) && cache.has(plan.id);
  const desk = { vocabulary, words, today, library: () => compiledSamples(vocabulary) };
  const refused = judgeApproved(root, stored, desk, isKnown).filter(isError);
  const waiting = stored.flatMap(({ id, plan }) =>
    (plan?.versions ?? [])
      .filter((one) => waitsOn(one, today))
      .map(({ version, approval }) => ({ id, version, published: approval.header.published })),
  );
  const cards = stored.flatMap(({ id, plan: whole, faults: own }): Cached[] => {
    const plan = whole && visibleOn(whole, today);
    if (!plan || [...own, ...refused.filter(({ file }) => dirname(file) === join(root, id))].some(isError))
      return [];
    if (!isKnown(whole)) cache.write(id, { data: approvedData(root, plan, vocabulary, today) });
    return [{ id, digest: digestFor(whole) }];
  });
  cache.keep(cards);
  return { cards, faults: [...faults.filter(isError), ...refused], waiting };
}
