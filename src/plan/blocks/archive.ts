/** 档案目录: which papers are kept, by which post, until when they are filed. */
import { z } from 'zod';
import { isPlanDate } from '../../terms/plan-date.ts';
import {
  asWritten,
  compact,
  duplicates,
  line,
  lines,
  oneLine,
  readList,
  readWhen,
  showList,
  showWhen,
} from './cell.ts';
import { type BlockDefinition, fault } from './definition.ts';
import { keptAsWords, readRecord, recordTable } from './rows.ts';

const schema = z.strictObject({
  /** 组织机构文件, 活动记录 … */
  categories: lines,
  /** The post that keeps the files. */
  keeper: line,
  deadline: asWritten.optional(),
});
type Archive = z.infer<typeof schema>;

export const archive: BlockDefinition<Archive> = {
  type: 'archive',
  label: '档案目录',
  purpose: '归档的材料、保管岗位和归档时限',
  schema,
  blank: () => ({ categories: [], keeper: '' }),
  tables: ({ categories, keeper, deadline }) => [
    recordTable('档案目录', [
      ['归档材料', showList(categories)],
      ['保管岗位', keeper],
      ['归档时限', showWhen(deadline)],
    ]),
  ],
  read: ([table]) => {
    const record = readRecord(table);
    if (!record?.has('归档材料')) return undefined;
    const value = compact({
      categories: readList(record.get('归档材料') ?? ''),
      keeper: oneLine(record.get('保管岗位') ?? ''),
      deadline: readWhen(record.get('归档时限') ?? ''),
    });
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : undefined;
  },
  check: ({ categories, deadline }) => [
    ...(deadline === undefined || isPlanDate(deadline)
      ? []
      : [
          keptAsWords('archive', ['deadline'], {
            where: '“归档时限”',
            text: deadline,
            what: '日期（如 2027年3月5日）',
          }),
        ]),
    ...duplicates(categories).map((item) =>
      fault('archive/duplicate', ['categories'], `归档材料“${item}”写了两次`),
    ),
  ],
  blanks: ({ categories, keeper }) => [
    ...(categories.length === 0 ? [['categories']] : []),
    ...(keeper === '' ? [['keeper']] : []),
  ],
};
