/**
 * What the page knows where a plan is judged: the desk of the gates, made of what the site publishes anyway. Texts of published
 * plans come with the library, numbers from the index; the plan that is amended is fetched whole.
 */
import type { ApprovedPlan, ListedPlan } from '../../approve/approved-plan.ts';
import type { Desk } from '../../approve/try-version.ts';
import type { LibraryText } from '../../check/library.ts';
import { printPlan } from '../../plan/mdx/print.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Progress } from '../../plan/progress.ts';
import type { ApprovedIndex, PublishedEntry } from '../../site/approved-index.ts';
import type { CheckData } from '../check/check-data.ts';
import { fetchLibrary } from '../check/check-library.ts';

export interface SiteKnowledge {
  data: CheckData;
  index: ApprovedIndex;
}

export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** @throws Error where the site cannot be reached */
export async function fetchKnowledge(base: string): Promise<SiteKnowledge> {
  const [data, index] = await Promise.all([
    fetchJson<CheckData>(`${base}data/check.json`),
    fetchJson<ApprovedIndex>(`${base}data/approved.json`),
  ]);
  return { data, index };
}

/** Plans that stand, newest first. */
export function standingPlans({ index }: SiteKnowledge): PublishedEntry[] {
  return index.plans.filter((plan) => plan.state === 'published');
}

/** A published plan with its current version, and what is reported of it so far. */
export interface ChosenPlan {
  approved: ApprovedPlan;
  progress?: Progress;
}

/** @throws Error where the plan is not there any more */
export async function fetchChosen(base: string, id: string, knowledge: SiteKnowledge): Promise<ChosenPlan> {
  const plan = await fetchJson<Plan>(`${base}approved/${encodeURIComponent(id)}/plan.json`);
  const { approval } = plan.meta;
  if (!approval) throw new Error(`${id} has no approval`);
  const source = printPlan(plan, knowledge.data.vocabulary);
  const progress = standingPlans(knowledge).find((entry) => entry.id === id)?.progress;
  const versions = [{ version: approval.version, plan, approval, source }];
  return { approved: { id, versions }, ...(progress && { progress: progress as Progress }) };
}

function listed(entry: ApprovedIndex['plans'][number]): ListedPlan {
  const { id, header } = entry;
  const { index, docNo, published } = header;
  const only = { index, published, ...(docNo && { docNo }) };
  return {
    id,
    versions: [{ approval: { header: only } }],
    ...(entry.state === 'withdrawn' && { withdrawal: { date: entry.withdrawal.date } }),
  };
}

/** The library that plans of this outline are compared with; none where it could not be fetched. */
export async function fetchTexts(base: string, outline: string): Promise<LibraryText[] | undefined> {
  try {
    return (await fetchLibrary(base, outline)).texts;
  } catch {
    return undefined;
  }
}

/**
 * @param chosen the plan that is amended, withdrawn, reported on
 * @param today yyyymmdd
 */
export function makeDesk(
  { data: { vocabulary, words }, index }: SiteKnowledge,
  texts: readonly LibraryText[],
  { chosen, today, base }: { chosen: ApprovedPlan | undefined; today: number; base: string },
): Desk {
  return {
    ...{ vocabulary, words, today },
    // its own text is nothing to be unlike of
    library: texts.filter(({ id }) => !chosen || id !== `${base}approved/${chosen.id}/`),
    published: chosen ? [chosen] : [],
    listed: index.plans.filter(({ id }) => id !== chosen?.id).map(listed),
  };
}

/** Today as yyyymmdd. */
export function todayNumber(now = new Date()): number {
  return now.getFullYear() * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();
}
