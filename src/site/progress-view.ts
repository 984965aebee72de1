/** What is reported of a plan, as its page shows it. A row that nobody reports on is said to be just that. */
import { blockDefinition } from '../plan/blocks/blocks.ts';
import type { Frontmatter } from '../plan/frontmatter.ts';
import {
  type Progress,
  type ProgressItem,
  type ProgressState,
  progressOf,
  type ReportedBlock,
  reportedBlocks,
  reportedNames,
} from '../plan/progress.ts';
import { goalLead, showBy } from '../writers/picture/goals.ts';

export const unreported = '未填报';
export type ShownState = ProgressState | typeof unreported;

export interface ProgressRow {
  name: string;
  /** What the plan promises, for targets: 每年不少于2次. */
  goal?: string;
  state: ShownState;
  /** The figure reached, with its unit. */
  figure?: string;
  item?: ProgressItem;
}

export interface ProgressGroup {
  label: string;
  rows: ProgressRow[];
}

export interface ProgressView {
  /** Blocks with a report on at least one row. */
  groups: ProgressGroup[];
  /** Rows of those blocks by state, without states that none is in. */
  counts: { state: ShownState; count: number }[];
  total: number;
  /** Names of blocks that nothing is reported of. */
  silent: string[];
}

type Target = NonNullable<Frontmatter['blocks']['targets']>[number];

/** 2026年11月底前不超过10%: the target in the words of the picture. */
function goalOf(target: Target): string {
  const { op, value, unit = '', period } = target;
  const when = period && showBy(period);
  const figure = op === '零发生' ? op : value === undefined ? '' : `${goalLead(target)}${value}${unit}`;
  return `${when ?? ''}${figure}`;
}

export function progressView(blocks: Frontmatter['blocks'], progress: Progress): ProgressView {
  const row = (block: ReportedBlock, name: string): ProgressRow => {
    const item = progressOf(progress, block, name);
    const target = block === 'targets' ? blocks.targets?.find((one) => one.name === name) : undefined;
    return {
      name,
      ...(target && { goal: goalOf(target) }),
      state: item?.state ?? unreported,
      ...(item?.figure !== undefined && { figure: `${item.figure}${target?.unit ?? ''}` }),
      ...(item && { item }),
    };
  };
  const all = (Object.keys(reportedBlocks) as ReportedBlock[])
    .map((block) => ({
      label: blockDefinition(block).label,
      rows: [...new Set(reportedNames(blocks, block))].map((name) => row(block, name)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const groups = all.filter(({ rows }) => rows.some(({ item }) => item));
  const rows = groups.flatMap((group) => group.rows);
  const order: ShownState[] = ['已完成', '进行中', '延期', '未开始', '取消', unreported];
  const counts = order.map((state) => ({ state, count: rows.filter((one) => one.state === state).length }));
  return {
    groups,
    counts: counts.filter(({ count }) => count > 0),
    total: rows.length,
    silent: all.filter((group) => !groups.includes(group)).map(({ label }) => label),
  };
}
