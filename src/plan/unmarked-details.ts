/**
 * Details in the running text of a sample that stand in no slot and in no fact: figures, dates, names of places. A template
 * made from the sample would keep them by accident, and whoever fills it in would not be asked.
 *
 *     unmarkedDetails(plan, { fixed, names }) // [{ found: '86户', around: '走访独居老人86户，每月' }]
 */
import { z } from 'zod';
import type { Inline } from './outline.ts';
import { bodyRuns, type PlanBody } from './plan.ts';

export const fixedNumbersSchema = z.array(
  z.strictObject({
    /** A regular expression: what it matches is the same in every community. */
    pattern: z.string().min(1),
    /** Why it is, in Chinese. */
    why: z.string().min(1),
  }),
);
export type FixedNumbers = z.infer<typeof fixedNumbersSchema>;

export interface DetailSetting {
  fixed: FixedNumbers;
  /** Names of communities, streets, villages and units that samples are about. */
  names: readonly string[];
}

export interface UnmarkedDetail {
  found: string;
  /** The detail with the words around it. */
  around: string;
}

const around = 8;
const literal = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The plain text of a run, what stands in slots and facts as one sign that is no part of any detail. */
function plainText(run: readonly Inline[]): string {
  return run
    .map((part) => {
      if (part.type === 'strong') return plainText(part.children);
      return part.type === 'text' ? part.value : '◇';
    })
    .join('');
}

/** Details of one text. A text that is nothing but a figure is the number of a row. */
function detailsOf(text: string, details: RegExp, fixed: readonly RegExp[]): UnmarkedDetail[] {
  if (/^\s*\d*\s*$/.test(text)) return [];
  const free = fixed.reduce((left, one) => left.replace(one, (same) => '◆'.repeat(same.length)), text);
  return [...free.matchAll(details)].map(({ 0: found, index }) => ({
    found,
    around: text.slice(Math.max(0, index - around), index + found.length + around),
  }));
}

/** Every detail of text and headings that is neither slot nor fact, in the order in which they are read. */
export function unmarkedDetails(plan: PlanBody, { fixed, names }: DetailSetting): UnmarkedDetail[] {
  const known = [...names].sort((a, b) => b.length - a.length).map(literal);
  const details = new RegExp(['\\d+(?:\\.\\d+)?[%％\\p{Script=Han}]?', ...known].join('|'), 'gu');
  const patterns = fixed.map(({ pattern }) => new RegExp(pattern, 'gu'));
  return bodyRuns(plan).flatMap((run) => detailsOf(plainText(run), details, patterns));
}
