/** Tables of a plan for another year: dates moved, what is done cleared, what was reported carried over. */
import { type BlockType, blockTypes } from '../../plan/block-type.ts';
import { type Blocks, blockDefinition } from '../../plan/blocks/blocks.ts';
import { type Progress, type ProgressState, progressOf } from '../../plan/progress.ts';
import { isPlanDate } from '../../terms/plan-date.ts';
import type { Decision } from './decision.ts';
import { keptQuestion, movePlanDate, moveYears, type YearMove } from './years.ts';

type DataOf<T extends BlockType> = NonNullable<Blocks[T]>;

/** What becomes of a block, its dates aside, and what a person must decide about it. */
interface Rolled<T extends BlockType> {
  data: DataOf<T>;
  asks: readonly string[];
}

/** @param progress what was reported in the year that ends; without it nothing counts as done */
type Roll<T extends BlockType> = (
  data: DataOf<T>,
  progress: Progress | undefined,
  move: YearMove,
) => Rolled<T>;

/** Rows that are left, or the empty ones of a new table: a table without rows is no table. */
function rowsOr<T extends 'responsibilities' | 'activities'>(type: T, rows: DataOf<T>): DataOf<T> {
  return rows.length > 0 ? rows : (blockDefinition(type).blank() as DataOf<T>);
}

function list(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('');
}

/** The question where there is something to ask about. */
function askOf<T>(rows: readonly T[], question: (rows: readonly T[]) => string): string[] {
  return rows.length > 0 ? [question(rows)] : [];
}

const rollTargets: Roll<'targets'> = (targets, progress) => {
  const reached = (name: string) => progressOf(progress, 'targets', name)?.figure;
  const unknown = targets.filter(({ name }) => reached(name) === undefined);
  return {
    data: targets.map((target) => {
      const base = reached(target.name);
      return { ...target, ...(base !== undefined && target.value !== undefined && { base }) };
    }),
    asks: [
      '各项数值要按今年的结果重新定；现状一栏有进展记录的已换成今年达到的数',
      ...askOf(unknown, (rows) => `${list(rows.map(({ name }) => name))}没有今年的数，现状要补`),
    ],
  };
};

const rollPhases: Roll<'phases'> = (phases, progress) => {
  const isDone = ({ name }: (typeof phases)[number]) =>
    progressOf(progress, 'phases', name)?.state === '已完成';
  const names = (rows: typeof phases) => list(rows.map(({ name }) => name));
  const done = phases.filter(isDone);
  const open = phases.filter((phase) => !isDone(phase));
  return {
    data: phases.map((phase) => {
      if (!isDone(phase)) return phase;
      const { deliverable: _deliverable, ...kept } = phase;
      return { ...kept, tasks: [] };
    }),
    asks: [
      ...askOf(done, () => `${names(done)}今年已经完成，任务已清空，请写明年的`),
      ...askOf(open, () => `${names(open)}的任务照原样保留，起止时间顺延，请核对是否还要做`),
    ],
  };
};

const over: readonly (ProgressState | undefined)[] = ['已完成', '取消'];

const rollResponsibilities: Roll<'responsibilities'> = (rows, progress) => {
  const isOver = ({ task }: (typeof rows)[number]) =>
    over.includes(progressOf(progress, 'responsibilities', task)?.state);
  const carried = rows.filter((row) => !isOver(row));
  return {
    data: rowsOr('responsibilities', carried),
    asks: [
      ...askOf(
        rows.filter(isOver),
        (gone) => `已完成或取消的${list(gone.map(({ task }) => task))}没有带过来；每年都做的请加回`,
      ),
      ...askOf(carried, ({ length }) => `${length} 项任务结转，时限顺延一年，请核对牵头和时限`),
    ],
  };
};

const rollActivities: Roll<'activities'> = (rows, progress) => {
  const isCancelled = ({ name }: (typeof rows)[number]) =>
    progressOf(progress, 'activities', name)?.state === '取消';
  const names = (some: readonly { name: string }[]) => list(some.map(({ name }) => name));
  const kept = rows.filter((row) => !isCancelled(row));
  const dated = kept.filter(({ date }) => date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date));
  return {
    data: rowsOr('activities', kept),
    asks: [
      ...askOf(rows.filter(isCancelled), (gone) => `今年取消的${names(gone)}没有带过来`),
      ...askOf(dated, () => `${names(dated)}的日期按同月同日顺延，星期和农历节日会变，请逐项核对`),
    ],
  };
};

const rollBudget: Roll<'budget'> = (rows, _progress, { by }) => ({
  data: rows.map(({ amount: _amount, ...row }) => ({
    ...row,
    ...(typeof row.year === 'number' && { year: row.year + by }),
  })),
  asks: ['金额已清空，请按明年的预算填写；项目和来源保留'],
});

const rollBaseline: Roll<'baseline'> = ({ asOf: _asOf, ...figures }) => ({
  data: figures,
  asks: ['户数、人口等还是今年的数，请换成最近一次统计的，并填统计时间'],
});

/** For blocks that say how things are done: they hold for the next year too. */
const asItIs = <T extends BlockType>(data: DataOf<T>): Rolled<T> => ({ data, asks: [] });

const rolls: { readonly [T in BlockType]: Roll<T> } = {
  phases: rollPhases,
  targets: rollTargets,
  responsibilities: rollResponsibilities,
  leadingGroup: (data) => ({ data, asks: ['核对岗位有没有变动'] }),
  assessment: asItIs,
  budget: rollBudget,
  activities: rollActivities,
  criteria: asItIs,
  archive: asItIs,
  baseline: rollBaseline,
  report: asItIs,
};

/** Every string of the data: plan dates by their year, text by the years in it. */
function moveAll<T>(data: T, move: YearMove): T {
  if (typeof data === 'string')
    return (isPlanDate(data) ? movePlanDate(data, move.by) : moveYears(data, move)) as T;
  if (Array.isArray(data)) return data.map((item) => moveAll(item, move)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, moveAll(value, move)])) as T;
}

/** Every text of the data that is no date. */
function textsOf(data: unknown): string[] {
  if (typeof data === 'string') return isPlanDate(data) ? [] : [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}

/** @returns the tables, and what a person must decide about them, in the order in which pages list tables */
export function rollBlocks(
  blocks: Blocks,
  progress: Progress | undefined,
  move: YearMove,
): { blocks: Blocks; decisions: Decision[] } {
  const rollOne = <T extends BlockType>(type: T, data: Blocks[T]) =>
    data === undefined ? [] : [{ type, ...rolls[type](data as DataOf<T>, progress, move) }];
  const rolled = blockTypes.flatMap((type) => rollOne(type, blocks[type]));
  return {
    blocks: Object.fromEntries(rolled.map(({ type, data }) => [type, moveAll(data, move)])) as Blocks,
    decisions: rolled.flatMap(({ type, data, asks }) =>
      [...asks, ...keptQuestion(textsOf(data), move)].map((what) => ({
        where: blockDefinition(type).label,
        what,
      })),
    ),
  };
}
