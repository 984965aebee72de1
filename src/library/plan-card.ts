/**
 * What lists, facets and links need of a plan: its frontmatter without block data, and which sections it has. Small
 * enough that ten thousand are held at once, while texts are read one at a time.
 */
import type { BlockType } from '../plan/block-type.ts';
import type { Frontmatter } from '../plan/frontmatter.ts';
import { plainTitle } from '../plan/frontmatter.ts';
import { planHeadings } from '../plan/headings.ts';
import { type Plan, usedBlocks, usedSlots } from '../plan/plan.ts';

export interface PlanCard {
  id: string;
  /** Title as one line. */
  title: string;
  meta: Omit<Frontmatter, 'blocks'>;
  /** Block types that the plan has data for, in the usual order. */
  blocks: BlockType[];
  /** Sections of a known kind at any depth, in document order, by the ids of their headings. */
  sections: { kind: string; id: string }[];
  /** Whether there is text before the first heading (前言). */
  preamble: boolean;
  /** How many different slots the text has. */
  slots: number;
}

/** @param id name of the plan in its collection */
export function planCard(id: string, plan: Plan): PlanCard {
  const { blocks: _blocks, ...meta } = plan.meta;
  return {
    id,
    title: plainTitle(meta.title),
    meta,
    blocks: usedBlocks(plan),
    sections: planHeadings(plan).flatMap(({ section: { kind }, id }) => (kind ? [{ kind, id }] : [])),
    preamble: plan.content.length > 0,
    slots: usedSlots(plan).length,
  };
}
