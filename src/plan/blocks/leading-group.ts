/** 领导小组: leader, deputies, members, office and subgroups. Posts only, no names (publishing-fields). */
import { z } from 'zod';
import { compact, duplicates, line, lines, oneLine, readList, showList } from './cell.ts';
import { type BlockDefinition, type BlockFault, fault } from './definition.ts';
import { readRecord, recordTable } from './rows.ts';

const subgroup = z.strictObject({
  name: line,
  leader: line,
  members: lines,
  /** What the subgroup does. */
  duty: line.optional(),
});

const schema = z.strictObject({
  /** 创建工作领导小组. */
  name: line,
  /** Exactly one post. */
  leader: line,
  deputies: lines,
  members: lines,
  advisor: line.optional(),
  /** Where the daily work is done and which member is in charge of it. */
  office: z.strictObject({ place: line, director: line }).optional(),
  subgroups: z.array(subgroup).default([]),
  /** How often the group meets: 每月一次. */
  meeting: line.optional(),
});
type LeadingGroup = z.infer<typeof schema>;

const subgroupColumns = ['专项小组', '组长', '成员', '职责'];

function check(group: LeadingGroup): BlockFault[] {
  const { leader, deputies, members, advisor, office, subgroups } = group;
  const posts = [leader, ...deputies, ...members].filter((post) => post !== '');
  const known = new Set([...posts, ...(advisor ? [advisor] : [])]);
  const faults = duplicates(posts).map((post) =>
    fault('leadingGroup/duplicate', ['members'], `领导小组里“${post}”列了两次，请只留一处`),
  );
  if (office?.director && !known.has(office.director)) {
    const message = `办公室主任“${office.director}”不在领导小组成员里，请补进成员或改为其中一员`;
    faults.push(fault('leadingGroup/office', ['office', 'director'], message));
  }
  for (const [index, { name, leader, members }] of subgroups.entries()) {
    if (leader && !known.has(leader)) {
      const message = `“${name}”的组长“${leader}”不在领导小组成员里，请补进成员或改为其中一员`;
      faults.push(fault('leadingGroup/subgroup', ['subgroups', index, 'leader'], message));
    }
    for (const post of duplicates([leader, ...members])) {
      faults.push(
        fault('leadingGroup/duplicate', ['subgroups', index, 'members'], `“${name}”里“${post}”列了两次`),
      );
    }
  }
  return faults;
}

function read([main, second]: string[][][]): LeadingGroup | undefined {
  const record = readRecord(main);
  if (!record?.has('组长')) return undefined;
  const text = (label: string) => oneLine(record.get(label) ?? '') || undefined;
  const hasOffice = text('办公地点') !== undefined || text('办公室主任') !== undefined;
  const [header, ...rows] = second ?? [];
  if (header && subgroupColumns.some((label, index) => header[index]?.trim() !== label)) return undefined;
  const value = compact({
    name: text('名称') ?? '',
    leader: text('组长') ?? '',
    deputies: readList(record.get('副组长') ?? ''),
    members: readList(record.get('成员') ?? ''),
    advisor: text('指导员'),
    office: hasOffice ? { place: text('办公地点') ?? '', director: text('办公室主任') ?? '' } : undefined,
    subgroups: rows
      .filter((row) => row.some((cell) => cell.trim() !== ''))
      .map(([name = '', leader = '', members = '', duty = '']) =>
        compact({
          name: oneLine(name),
          leader: oneLine(leader),
          members: readList(members),
          duty: oneLine(duty) || undefined,
        }),
      ),
    meeting: text('例会'),
  });
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

function mainTable(group: LeadingGroup, { all = false } = {}) {
  const { advisor, office, meeting } = group;
  const optional = (shown: boolean, ...entries: (readonly [string, string])[]) =>
    shown || all ? entries : [];
  return recordTable('领导小组', [
    ['名称', group.name],
    ['组长', group.leader],
    ['副组长', showList(group.deputies)],
    ['成员', showList(group.members)],
    ...optional(advisor !== undefined, ['指导员', advisor ?? '']),
    ...optional(
      office !== undefined,
      ['办公地点', office?.place ?? ''],
      ['办公室主任', office?.director ?? ''],
    ),
    ...optional(meeting !== undefined, ['例会', meeting ?? '']),
  ]);
}

function subgroupTable(subgroups: LeadingGroup['subgroups']) {
  return {
    caption: '专项小组',
    columns: subgroupColumns,
    widths: [3, 3, 4, 5],
    rows: subgroups.map(({ name, leader, members, duty = '' }) => [
      { text: name, heading: true },
      { text: leader },
      { text: showList(members) },
      { text: duty },
    ]),
  };
}

export const leadingGroup: BlockDefinition<LeadingGroup> = {
  type: 'leadingGroup',
  label: '领导小组',
  purpose: '组长、副组长、成员、办公室和专项小组（写岗位，不写姓名）',
  schema,
  blank: () => ({ name: '', leader: '', deputies: [], members: [], subgroups: [] }),
  tables: (group) => [
    mainTable(group),
    ...(group.subgroups.length === 0 ? [] : [subgroupTable(group.subgroups)]),
  ],
  form: (group) => [mainTable(group, { all: true }), subgroupTable(group.subgroups)],
  read,
  check,
  blanks: ({ name, leader, members }) => [
    ...(name === '' ? [['name']] : []),
    ...(leader === '' ? [['leader']] : []),
    ...(members.length === 0 ? [['members']] : []),
  ],
};
