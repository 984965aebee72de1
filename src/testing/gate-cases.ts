// Plans and records with one thing wrong each, and the gate that says so: whichever way a plan is handed in, the verdict is
// the same.
import type { ApprovalRecord } from '../plan/approval.ts';
import { approvalRecord } from './approval-record.ts';
import { publishablePlan } from './publishable-plan.ts';

export const header = (change: Partial<ApprovalRecord['header']>): Partial<ApprovalRecord> => ({
  header: { ...approvalRecord.header, ...change },
});

/** The plan with one thing changed. Fails where the change changes nothing: such a test would show nothing. */
export function changed(from: string | RegExp, to: string): string {
  const source = publishablePlan.replace(from, to);
  if (source === publishablePlan) throw new Error('nothing changed');
  return source;
}

export const publicity = /## 宣传发动\n\n.*\n\n/;

/** A plan with one thing wrong, the gate that refuses it, and what it says. */
export const gateCases: [gate: string, what: string, source: string, reason: RegExp][] = [
  ['sound', 'a tag', changed('楼栋长2月', '<b>楼栋长</b>2月'), /HTML 标签 <b>/],
  ['sound', 'a program', changed('楼栋长2月', '{alert(1)}楼栋长2月'), /\{ \} 表达式/],
  [
    'sound',
    'an outline that does not exist',
    changed('special-plan', 'special-paln'),
    /没有提纲“special-paln”/,
  ],
  ['sound', 'a table that is not shown', changed('<Targets />\n', ''), /“.*”有内容，正文却没有显示/],
  ['sound', 'a rate above 100', changed('value: 95', 'value: 195'), /写成 195%/],
  ['blanks', 'a slot', changed('>桃源社区</Slot>', '></Slot>'), /填空“社区名称”还是空的/],
  ['blanks', 'a fact', changed('三天内', '<Fact>三天</Fact>内'), /例举“三天”还没有确认/],
  ['blanks', 'a fact as typed', changed('三天内', '【例：三天】内'), /例举“三天”还没有确认/],
  ['blanks', 'a mark in the text', changed('抽十个单元', '抽××个单元'), /“××”还没有填/],
  ['blanks', 'a year', changed('上年老人', '20xx年老人'), /“20xx”还没有填/],
  ['blanks', 'a cell', changed(', by: 社区居务监督委员会', ", by: ''"), /“督查考核安排”还有 1 格没有填/],
  ['blanks', 'the day of signing', changed(', date: 2026-11-12', ''), /成文日期没有填/],
  [
    'blanks',
    'the number of an issued document',
    changed('signoff:', 'issue: { form: 文件, head: [青山街道办事处] }\nsignoff:'),
    /发文字号没有填/,
  ],
  [
    'classified',
    'a secrecy mark',
    changed(
      'signoff:',
      'issue: { form: 文件, head: [青山街道办事处], docNo: 青街办〔2027〕3号, secrecy: { level: 秘密, term: 1年 } }\nsignoff:',
    ),
    /秘密★1年.*不得公开/,
  ],
  ['sections', 'a section', changed(publicity, ''), /应有“宣传发动”.*waivers/],
  ['personal', 'a mobile number', changed('抽十个单元', '抽十个单元，问13812345678'), /手机号码/],
  ['personal', 'an identity card', changed('抽十个单元', '抽十个单元，证号11010519491231002X'), /身份证号/],
  ['personal', 'an address', changed('抽十个单元', '从5号楼2单元301室看起'), /5号楼2单元301室/],
  [
    'personal',
    'a name where a post belongs',
    changed('person: 楼栋长', 'person: 王小明'),
    /“王小明”像是人名/,
  ],
  ['leftovers', 'another place', changed('抽十个单元', '抽枫林社区十个单元'), /“枫林社区”不是本文自己的名称/],
  ['leftovers', 'another year', changed('抽十个单元', '按2019年的办法抽十个单元'), /“2019年”不是本文的年份/],
  ['dates', 'a day that is none', changed('抽十个单元', '2月30日抽十个单元'), /“2月30日”不存在/],
  ['dates', 'phases that overlap', changed('start: 2027-05', 'start: 2027-04'), /阶段应前后衔接、不重叠/],
  [
    'dates',
    'an activity of another year',
    changed('date: 2027-03-13', 'date: 2028-03-13'),
    /时间不在计划期内/,
  ],
];

/** A record with one thing wrong, and what the gate of approval says. */
export const recordCases: [what: string, record: Partial<ApprovalRecord>, reason: RegExp][] = [
  ['a reading left out', { reviews: approvalRecord.reviews.slice(0, 2) }, /三审缺终审/],
  [
    'readings in the wrong order',
    { reviews: [...approvalRecord.reviews].reverse() },
    /次序是初审、复审、终审/,
  ],
  ['a vote that was lost', { votes: { present: 52, agree: 26 } }, /52 人到会只有 26 人同意，没有过半/],
  ['publication before approval', header({ published: '2026-11-09' }), /发布日期早于审议通过的日期/],
  ['an end before the beginning', header({ expires: '2026-11-01' }), /失效日期早于发布日期/],
  ['a day that has not come', { date: '2027-11-10' }, /审议通过日期 2027-11-10 还没有到/],
  [
    'publication before signing',
    {
      reviews: approvalRecord.reviews.map((one) => ({ ...one, date: '2026-11-03' })),
      ...header({ published: '2026-11-11' }),
    },
    /成文日期 2026-11-12 晚于发布日期 2026-11-11/,
  ],
];
