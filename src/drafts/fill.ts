/**
 * Changing a plan's state: filling slots in (template → draft) and blanking them (sample → template). One value
 * fills text, title, issuer, sign-off and block data alike.
 */
import { type BlockType, blockTypes } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import { withoutDate } from '../plan/frontmatter.ts';
import { mapFrontmatterTexts } from '../plan/frontmatter-texts.ts';
import { withoutIssueNumbers } from '../plan/issue.ts';
import type { SlotReference, Text } from '../plan/outline.ts';
import { knownValues, type Plan, planSlots } from '../plan/plan.ts';
import { fullPlan } from '../plan/short.ts';
import { flattenParts, slottedText } from '../plan/slotted-text.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { isPlanDate } from '../terms/plan-date.ts';

/** Applies `change` to every string in data but dates: a slot's value inside 2027-03 is no mention of the slot. */
export function mapStrings<T>(data: T, change: (text: string) => string): T {
  if (typeof data === 'string') return (isPlanDate(data) ? data : change(data)) as T;
  if (Array.isArray(data)) return data.map((item) => mapStrings(item, change)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, mapStrings(value, change)]),
  ) as T;
}

/**
 * Fills slots in. Values that are blank strings leave their slot blank.
 * @param values slot name → value, already checked with `checkSlotValue`
 * @returns a draft once no slot is blank, otherwise the state it had
 */
export function fillPlan(plan: Plan, values: Readonly<Record<string, string>>, vocabulary: Vocabulary): Plan {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  const before = knownValues(plan);
  const after = { ...before, ...given };
  const change = (text: string) => flattenParts(slottedText(text, before, vocabulary), after, vocabulary);
  const meta = mapFrontmatterTexts(plan.meta, change);
  const blocks = mapStrings(meta.blocks, change);
  const year = given.year === undefined ? {} : { year: Number(given.year) };
  const filled = { ...plan.values, ...given };
  const complete = planSlots(plan, vocabulary).every((name) => filled[name] !== undefined);
  return {
    ...(complete ? fullPlan(plan) : plan),
    values: filled,
    meta: {
      ...meta,
      blocks,
      period: { ...meta.period, ...year },
      ...(complete && { state: 'draft' as const }),
    },
  };
}

/** Blanks every slot, date and table of a plan: the template that a sample holds. The words stay. */
export function blankPlan(plan: Plan, vocabulary: Vocabulary): Plan {
  const known = knownValues(plan);
  const blank = (parts: (Text | SlotReference)[]) => flattenParts(parts, {}, vocabulary);
  const meta = mapFrontmatterTexts(plan.meta, (text) => blank(slottedText(text, known, vocabulary)));
  const emptyBlocks = Object.fromEntries(
    blockTypes
      .filter((type) => meta.blocks[type] !== undefined)
      .map((type) => [type, blockDefinition(type).blank()]),
  ) as { [T in BlockType]?: never };
  const { updated: _updated, summary: _summary, audience: _audience, related: _related, ...kept } = meta;
  return {
    ...fullPlan(plan),
    values: {},
    meta: {
      ...kept,
      period: { kind: meta.period.kind },
      ...(meta.signoff && { signoff: withoutDate(meta.signoff) }),
      ...(meta.issue && { issue: withoutIssueNumbers(meta.issue) }),
      state: 'template',
      blocks: emptyBlocks,
    },
  };
}
