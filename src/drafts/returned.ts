/**
 * A draft that went out as Word and came back from a superior (领导改稿): the text as it was sent, the file that came back, and
 * what a person has said about it so far. Both are kept in the draft, so that a reload loses neither.
 */
import { z } from 'zod';
import type { Plan } from '../plan/plan.ts';
import { storedPlan } from './text-schema.ts';

/** A text that went out. */
export interface Sent {
  /** ISO time. */
  at: string;
  plan: Plan;
}

/** What a superior wrote beside the text (批注). */
export interface Comment {
  author?: string;
  text: string;
  /** Where it stands in the file, as people say it: 第3段. */
  where: string;
  /** The words of its paragraph, number included; '' where the paragraph was struck out. */
  paragraph: string;
  /** The words of the paragraph above. */
  above: string;
  /** A person has settled it. */
  done: boolean;
}

export interface Returned {
  /** The file's name. */
  file: string;
  plan: Plan;
  /** The file does not say any more where its blanks are: its text is compared by words. */
  byWords: boolean;
  comments: Comment[];
  /** What of the file is neither text nor comment, and stands nowhere else. */
  beside: { where: string; what: string; text: string }[];
  /** Ids of the differences that a person has turned down. */
  left: string[];
}

export const sentSchema = z.object({ at: z.string(), plan: storedPlan });
const comment = z.object({
  author: z.string().optional(),
  text: z.string(),
  where: z.string(),
  paragraph: z.string(),
  above: z.string(),
  done: z.boolean(),
});
export const returnedSchema = z.object({
  file: z.string(),
  plan: storedPlan,
  byWords: z.boolean(),
  comments: z.array(comment),
  beside: z.array(z.object({ where: z.string(), what: z.string(), text: z.string() })),
  left: z.array(z.string()),
});

/** Superiors answer one of the last ones; a browser keeps about a hundred drafts of this size. */
const mostSent = 3;

/** The draft with the text that has just gone out; the same text is kept once. */
export function withSent<T extends { sent?: Sent[] }>(draft: T, plan: Plan, at: string): T {
  const text = JSON.stringify(plan);
  const others = (draft.sent ?? []).filter((one) => JSON.stringify(one.plan) !== text);
  return { ...draft, sent: [{ at, plan }, ...others].slice(0, mostSent) };
}
