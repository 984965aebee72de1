/**
 * What is being handed in, kept in this browser so that a reload loses nothing, and what the next record has in common with the
 * last one. Storage may be full or forbidden.
 */
import { z } from 'zod';

const key = 'plan-publish';
const lastKey = 'plan-publish-last';

/** What a person wants to be done. */
export const works = ['publish', 'amend', 'withdraw', 'progress', 'next'] as const;
export type Work = (typeof works)[number];

const handInSchema = z.object({
  work: z.enum(works),
  /** Id of the published plan that is amended, withdrawn, reported on; empty until it is chosen. */
  plan: z.string(),
  /** Id of a draft of this browser, or the name of a file that is kept beside. */
  document: z
    .object({ draft: z.string() })
    .or(z.object({ file: z.string() }))
    .optional(),
  /** Outline that was chosen for a document of an office. */
  outline: z.string(),
  /** What was typed: fields of the record, of the withdrawal and of the change note by their keys. */
  typed: z.record(z.string(), z.string()),
  /** Row of a block → what is reported of it. */
  reports: z.record(z.string(), z.record(z.string(), z.string())),
});
export type HandIn = z.infer<typeof handInSchema>;

export const newHandIn: HandIn = {
  work: 'publish',
  plan: '',
  outline: '',
  typed: {},
  reports: {},
};

function read(from: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(from) ?? 'null');
  } catch {
    return undefined;
  }
}

/** What was stored last; a new one where nothing was, or it cannot be read. */
export function storedHandIn(): HandIn {
  const { data } = handInSchema.safeParse(read(key));
  return data ?? newHandIn;
}

/** The address may name a draft, where the builder leads here, or a published plan, where its own page does. */
export function startingWith(stored: HandIn, query: string): HandIn {
  const asked = new URLSearchParams(query);
  const [draft, plan] = [asked.get('draft'), asked.get('plan')];
  if (draft) return { ...stored, work: stored.work === 'amend' ? 'amend' : 'publish', document: { draft } };
  if (!plan) return stored;
  const reports = plan === stored.plan ? stored.reports : {};
  return { ...stored, work: stored.work === 'publish' ? 'amend' : stored.work, plan, reports };
}

/** Undefined when stored; otherwise what to tell the person. */
export function storeHandIn(handIn: HandIn): string | undefined {
  try {
    localStorage.setItem(key, JSON.stringify(handIn));
    return undefined;
  } catch {
    return '浏览器没有存下填的内容（存储空间满了，或不允许保存）；请不要关掉本页，先生成公开包。';
  }
}

/** Fields of the last record that the next one has, too. */
export function lastRecord(): Record<string, string> {
  return z.record(z.string(), z.string()).safeParse(read(lastKey)).data ?? {};
}

export function storeLastRecord(fields: Readonly<Record<string, string>>): void {
  try {
    localStorage.setItem(lastKey, JSON.stringify(fields));
  } catch {
    // it is typed again next time
  }
}
