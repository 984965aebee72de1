/** Next year's draft from an approved plan of this site, with its progress if some is published. */
import { type Draft, draftPlan } from '../../drafts/draft.ts';
import { planDraft } from '../../drafts/plan-draft.ts';
import { firstYear, rollPlan } from '../../drafts/roll/roll.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Progress } from '../../plan/progress.ts';

interface Making {
  /** The site's base path, ending in a slash. */
  base: string;
  vocabulary: ComposableVocabulary;
  /** Id of the new draft. */
  id: string;
  /** ISO time. */
  now: string;
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** What the site publishes of the plan's progress; a plan without any has none. */
async function publishedProgress(approved: string, base: string): Promise<Progress | undefined> {
  const { plans } = (await fetchJson(`${base}data/approved.json`)) as {
    plans: { id: string; progress?: Progress }[];
  };
  return plans.find(({ id }) => id === approved)?.progress;
}

/** The next year's draft of a plan. @throws Error where it cannot be carried on */
function nextDraft(plan: Plan, progress: Progress | undefined, { vocabulary, id, now }: Making): Draft {
  const year = firstYear(plan.meta.period);
  const rolled = year === undefined ? undefined : rollPlan(plan, { year: year + 1, progress }, vocabulary);
  const draft = rolled && planDraft(rolled.plan, { id, now }, vocabulary);
  if (!draft) throw new Error('the plan names no year or no known outline');
  return { ...draft, decisions: rolled.decisions.map((decision) => ({ ...decision, done: false })) };
}

/** From a draft of this browser, which stays as it is. @throws Error where it names no year */
export function draftOfNextYear(draft: Draft, making: Making): Draft {
  return nextDraft(draftPlan(draft, making.vocabulary), undefined, making);
}

/** @throws Error where the plan is not there, or cannot be carried on */
export async function rolledDraft(approved: string, making: Making): Promise<Draft> {
  const { base } = making;
  const plan = (await fetchJson(`${base}approved/${encodeURIComponent(approved)}/plan.json`)) as Plan;
  return nextDraft(plan, await publishedProgress(approved, base), making);
}
