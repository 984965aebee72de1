/** What a poster tells of a plan: the heart of its picture, in as many words as one sheet of A3 holds. */

import type { Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { inlineText, planView } from '../inline-text.ts';
import { type ApprovalNote, pictureContent } from '../picture/content.ts';
import type { Goal } from '../picture/goals.ts';

export interface PosterList {
  heading: string;
  entries: readonly { when: string; text: string }[];
  /** How many more there are. */
  more: number;
}

export interface PosterContent {
  /** Title, cut at its breaks by sense. */
  title: readonly string[];
  issuer: string;
  period: string;
  summary: string;
  goals: readonly Goal[];
  moreGoals: number;
  /** Dates, tasks, checks: as many as the plan holds. */
  lists: readonly PosterList[];
  approval?: ApprovalNote;
}

const mostGoals = 6;
const mostEntries = 7;
const mostSummary = 110;
/** A cell of a table is a name; a longer one is a sentence that the poster has no room for. */
const mostName = 34;

/** Text of at most so many characters, cut after a sentence where one ends late enough. */
export function clip(text: string, most: number): string {
  const characters = [...text.trim()];
  if (characters.length <= most) return characters.join('');
  const kept = characters.slice(0, most).join('');
  const sentence = /^[\s\S]*[。；！？]/.exec(kept)?.[0] ?? '';
  return sentence.length > most / 3 ? sentence.replace(/；$/, '。') : `${kept.slice(0, -1)}…`;
}

/** The plan in a sentence or two. A summary that only says for whom a sample suits is no summary of the plan. */
export function posterSummary(plan: Plan, vocabulary: Vocabulary): string {
  const { summary } = plan.meta;
  if (summary && !/^(?:适用|适合|可用)/.test(summary))
    return clip(/[。！？]$/.test(summary) ? summary : `${summary}。`, mostSummary);
  const opening = plan.content.find((content) => content.type === 'paragraph');
  return opening?.type === 'paragraph'
    ? clip(inlineText(opening.children, planView(plan, vocabulary)), mostSummary)
    : '';
}

function list(heading: string, all: readonly { when: string; text: string }[]): PosterList[] {
  const entries = all
    .slice(0, mostEntries)
    .map(({ when, text }) => ({ when: clip(when, 20), text: clip(text, mostName) }));
  return entries.length === 0 ? [] : [{ heading, entries, more: all.length - entries.length }];
}

/** Phases, else activities, else deadlines. */
function dates({ phases, months, duties, reports }: ReturnType<typeof pictureContent>): PosterList[] {
  if (phases.length > 0)
    return list(
      '时间安排',
      phases.map(({ when, name }) => ({ when, text: name })),
    );
  const activities = months.flatMap(({ label, activities }) =>
    activities.map(({ when, name }) => ({ when: when || label, text: name })),
  );
  if (activities.length > 0) return list('时间安排', activities);
  const deadlines = duties
    .filter(({ when }) => when !== '')
    .sort((a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER));
  if (deadlines.length > 0)
    return list(
      '完成时限',
      deadlines.map(({ when, task }) => ({ when, text: task })),
    );
  return list(
    '报送时间',
    reports.map(({ when, what }) => ({ when, text: what })),
  );
}

/** Where the list of deadlines names the tasks already. */
function deadlinesSay({ phases, months, duties, tasks }: ReturnType<typeof pictureContent>): boolean {
  const named = new Set(duties.filter(({ when }) => when !== '').map(({ task }) => task));
  return (
    phases.length + months.length === 0 && tasks.filter((task) => named.has(task)).length > tasks.length / 2
  );
}

export function posterContent(plan: Plan, vocabulary: Vocabulary): PosterContent {
  const content = pictureContent(plan, vocabulary);
  const { title, issuer, period, goals, tasks, checks, criteria, approval } = content;
  return {
    title,
    issuer,
    period,
    summary: posterSummary(plan, vocabulary),
    goals: goals.slice(0, mostGoals).map((goal) => ({ ...goal, name: clip(goal.name, mostName) })),
    moreGoals: Math.max(0, goals.length - mostGoals),
    lists: [
      ...dates(content),
      ...list('要做的事', deadlinesSay(content) ? [] : tasks.map((text) => ({ when: '', text }))),
      ...(goals.length > 0
        ? []
        : list(
            '对照标准',
            criteria.map(({ group }) => ({ when: '', text: group })),
          )),
      ...list(
        '怎么检查',
        checks.map(({ when, what }) => ({ when, text: what })),
      ),
    ].slice(0, 3),
    ...(approval && { approval }),
  };
}
