/**
 * The explicit list of block definitions, and their combined schema as it stands in frontmatter under `blocks:`.
 */
import { z } from 'zod';
import { type BlockType, blockTypes } from '../block-type.ts';
import { activities } from './activities.ts';
import { archive } from './archive.ts';
import { assessmentBlock } from './assessment.ts';
import { baseline } from './baseline.ts';
import { budget } from './budget.ts';
import { criteria } from './criteria.ts';
import type { BlockDefinition, BlockTable } from './definition.ts';
import { leadingGroup } from './leading-group.ts';
import { phases } from './phases.ts';
import { report } from './report.ts';
import { responsibilities } from './responsibilities.ts';
import { targets } from './targets.ts';

export const blockDefinitions = {
  phases,
  targets,
  responsibilities,
  leadingGroup,
  assessment: assessmentBlock,
  budget,
  activities,
  criteria,
  archive,
  baseline,
  report,
} as const satisfies Record<BlockType, object>;

type OptionalSchemas = {
  [T in BlockType]: z.ZodOptional<(typeof blockDefinitions)[T]['schema']>;
};

/** Each block once or not at all. */
export const blocksSchema = z.strictObject(
  Object.fromEntries(
    blockTypes.map((type) => [type, blockDefinitions[type].schema.optional()]),
  ) as OptionalSchemas,
);
export type Blocks = z.infer<typeof blocksSchema>;

/** The definition of a block type, for code that treats all alike: data goes in and out as `unknown`. */
export function blockDefinition(type: BlockType): BlockDefinition<unknown> {
  return blockDefinitions[type] as unknown as BlockDefinition<unknown>;
}

/** The tables of a block; none where the plan has no data for it. */
export function blockTables(type: BlockType, blocks: Blocks): BlockTable[] {
  const data = blocks[type];
  return data === undefined ? [] : blockDefinition(type).tables(data);
}
