/** 牵头和配合: a party on both sides, and the one task of a list that names no lead. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { namesLead, partiesIn } from './parties.ts';
import { headingTitle, type SectionSpan, sectionSpans } from './section-spans.ts';

function bothSides(at: Passage, endings: readonly string[]): Fault[] {
  return partiesIn(at.text).flatMap(({ lead, support, start, end }) =>
    lead
      .filter((party) => support.includes(party) && endings.some((ending) => party.endsWith(ending)))
      .map((party): Fault => {
        const from = at.text.lastIndexOf(party, end);
        const message = `“${party}”既牵头又配合，请只留一处`;
        return { at, start: Math.max(start, from), end: Math.max(start, from) + party.length, message };
      }),
  );
}

/** Tasks told one by one, enough of them to see that naming a lead is the rule here. */
const fewest = 3;

function loneTask(tasks: readonly { at: Passage; text: string }[]): Fault[] {
  const without = tasks.filter(({ text }) => !namesLead(text));
  const [lone] = without;
  if (tasks.length < fewest || without.length !== 1 || !lone) return [];
  const shown = headingTitle(lone.at).slice(0, 20);
  const message = `其余 ${tasks.length - 1} 项都写了牵头或责任单位，“${shown}”没有写；请补上`;
  return [{ at: lone.at, message, expected: '牵头或责任单位' }];
}

function siblingTasks({ passages }: CheckedDocument, spans: readonly SectionSpan[]) {
  const groups = new Map<number, { at: Passage; text: string }[]>();
  for (const { heading, index, end, parent } of spans) {
    if (parent === undefined) continue;
    const text = passages
      .slice(index, end)
      .map((passage) => passage.text)
      .join('\n');
    const group = groups.get(parent) ?? [];
    if (group.length === 0) groups.set(parent, group);
    group.push({ at: heading, text });
  }
  return [...groups.values()];
}

/** Runs of items under one heading. */
function itemRuns({ passages }: CheckedDocument) {
  const runs: { at: Passage; text: string }[][] = [];
  let last: Passage | undefined;
  for (const at of passages) {
    const continues =
      last?.type === 'item' && last.heading === at.heading && last.mark?.style === at.mark?.style;
    if (at.type === 'item') {
      if (!continues) runs.push([]);
      runs.at(-1)?.push({ at, text: at.text });
    }
    last = at;
  }
  return runs;
}

export const factsDepartments: Rule = {
  id: 'facts/departments',
  name: '牵头与配合',
  severity: 'warning',
  about: '同一项任务里，一个单位不能既牵头又配合；一列任务都写了牵头单位，只有一项没写，多半是漏了。',
  why: '同一个单位既牵头又配合，等于没有人配合；一列任务里只有一项没写牵头单位，这一项到时候就没有人办。',
  mend: [
    '既牵头又配合的，按实际分工只留一处。',
    '漏写的一项，和有关单位商定后补上牵头单位或责任岗位。',
    '分工多的，改用“责任分工”表，一行一项，缺了看得见。',
  ],
  unless:
    '牵头单位内部再分工、由不同科室配合的，写出科室名称就不会指出。任务共同承担、确实不分主次的，可以忽略。',
  source: 'measured',
  basis: '网上流传的任务分工和公开发布的分工方案里看来的写法。',
  examples: {
    ok: [
      { text: '清理楼道堆物。（牵头单位：环境卫生工作岗；配合单位：物业服务企业、居委会办公室）' },
      { text: '由街道办事处牵头，派出所配合。' },
    ],
    notOk: [
      {
        text: '清理楼道堆物。（牵头单位：街道办事处；配合单位：派出所、街道办事处）',
        found: ['街道办事处'],
      },
      {
        text: '1.清楼道，5月完成。（牵头：环境岗）\n2.理飞线，6月完成。（牵头：综治岗）\n3.扫小巷，每周一次，长期坚持。\n4.修路灯，7月完成。（牵头：物业）',
        found: ['3.扫小巷，每周一次，长期坚持。'],
      },
    ],
  },
  check(document, { words }) {
    const spans = sectionSpans(document);
    return [
      ...document.passages.flatMap((at) => bothSides(at, words.departments)),
      ...(document.facts.blocks?.responsibilities
        ? []
        : [...siblingTasks(document, spans), ...itemRuns(document)].flatMap(loneTask)),
    ];
  },
};
