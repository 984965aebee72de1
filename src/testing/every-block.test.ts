// What a block is told in besides its own tables. A block that is new has to be decided on here: the table below does not
// compile without it, and says the truth or fails.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPlanFiles } from '../files/find-plans.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { type BlockType, blockTypes } from '../plan/block-type.ts';
import { parseSoundPlan } from '../plan/mdx/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { reportedBlocks } from '../plan/progress.ts';
import { planEvents } from '../writers/calendar-events.ts';
import { planPicture } from '../writers/picture/picture.ts';

interface Told {
  /** 一图读懂 shows it. */
  picture: boolean;
  /** Its dates are in the calendar. */
  calendar: boolean;
  /** Its rows can be reported on. */
  progress: boolean;
}

const told: Readonly<Record<BlockType, Told>> = {
  phases: { picture: true, calendar: true, progress: true },
  targets: { picture: true, calendar: false, progress: true },
  responsibilities: { picture: true, calendar: false, progress: true },
  leadingGroup: { picture: true, calendar: false, progress: false },
  assessment: { picture: true, calendar: false, progress: false },
  budget: { picture: true, calendar: false, progress: false },
  activities: { picture: true, calendar: true, progress: true },
  criteria: { picture: true, calendar: false, progress: false },
  // for the office itself, of no use to residents
  archive: { picture: false, calendar: false, progress: false },
  baseline: { picture: false, calendar: false, progress: false },
  report: { picture: true, calendar: true, progress: false },
};

const vocabulary = readVocabulary();
const samples = findPlanFiles(['content/samples']).map((file) =>
  parseSoundPlan(readFileSync(file, 'utf8'), vocabulary),
);

/** The plan with this block alone, or with none. */
function withOnly({ meta, ...rest }: Plan, type?: BlockType): Plan {
  return { ...rest, meta: { ...meta, blocks: type ? { [type]: meta.blocks[type] } : {} } };
}

describe.each(blockTypes)('the block %s', (type) => {
  const plans = samples.filter(({ meta }) => meta.blocks[type] !== undefined);

  test(`is ${told[type].picture ? '' : 'not '}in the picture`, () => {
    const picture = (plan: Plan) => planPicture(plan, vocabulary);
    const shown = plans.some((plan) => picture(withOnly(plan, type)) !== picture(withOnly(plan)));
    expect(shown).toBe(told[type].picture);
  });

  test(`is ${told[type].calendar ? '' : 'not '}in the calendar`, () => {
    const dated = plans.flatMap((plan) => planEvents(withOnly(plan, type).meta));
    expect(dated.some(({ kind }) => kind !== 'period')).toBe(told[type].calendar);
  });

  test(`can ${told[type].progress ? '' : 'not '}be reported on`, () => {
    expect(type in reportedBlocks).toBe(told[type].progress);
  });
});
