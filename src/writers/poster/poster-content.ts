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

/** How much of a plan a poster tells. */
export interface PosterRoom {
  goals: number;
  /** In each list. */
  entries: number;
  /** Characters of the summary. */
  summary: number;
  /** Characters of a name; a longer one is a sentence. */
  name: number;
}

/** The word about what is not on the sheet. */
export const leftOut = (more: number) => `另有${more}项`;

/** What stands under a goal: by when, and where it stands today. */
export function goalNote({ when, base }: Goal): string {
  return [when, base && `现状${base}`].filter(Boolean).join('，');
}

/** Text of at most so many characters, cut after a sentence or a clause where one ends late enough. */
export function clip(text: string, most: number): string {
  const characters = [...text.trim()];
  if (characters.length <= most) return characters.join('');
  if (most === 0) return '';
  const kept = characters.slice(0, most).join('');
  const ends = [/^[\s\S]*[。；！？]/, /^[\s\S]*，/].map((end) => end.exec(kept)?.[0] ?? '');
  const whole = ends.find((part) => part.length > most / 3);
  return whole ? whole.replace(/[；，]$/, '。') : `${kept.slice(0, -1)}…`;
}

/** The plan in a sentence or two. A summary that only says for whom a sample suits is no summary of the plan. */
export function posterSummary(plan: Plan, vocabulary: Vocabulary, most: number): string {
  const { summary } = plan.meta;
  if (summary && !/^(?:适用|适合|可用)/.test(summary))
    return clip(/[。！？]$/.test(summary) ? summary : `${summary}。`, most);
  const opening = plan.content.find((content) => content.type === 'paragraph');
  return opening?.type === 'paragraph'
    ? clip(inlineText(opening.children, planView(plan, vocabulary)), most)
    : '';
}

/** A list of all that the plan holds, before it is cut to the room of the sheet. */
interface WholeList {
  heading: string;
  all: readonly { when: string; text: string }[];
}

function cut({ heading, all }: WholeList, { entries, name }: PosterRoom): PosterList {
  // “one more” takes the line that the one would take
  const kept = all.length === entries + 1 ? all : all.slice(0, entries);
  return {
    heading,
    entries: kept.map(({ when, text }) => ({ when: clip(when, 20), text: clip(text, name) })),
    more: all.length - kept.length,
  };
}

/** Phases, else activities, else deadlines. */
function dates({ phases, months, duties, reports }: ReturnType<typeof pictureContent>): WholeList {
  if (phases.length > 0)
    return { heading: '时间安排', all: phases.map(({ when, name }) => ({ when, text: name })) };
  const activities = months.flatMap(({ label, activities }) =>
    activities.map(({ when, name }) => ({ when: when || label, text: name })),
  );
  if (activities.length > 0) return { heading: '时间安排', all: activities };
  const deadlines = duties
    .filter(({ when }) => when !== '')
    .sort((a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER));
  if (deadlines.length > 0)
    return { heading: '完成时限', all: deadlines.map(({ when, task }) => ({ when, text: task })) };
  return { heading: '报送时间', all: reports.map(({ when, what }) => ({ when, text: what })) };
}

/** Where the list of deadlines names the tasks already. */
function deadlinesSay({ phases, months, duties, tasks }: ReturnType<typeof pictureContent>): boolean {
  const named = new Set(duties.filter(({ when }) => when !== '').map(({ task }) => task));
  return (
    phases.length + months.length === 0 && tasks.filter((task) => named.has(task)).length > tasks.length / 2
  );
}

/** What the poster of a plan says where it has so much room. */
export function posterContent(plan: Plan, vocabulary: Vocabulary, room: PosterRoom): PosterContent {
  const content = pictureContent(plan, vocabulary);
  const { title, issuer, period, goals, tasks, checks, criteria, approval } = content;
  const lists: WholeList[] = [
    dates(content),
    {
      heading: '要做的事',
      all: deadlinesSay(content) ? [] : tasks.map((text) => ({ when: '', text })),
    },
    {
      heading: '对照标准',
      all: goals.length > 0 ? [] : criteria.map(({ group }) => ({ when: '', text: group })),
    },
    { heading: '怎么检查', all: checks.map(({ when, what }) => ({ when, text: what })) },
  ];
  return {
    title,
    issuer,
    period,
    summary: posterSummary(plan, vocabulary, room.summary),
    goals: goals.slice(0, room.goals).map((goal) => ({ ...goal, name: clip(goal.name, room.name) })),
    moreGoals: Math.max(0, goals.length - room.goals),
    lists: lists
      .filter(({ all }) => all.length > 0)
      .slice(0, 3)
      .map((list) => cut(list, room)),
    ...(approval && { approval }),
  };
}
