/**
 * A file that came back, held against drafts: which of them it is of, which of the texts that went out, and what of it can be
 * compared.
 */
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { planView, type TextView } from '../writers/inline-text.ts';
import { type Draft, draftPlan } from './draft.ts';
import { lineText, planLines } from './plan-lines.ts';
import type { Sent } from './returned.ts';

function words(plan: Plan, vocabulary: Vocabulary): string[] {
  const view: TextView = planView(plan, vocabulary);
  return [plan.meta.title, ...planLines(plan).map((line) => lineText(line, view))].filter(
    (text) => text !== '',
  );
}

/** The share of the lines of a file that a text has too, 0 to 1. */
function shared(text: Plan, file: Plan, vocabulary: Vocabulary): number {
  const known = new Set(words(text, vocabulary));
  const lines = words(file, vocabulary);
  return lines.length === 0 ? 0 : lines.filter((line) => known.has(line)).length / lines.length;
}

/** How much of a file is the text of a draft, as it is or as it went out, 0 to 1. */
export function draftFit(draft: Draft, file: Plan, vocabulary: Vocabulary): number {
  const texts = [draftPlan(draft, vocabulary), ...(draft.sent ?? []).map(({ plan }) => plan)];
  return Math.max(...texts.map((text) => shared(text, file, vocabulary)));
}

/** A file that shares less of its lines is another document, however much a superior has changed. */
export const leastFit = 0.2;

/** The text that went out and came back as this file; undefined where none is kept. */
export function sentAs({ sent = [] }: Draft, file: Plan, vocabulary: Vocabulary): Sent | undefined {
  const fits = sent.map((one) => ({ one, share: shared(one.plan, file, vocabulary) }));
  return fits.toSorted((a, b) => b.share - a.share)[0]?.one;
}

/**
 * What came back, where its file says no more than what is seen: themes and the like are the draft's, and so are its values.
 * @param seen read by its look alone
 */
export function withUnseen(seen: Plan, draft: Draft, vocabulary: Vocabulary): Plan {
  const own = draftPlan(draft, vocabulary);
  const { title, addressee, attachments, signoff, remark, blocks } = seen.meta;
  const { signoff: _, remark: __, ...meta } = own.meta;
  return {
    ...seen,
    values: { ...own.values, ...seen.values },
    meta: {
      ...meta,
      title,
      addressee,
      attachments,
      ...(signoff && { signoff }),
      ...(remark !== undefined && { remark }),
      blocks: { ...own.meta.blocks, ...blocks },
    },
  };
}
