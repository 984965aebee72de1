// The gate that refuses what is like another plan lets through what the same unit carries on from its own of last year,
// and counts as the check does.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tryVersion } from '../approve/try-version.ts';
import { checkText } from '../check/check-text.ts';
import { rollPlan } from '../drafts/roll/roll.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import { printPlan } from '../plan/mdx/print.ts';
import type { Plan } from '../plan/plan.ts';
import { publishablePlan } from '../testing/publishable-plan.ts';
import { PublishingDesk } from '../testing/publishing-desk.ts';
import { deskOf, type Publishing } from './publish.ts';
import { readKnownPlans } from './read-library.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { readWordLists } from './read-word-lists.ts';

const vocabulary = readVocabulary();
const words = readWordLists();

let desk: PublishingDesk;
beforeEach(() => {
  desk = new PublishingDesk();
  desk.publish();
});
afterEach(() => desk.remove());

/** What gate and check say of likeness to the published plan of 2027. */
function told(plan: Plan): { gate: string[]; check: string[] } {
  const publishing: Publishing = { root: desk.approved, vocabulary, words, library: [], today: 20271120 };
  const { refusals } = tryVersion({ plan, findings: [], record: undefined }, deskOf(publishing));
  const found = checkText(printPlan(plan, vocabulary), {
    ...{ vocabulary, words, mayBePublished: true },
    library: readKnownPlans(desk.approved, vocabulary).map(({ text }) => text),
  });
  return {
    gate: refusals.filter(({ gate }) => gate === '不与别的计划雷同').map(({ message }) => message),
    check: found.filter(({ ruleId }) => ruleId === 'similarity/document').map(({ message }) => message),
  };
}

describe('a plan that is like a published one', () => {
  const source = parseSoundPlan(publishablePlan, vocabulary);
  const next = rollPlan(source, { year: 2028 }, vocabulary)?.plan;
  if (!next) throw new Error('the plan cannot be carried on');

  test('of the same unit for the next year is no copy, and the check says how much of it is left', () => {
    expect(told(next)).toEqual({
      gate: [],
      check: [
        expect.stringMatching(
          /^有 \d+% 和本单位以前的《桃源社区2027年楼道扶手维护专项工作计划》相同，接着写不算雷同/,
        ),
      ],
    });
  });

  test('of another unit is refused with the number that the check says, too', () => {
    const issuer = { ...next.meta.issuer, name: '柳岸社区' };
    const { gate, check } = told({ ...next, meta: { ...next.meta, issuer } });
    const like = /与《桃源社区2027年楼道扶手维护专项工作计划》有 (\d+)% 相同/;
    expect(gate).toHaveLength(1);
    expect(like.exec(gate[0] ?? '')?.[1]).toBe(like.exec(check[0] ?? '')?.[1]);
    expect(check[0]).toMatch(like);
  });

  test('and is that very plan, is refused a second time, while the check knows it for what it is', () => {
    const { gate, check } = told(source);
    expect(gate).toHaveLength(1);
    expect(check).toEqual([expect.stringContaining('这就是已公开的《桃源社区2027年')]);
  });
});
