/**
 * Checks the approved plans and puts them into the cache, rendered; those that have not changed are not rendered again.
 * The check itself is whole at every build: what residents read must be exactly what was approved. Node only.
 */
import { toHtml } from 'hast-util-to-html';
import { type ApprovedData, withdrawnData } from '../approve/approved-data.ts';
import { approvedHtml } from '../approve/approved-html.ts';
import type { ApprovedPlan } from '../approve/approved-plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { StoredFault } from './approved-store.ts';
import { checkApproved } from './check-approved.ts';
import { approvedCache, type Cached, digestOf } from './plan-cache.ts';
import { readProgressFile } from './read-progress-file.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { readWordLists } from './read-word-lists.ts';

const isError = ({ finding }: StoredFault): boolean => finding.severity === 'error';

function approvedData(root: string, plan: ApprovedPlan, vocabulary: Vocabulary): ApprovedData {
  if (plan.withdrawal) return withdrawnData(plan, plan.withdrawal);
  const { progress } = readProgressFile(root, plan);
  const versions = plan.versions.map((version) => ({
    ...version,
    html: toHtml({ type: 'root', children: approvedHtml(version.plan, vocabulary) }),
  }));
  return { state: 'published', id: plan.id, versions, ...(progress && { progress }) };
}

/** Everything that the data of a plan are made from. */
function sourcesOf(root: string, plan: ApprovedPlan): string {
  const { progress } = readProgressFile(root, plan);
  const sources = plan.versions.map(({ source }) => source);
  return JSON.stringify([plan.id, sources, plan.withdrawal, progress]);
}

/**
 * @param version changes when the code or the vocabulary that render plans do
 * @returns the plans without faults, and what is wrong with the others
 */
export function compileApproved(root: string, version: string): { cards: Cached[]; faults: StoredFault[] } {
  const vocabulary = readVocabulary();
  const { stored, faults } = checkApproved(root, { vocabulary, words: readWordLists() });
  const cache = approvedCache();
  const known = new Map(cache.cards().map(({ id, digest }) => [id, digest]));
  const cards = stored.flatMap(({ id, plan, faults: own }): Cached[] => {
    if (!plan || own.some(isError)) return [];
    const digest = digestOf(version, sourcesOf(root, plan));
    if (known.get(id) !== digest || !cache.has(id))
      cache.write(id, { data: approvedData(root, plan, vocabulary) });
    return [{ id, digest }];
  });
  cache.keep(cards);
  return { cards, faults: faults.filter(isError) };
}
