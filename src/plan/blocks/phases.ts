/** 实施阶段: names, dates and tasks of two to five phases, shown as a table and a timeline. */
import { z } from 'zod';
import { dateSpan, isPlanDate, showDate } from '../../terms/plan-date.ts';
import { asWritten, line, lines, readRange, showRange } from './cell.ts';
import { type BlockFault, doubt, fault } from './definition.ts';
import { listColumn, rowBlock, textColumn } from './rows.ts';

const phase = z.strictObject({
  /** 宣传发动, 全面实施, 总结巩固 … */
  name: line,
  /** A plan date; words such as 全年 stand here alone. */
  start: asWritten.optional(),
  end: asWritten.optional(),
  /** What is done in the phase. */
  tasks: lines,
  /** What the phase leaves behind. */
  deliverable: line.optional(),
});
export type Phase = z.infer<typeof phase>;

function checkOrder(phases: Phase[]): BlockFault[] {
  const faults: BlockFault[] = [];
  let previous: { name: string; last: number; shown: string } | undefined;
  for (const [index, { name, start, end }] of phases.entries()) {
    if (!start || !end) continue;
    const first = dateSpan(start)?.first;
    const last = dateSpan(end)?.last;
    if (first === undefined || last === undefined) continue;
    if (first > last) {
      const message = `阶段“${name}”的开始（${showDate(start)}）晚于结束（${showDate(end)}），请调换或改正`;
      faults.push(fault('phases/reversed', [index, 'start'], message));
    }
    if (previous && first <= previous.last) {
      const message = `阶段“${name}”从${showDate(start)}开始，而上一阶段“${previous.name}”到${previous.shown}才结束；阶段应前后衔接、不重叠，请改其中一个日期`;
      faults.push(fault('phases/overlap', [index, 'start'], message));
    }
    previous = { name, last, shown: showDate(end) };
  }
  return faults;
}

export const phases = rowBlock<Phase>({
  type: 'phases',
  label: '实施阶段',
  purpose: '各阶段的名称、起止时间、任务和成果',
  row: phase,
  columns: [
    textColumn('name', '阶段', 3, { required: true }),
    {
      label: '起止时间',
      width: 3,
      keys: ['start', 'end'],
      input: { hint: '2027年3月—5月' },
      required: true,
      show: ({ start, end }) => showRange(start, end),
      read: readRange,
      meant: ({ start, end }) =>
        [start, end].every((date) => date === undefined || isPlanDate(date))
          ? undefined
          : '起止日期（如 2027年3月—5月）',
    },
    listColumn('tasks', '主要任务', 6, { required: true, hint: '每行写一项' }),
    textColumn('deliverable', '阶段成果', 3),
  ],
  blankRows: 3,
  blankRow: { name: '', tasks: [] },
  check: (phases, { period }) => {
    const faults = checkOrder(phases);
    if (phases.length < 2 || phases.length > 5) {
      faults.push(doubt('phases/count', [], `实施阶段一般分 2 至 5 段，现在是 ${phases.length} 段`));
    }
    for (const [index, { name, start, end }] of phases.entries()) {
      const first = start && dateSpan(start)?.first;
      const last = end && dateSpan(end)?.last;
      const outside = period && ((first && first < period.first) || (last && last > period.last));
      if (outside) {
        faults.push(
          doubt('phases/outside-period', [index], `阶段“${name}”超出了计划期，请核对日期或 period`),
        );
      }
    }
    return faults;
  },
});
