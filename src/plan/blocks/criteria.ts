/** 标准: groups of criteria with thresholds, shown in one table, the group spanning its items. */
import { z } from 'zod';
import { duplicates, line } from './cell.ts';
import type { BlockDefinition, BlockFault, BlockTable } from './definition.ts';
import { doubt, fault } from './definition.ts';

const criteriaGroup = z.strictObject({
  /** 环境整洁. */
  group: line,
  items: z.array(z.strictObject({ text: line, threshold: line.optional() })).min(1, '每组至少一条'),
  /** How the group is scored: 共20分. */
  scoring: line.optional(),
});
type CriteriaGroup = z.infer<typeof criteriaGroup>;
const schema = z.array(criteriaGroup).min(1, '至少要有一组');

const columns = ['类别', '标准', '评分或底线', '分值'];

function table(groups: CriteriaGroup[]): BlockTable {
  const rows = groups.flatMap(({ group, items, scoring = '' }) =>
    items.map(({ text, threshold = '' }, index) =>
      index === 0
        ? [
            { text: group, heading: true, rowSpan: items.length },
            { text },
            { text: threshold },
            { text: scoring, rowSpan: items.length },
          ]
        : [{ text }, { text: threshold }],
    ),
  );
  return { caption: '标准', columns, widths: [3, 7, 4, 2], rows };
}

function readGroups([table]: string[][][]): CriteriaGroup[] | undefined {
  const [header, ...body] = table ?? [];
  if (!header || columns.some((label, index) => header[index]?.trim() !== label)) return undefined;
  const groups: CriteriaGroup[] = [];
  for (const cells of body) {
    const opensGroup = cells.length >= columns.length;
    const [group = '', text = '', threshold = '', scoring = ''] = opensGroup ? cells : ['', ...cells];
    const item = { text: text.trim(), ...(threshold.trim() && { threshold: threshold.trim() }) };
    if (opensGroup)
      groups.push({ group: group.trim(), items: [item], ...(scoring.trim() && { scoring: scoring.trim() }) });
    else groups.at(-1)?.items.push(item);
  }
  const parsed = schema.safeParse(groups);
  return parsed.success ? parsed.data : undefined;
}

/** “十无”“五好” must hold as many criteria as they promise (measured: 十无 with a doubled item). */
function checkPromise({ group, items }: CriteriaGroup, index: number): BlockFault[] {
  const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  const match = /([二三四五六七八九十]|[2-9]|10)(无|好|有)(?!.*[0-9])/.exec(group);
  if (!match?.[1]) return [];
  const promised = numerals.indexOf(match[1]) + 1 || Number(match[1]);
  if (promised === items.length) return [];
  return [
    fault('criteria/promise', [index, 'group'], `“${group}”应有 ${promised} 条，现在是 ${items.length} 条`),
  ];
}

export const criteria: BlockDefinition<CriteriaGroup[]> = {
  type: 'criteria',
  label: '标准',
  purpose: '分组的标准、底线和分值',
  schema,
  blank: () => [
    { group: '', items: [{ text: '' }, { text: '' }] },
    { group: '', items: [{ text: '' }, { text: '' }] },
  ],
  tables: (groups) => [table(groups)],
  read: readGroups,
  check: (groups) => [
    ...duplicates(groups.map(({ group }) => group)).map((group) =>
      fault('criteria/duplicate', [], `标准类别“${group}”重复`),
    ),
    ...duplicates(groups.flatMap(({ items }) => items.map(({ text }) => text))).map((text) =>
      doubt('criteria/duplicate', [], `标准“${text}”写了两次`),
    ),
    ...groups.flatMap(checkPromise),
  ],
  blanks: (groups) =>
    groups.flatMap(({ group, items }, index) => [
      ...(group === '' ? [[index, 'group']] : []),
      ...items.flatMap(({ text }, item) => (text === '' ? [[index, 'items', item, 'text']] : [])),
    ]),
};
