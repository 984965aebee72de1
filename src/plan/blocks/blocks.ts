/**
 * The explicit list of block definitions, and their combined schema as it stands in frontmatter under `blocks:`.
 */
import { z } from 'zod';
import type { BlockType } from '../block-type.ts';
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

export const blocksSchema = z.strictObject({
  /** 实施阶段 */
  phases: phases.schema.optional(),
  /** 目标指标 */
  targets: targets.schema.optional(),
  /** 责任分工 */
  responsibilities: responsibilities.schema.optional(),
  /** 领导小组 */
  leadingGroup: leadingGroup.schema.optional(),
  /** 督查考核 */
  assessment: assessmentBlock.schema.optional(),
  /** 经费预算 */
  budget: budget.schema.optional(),
  /** 活动安排 */
  activities: activities.schema.optional(),
  /** 标准 */
  criteria: criteria.schema.optional(),
  /** 档案目录 */
  archive: archive.schema.optional(),
  /** 基本情况 */
  baseline: baseline.schema.optional(),
  /** 信息报送 */
  report: report.schema.optional(),
});
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
