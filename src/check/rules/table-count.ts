/** 说了几项与表格行数: 下设五个专项小组 above a table of four, 八项指标如下, 分三个阶段. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { readCount } from './counted-lists.ts';
import { type DataTable, dataTables, entriesOf } from './data-tables.ts';

const claims =
  /(?<![第前后每近约另余上下两几数其至到—\d.~～零一二三四五六七八九十-]|不少于|不超过|至少|其中|首批|重点)([二两三四五六七八九十]{1,3}|[2-9]|[1-4]\d)(?:个|项|类|支|大|条)(\p{Script=Han}{2,12})/gu;

/** What stands before the number of a whole: 下设五个小组; not 抽查两个小组. */
const opens = /(?:设立?|分为?|分成|成立|组成|组建|确定|制定|共|列出|明确|实施|包括|[，。；：]|^)$/;

interface Claim {
  at: Passage;
  start: number;
  end: number;
  shown: string;
  count: number;
  /** The words behind the number. */
  noun: string;
  /** 八项指标和现状数如下: the table is what is counted. */
  introduces: boolean;
}

function claimsIn(at: Passage): Claim[] {
  return [...at.text.matchAll(claims)].flatMap(({ index, 0: whole, 1: numeral = '', 2: noun = '' }) => {
    const count = readCount(numeral);
    const end = index + whole.length;
    const introduces = /^[^，。；]{0,16}(?:如下|见下表)/.test(at.text.slice(end - noun.length));
    return count === undefined
      ? []
      : [
          {
            at,
            start: index,
            end,
            shown: whole.slice(0, whole.length - noun.length),
            count,
            noun,
            introduces,
          },
        ];
  });
}

/** What a table lists: its first head, without what heads add. */
function subjectOf({ heads, rows }: DataTable): string | undefined {
  const head = /^序号|^编号/.test(heads[0] ?? '') ? heads[1] : heads[0];
  const subject = head?.replace(/(?:名称|内容|安排|类别)$/, '') ?? '';
  // rows 其中… and merged ones are no entries of their own
  const isPlain = rows.every(
    ({ label, covered }) => label && covered.size === 0 && !/^其中/.test(label.text),
  );
  return isPlain && /^\p{Script=Han}{2,6}$/u.test(subject) && subject !== '项目' ? subject : undefined;
}

function tableFaults(table: DataTable): Fault[] {
  const subject = subjectOf(table);
  // a target told for several years has several rows
  const count = new Set(entriesOf(table).map(({ label }) => label?.text)).size;
  if (count < 2) return [];
  const prose = table.section.filter(({ type }) => type !== 'heading');
  const nearest = table.above.slice(0, 2);
  const found = prose.flatMap((at) =>
    claimsIn(at).filter(({ noun, start, introduces }) => {
      const isOwn =
        subject !== undefined && noun.startsWith(subject) && !noun.slice(subject.length).startsWith('的');
      // 六项行动的指标如下 introduces 指标, however many
      if (introduces)
        return (
          nearest.includes(at) &&
          subject !== undefined &&
          (noun.startsWith(subject) || !at.text.slice(start).includes(subject))
        );
      return isOwn && opens.test(at.text.slice(Math.max(0, start - 4), start));
    }),
  );
  if (found.length !== 1) return [];
  return found
    .filter((claim) => claim.count !== count)
    .map(({ at, start, end, shown, noun, introduces }) => {
      const words = `${shown}${introduces ? noun : (subject ?? noun)}`;
      const message = `文中说“${words}”，表格列出的是 ${count} 行；请核对后改成一致`;
      return { at, start, end: introduces ? end : start + words.length, message, expected: String(count) };
    });
}

const groups = '小组\t组长\n宣传组\t主任\n后勤组\t副主任\n安全组\t民警';

export const tableCount: Rule = {
  id: 'table/count',
  name: '项数与表格不符',
  severity: 'warning',
  about: '“下设五个小组”“八项指标如下”“分三个阶段”引出表格的，表格就应有几行。',
  why: '“下设五个小组”，表里只有四行，没列进表的小组就没有人参加会议。',
  mend: [
    '数一数表格有几行（合计不算）。',
    '表里漏了的补上一行；撤并了的，改正文的数。',
    '一个小组占两行的，把单元格合并，或在第一列写同一个名称。',
  ],
  unless: '正文说的是首批、重点的几个，或者抽查其中几个的，不会指出。表格只是示例的，写明“示例如下”。',
  source: 'custom',
  basis: '行文惯例：引出表格的数和表格的行数相同。',
  examples: {
    ok: [
      { text: `下设三个小组。\n${groups}` },
      { text: `每月抽查两个小组。\n另见分工。\n${groups}` },
      { text: '五项行动的指标如下。\n指标\t数值\n满意率\t90%\n办结率\t95%' },
      { text: '五项行动同时铺开，指标如下。\n指标\t数值\n满意率\t90%\n办结率\t95%' },
    ],
    notOk: [
      { text: `下设四个小组。\n${groups}`, found: ['四个小组'] },
      {
        text: '攻坚分四个阶段，逐段检查。\n阶段\t时间\n动员\t3月\n实施\t4月\n总结\t5月',
        found: ['四个阶段'],
      },
      {
        text: '三项指标和现状数如下。\n指标\t数值\n满意率\t90%\n办结率\t95%',
        found: ['三项指标和现状数如下'],
      },
    ],
  },
  check: (document) => dataTables(document).flatMap(tableFaults),
};
