/**
 * Who made a difference: the superior, or whoever went on with the draft after it was sent. The text as it was sent is the
 * third side; where both have changed a thing, a person has to decide (两边都改了).
 */
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { planView } from '../writers/inline-text.ts';
import { alignedLines } from './align-lines.ts';
import { type Draft, draftPlan } from './draft.ts';
import { type PlanLine, planLines, sameLine } from './plan-lines.ts';
import type { Review } from './review.ts';

export type Side = 'superior' | 'draft' | 'both';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** @param isOwnAsSent, isTheirsAsSent whether a side says what was sent */
function sideOf(isOwnAsSent: boolean, isTheirsAsSent: boolean): Side {
  if (isOwnAsSent) return 'superior';
  return isTheirsAsSent ? 'draft' : 'both';
}

/** Each line of a text with the line that it was when it was sent. */
function lineAsSent(
  lines: readonly PlanLine[],
  sent: readonly PlanLine[],
  views: Parameters<typeof alignedLines>[2],
): Map<PlanLine, PlanLine> {
  const { pairs } = alignedLines(sent, lines, views);
  return new Map(pairs.flatMap(({ own, theirs }) => (own && theirs ? [[theirs, own]] : [])));
}

/** @returns the side of each difference, by its id */
export function differenceSides(
  { differences, steps, returned }: Review,
  { draft, sent, byWords }: { draft: Draft; sent: Plan; byWords: boolean },
  vocabulary: Vocabulary,
): Map<string, Side> {
  const own = draftPlan(draft, vocabulary);
  const before = planView(sent, vocabulary);
  const of = (plan: Plan, id: string): unknown => {
    const [type, name = ''] = id.split(' ');
    if (type === 'value') return plan.values[name];
    return type === 'block' ? plan.meta.blocks[name as never] : plan.meta[name as never];
  };
  const sides = differences
    .filter(({ id }) => !id.startsWith('line '))
    .map(({ id }): [string, Side] => [
      id,
      sideOf(same(of(own, id), of(sent, id)), same(of(returned, id), of(sent, id))),
    ]);
  const sentLines = planLines(sent);
  const ownThen = lineAsSent(
    steps.flatMap((step) => step.own ?? []),
    sentLines,
    { before, after: planView(own, vocabulary) },
  );
  const theirsThen = lineAsSent(
    steps.flatMap((step) => step.theirs ?? []),
    sentLines,
    { before, after: planView(returned, vocabulary), byWords },
  );
  const lines = steps.flatMap(({ id, own: mine, theirs }): [string, Side][] => {
    if (id === undefined) return [];
    const [mineThen, theirsWas] = [mine && ownThen.get(mine), theirs && theirsThen.get(theirs)];
    const then = mineThen ?? theirsWas;
    // what was not sent is new on the side that has it
    if (!then) return [[id, mine && theirs ? 'both' : mine ? 'draft' : 'superior']];
    return [[id, sideOf(!!mine && sameLine(mine, then), !!theirs && sameLine(theirs, then))]];
  });
  return new Map([...sides, ...lines]);
}
