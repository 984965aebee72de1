/** 责任分工: one row a task, who leads, who supports, by when. Posts and organisations, no private names. */
import { z } from 'zod';
import { isPlanDate } from '../../terms/plan-date.ts';
import { asWritten, line, lines } from './cell.ts';
import { doubt, fault } from './definition.ts';
import { listColumn, rowBlock, textColumn, whenColumn } from './rows.ts';

const responsibility = z.strictObject({
  task: line,
  /** One leader at least. */
  lead: lines,
  support: lines,
  /** The post that answers for the task. */
  person: line.optional(),
  deadline: asWritten.optional(),
});
type Responsibility = z.infer<typeof responsibility>;

/** 街道妇联 leads, 社区妇联主席 answers for it: the post belongs to a unit below every one that leads. */
function answersBelow({ lead, person }: Responsibility): boolean {
  const above = (unit: string) => /^(?:街道|乡镇|镇|乡)/.test(unit) && !/社区|村/.test(unit);
  return person !== undefined && /^各?(?:社区|村)/.test(person) && lead.every(above);
}

export const responsibilities = rowBlock<Responsibility>({
  type: 'responsibilities',
  label: '责任分工',
  purpose: '每项任务的牵头、配合、责任岗位和完成时限',
  row: responsibility,
  columns: [
    textColumn('task', '任务', 5, { required: true }),
    listColumn('lead', '牵头', 3, { required: true, hint: '每行写一个' }),
    listColumn('support', '配合', 3),
    textColumn('person', '责任岗位', 3),
    whenColumn('deadline', '完成时限', 3, { hint: '2027年5月' }),
  ],
  blankRows: 4,
  blankRow: { task: '', lead: [], support: [] },
  check: (rows, { period }) =>
    rows.flatMap((row, index) => {
      const both = row.lead.filter((party) => row.support.includes(party));
      const late =
        period &&
        row.deadline &&
        isPlanDate(row.deadline) &&
        Number(row.deadline.slice(0, 4)) > Math.floor(period.last / 10_000);
      return [
        ...both.map((party) =>
          fault(
            'responsibilities/both-sides',
            [index, 'support'],
            `任务“${row.task}”里，“${party}”既牵头又配合，请只留一处`,
          ),
        ),
        ...(answersBelow(row)
          ? [
              doubt(
                'responsibilities/below',
                [index, 'person'],
                `任务“${row.task}”由“${row.lead.join('、')}”牵头，责任岗位“${row.person}”却在下一级；请写牵头单位自己的岗位，或者改由下一级牵头`,
              ),
            ]
          : []),
        ...(late
          ? [
              doubt(
                'responsibilities/late',
                [index, 'deadline'],
                `任务“${row.task}”的时限在计划期之后，请核对年份`,
              ),
            ]
          : []),
      ];
    }),
});
