/** 信息报送: what is sent to whom by when. */
import { z } from 'zod';
import { dateSpan, isPlanDate, showDate } from '../../terms/plan-date.ts';
import { asWritten, line } from './cell.ts';
import { fault } from './definition.ts';
import { rowBlock, textColumn, whenColumn } from './rows.ts';

const monthly = ['每周末', '每月末', '每季末', '每半年末'];

const reportItem = z.strictObject({
  /** What is sent: 活动小结. */
  what: line,
  /** To whom: an office or a post. */
  to: line,
  /** A plan date, 每周末, 每月末, 每季末 or 每半年末. */
  due: asWritten.optional(),
  channel: line.optional(),
});
type ReportItem = z.infer<typeof reportItem>;

export const report = rowBlock<ReportItem>({
  type: 'report',
  label: '信息报送',
  purpose: '报送的内容、对象、时限和方式',
  row: reportItem,
  columns: [
    textColumn('what', '报送内容', 5, { required: true }),
    textColumn('to', '报送对象', 4, { required: true }),
    whenColumn('due', '时限', 3, {
      required: true,
      hint: '2027年4月10日，或每月末',
      isWhen: (due) => monthly.includes(due) || isPlanDate(due),
    }),
    textColumn('channel', '方式', 3),
  ],
  blankRows: 2,
  blankRow: { what: '', to: '' },
  check: (items, { period }) =>
    items.flatMap(({ what, due }, index) => {
      const span = due === undefined ? undefined : dateSpan(due);
      if (!span || !due || !period) return [];
      if (span.last < period.first) {
        return [
          fault(
            'report/early',
            [index, 'due'],
            `“${what}”的报送时限（${showDate(due)}）早于计划开始，请核对`,
          ),
        ];
      }
      if (span.first > period.last) {
        return [
          fault('report/late', [index, 'due'], `“${what}”的报送时限（${showDate(due)}）晚于计划结束，请核对`),
        ];
      }
      return [];
    }),
});
