/** Who does what: tasks with their leaders, the leading group, or the posts that answer for the figures. */
import type { Blocks } from '../../plan/blocks/blocks.ts';
import { dateSpan } from '../../terms/plan-date.ts';
import { showDeadline } from './goals.ts';

export interface Duty {
  task: string;
  /** Who leads, or the post that answers for it. */
  lead: string;
  support: string;
  /** 6月底前; empty where none is set. */
  when: string;
  /** Its last day, `yyyymmdd`. */
  due?: number;
}

export interface Group {
  name: string;
  /** 组长, 副组长 … with their posts. */
  posts: readonly { role: string; who: string }[];
  subgroups: readonly { name: string; leader: string; duty: string }[];
}

/** The rows of 责任分工; where there are none and no leading group either, the posts behind the targets. */
export function planDuties(
  { responsibilities = [], leadingGroup, targets = [] }: Blocks,
  onlyYear?: number,
): Duty[] {
  const rows = responsibilities
    .filter(({ task }) => task !== '')
    .map(({ task, lead, support, person = '', deadline }) => ({
      task,
      lead: lead.length > 0 ? lead.join('、') : person,
      support: support.join('、'),
      when: deadline ? showDeadline(deadline, onlyYear) : '',
      ...(deadline && { due: dateSpan(deadline)?.last }),
    }));
  if (rows.length > 0 || leadingGroup) return rows;
  const byPost = Map.groupBy(
    targets.filter(({ source }) => source),
    ({ source = '' }) => source,
  );
  return [...byPost].map(([lead, rows]) => ({
    task: [...new Set(rows.map(({ name }) => name))].join('、'),
    lead,
    support: '',
    when: '',
  }));
}

export function planGroup({ leadingGroup }: Blocks): Group | undefined {
  if (!leadingGroup?.leader) return undefined;
  const { name, leader, deputies, members, advisor, office, meeting, subgroups } = leadingGroup;
  const posts = [
    { role: '组长', who: leader },
    { role: '副组长', who: deputies.join('、') },
    { role: '成员', who: members.join('、') },
    { role: '指导', who: advisor ?? '' },
    { role: '办公室', who: [office?.place, office?.director].filter(Boolean).join('，') },
    { role: '例会', who: meeting ?? '' },
  ];
  return {
    name: name || '领导小组',
    posts: posts.filter(({ who }) => who !== ''),
    subgroups: subgroups.map(({ name, leader, duty = '' }) => ({ name, leader, duty })),
  };
}
