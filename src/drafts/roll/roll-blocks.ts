/** Tables of a plan for another year: dates moved, what is done cleared, what was reported carried over. */
import { blockDefinition } from '../../plan/blocks/blocks.ts';
import type { Frontmatter } from '../../plan/frontmatter.ts';
import { type Progress, type ProgressState, progressOf } from '../../plan/progress.ts';
import { isPlanDate } from '../../terms/plan-date.ts';
import type { Decision } from './decision.ts';
import { movePlanDate, moveYears, type YearMove } from './years.ts';

type Blocks = Frontmatter['blocks'];

/** Rows that are left, or the empty ones of a new table: a table without rows is no table. */
function rowsOr<T extends 'responsibilities' | 'activities'>(
  type: T,
  rows: NonNullable<Blocks[T]>,
): Blocks[T] {
  return rows.length > 0 ? rows : (blockDefinition(type).blank() as Blocks[T]);
}

/** Every string of the data: plan dates by their year, text by the years in it. */
function moveAll<T>(data: T, move: YearMove): T {
  if (typeof data === 'string')
    return (isPlanDate(data) ? movePlanDate(data, move.by) : moveYears(data, move)) as T;
  if (Array.isArray(data)) return data.map((item) => moveAll(item, move)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, moveAll(value, move)])) as T;
}

const over: readonly ProgressState[] = ['已完成', '取消'];

function list(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('');
}

/**
 * @param progress what was reported in the year that ends; without it nothing counts as done
 * @returns the tables, and what a person must decide about them
 */
export function rollBlocks(
  blocks: Blocks,
  progress: Progress | undefined,
  move: YearMove,
): { blocks: Blocks; decisions: Decision[] } {
  const decisions: Decision[] = [];
  const ask = (type: keyof Blocks, what: string) =>
    decisions.push({ where: blockDefinition(type).label, what });
  const rolled: Blocks = { ...blocks };
  const stateOf = (block: 'phases' | 'responsibilities' | 'activities', name: string) =>
    progressOf(progress, block, name)?.state;

  if (blocks.targets) {
    rolled.targets = blocks.targets.map((target) => {
      const reached = progressOf(progress, 'targets', target.name)?.figure;
      return { ...target, ...(reached !== undefined && target.value !== undefined && { base: reached }) };
    });
    const unknown = blocks.targets.filter(
      ({ name }) => progressOf(progress, 'targets', name)?.figure === undefined,
    );
    ask('targets', '各项数值要按今年的结果重新定；现状一栏有进展记录的已换成今年达到的数');
    if (unknown.length > 0) ask('targets', `${list(unknown.map(({ name }) => name))}没有今年的数，现状要补`);
  }
  if (blocks.phases) {
    const done = blocks.phases.filter(({ name }) => stateOf('phases', name) === '已完成');
    rolled.phases = blocks.phases.map((phase) => {
      if (!done.includes(phase)) return phase;
      const { deliverable: _deliverable, ...kept } = phase;
      return { ...kept, tasks: [] };
    });
    if (done.length > 0)
      ask('phases', `${list(done.map(({ name }) => name))}今年已经完成，任务已清空，请写明年的`);
    const open = blocks.phases.filter((phase) => !done.includes(phase));
    if (open.length > 0)
      ask('phases', `${list(open.map(({ name }) => name))}的任务照原样保留，起止时间顺延，请核对是否还要做`);
  }
  if (blocks.responsibilities) {
    const finished = blocks.responsibilities.filter(({ task }) =>
      over.includes(stateOf('responsibilities', task) ?? '未开始'),
    );
    const carried = blocks.responsibilities.filter((row) => !finished.includes(row));
    rolled.responsibilities = rowsOr('responsibilities', carried);
    if (finished.length > 0)
      ask(
        'responsibilities',
        `已完成或取消的${list(finished.map(({ task }) => task))}没有带过来；每年都做的请加回`,
      );
    if (carried.length > 0)
      ask('responsibilities', `${carried.length} 项任务结转，时限顺延一年，请核对牵头和时限`);
  }
  if (blocks.activities) {
    const cancelled = blocks.activities.filter(({ name }) => stateOf('activities', name) === '取消');
    const kept = blocks.activities.filter((row) => !cancelled.includes(row));
    rolled.activities = rowsOr('activities', kept);
    if (cancelled.length > 0)
      ask('activities', `今年取消的${list(cancelled.map(({ name }) => name))}没有带过来`);
    const dated = kept.filter(({ date }) => date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date));
    if (dated.length > 0)
      ask(
        'activities',
        `${list(dated.map(({ name }) => name))}的日期按同月同日顺延，星期和农历节日会变，请逐项核对`,
      );
  }
  if (blocks.budget) {
    rolled.budget = blocks.budget.map(({ amount: _amount, ...row }) => row);
    ask('budget', '金额已清空，请按明年的预算填写；项目和来源保留');
  }
  if (blocks.baseline) {
    const { asOf: _asOf, ...figures } = blocks.baseline;
    rolled.baseline = figures;
    ask('baseline', '户数、人口等还是今年的数，请换成最近一次统计的，并填统计时间');
  }
  const moved = moveAll(rolled, move);
  if (moved.budget)
    moved.budget = moved.budget.map((row) =>
      row.year === undefined ? row : { ...row, year: row.year + move.by },
    );
  if (blocks.leadingGroup) ask('leadingGroup', '核对岗位有没有变动');
  return { blocks: moved, decisions };
}
