/** 同一数字两种说法: 居民3260户 here, 居民3620户 there. Only for what is counted once in a place. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

/** What is counted, its unit, and the field of the block 基本情况 that holds it. */
const counted = [
  { noun: '居民', unit: '户', field: 'households' },
  { noun: '常住人口', unit: '人', field: 'residents' },
  { noun: '户籍人口', unit: '人', field: undefined },
  { noun: '总人口', unit: '人', field: undefined },
  { noun: '流动人口', unit: '人', field: 'floating' },
  { noun: '党支部', unit: '个', field: 'branches' },
  { noun: '网格', unit: '个', field: 'grids' },
  { noun: '住宅楼', unit: '栋', field: 'buildings' },
  { noun: '村民小组', unit: '个', field: undefined },
  { noun: '耕地', unit: '亩', field: undefined },
] as const;

/** A part, a change or another year: no statement of the whole. */
const partial =
  /其中|达到|新增|增加|减少|增至|至少|不少于|不低于|超过|组织|每|某|上年|去年|年末|涉及|近|约|余|先|另外|以上|剩|占|抽|选|试点|第|完成|帮助|走访|覆盖|受益|发放|为/;

interface Statement {
  at: Passage;
  start: number;
  end: number;
  value: number;
}

/** A figure with one of the units: most passages have none. */
const figure = new RegExp(`\\d(?:${[...new Set(counted.map(({ unit }) => unit))].join('|')})`);

const patterns = counted.map(({ noun, unit }) => ({
  behind: new RegExp(`${noun}(?:总?数?(?:为|有|共|共有|是)?)(\\d{1,7})${unit}(?!次)`, 'g'),
  before: new RegExp(`(?<![\\d.])(\\d{1,7})${unit}${noun}(?!小组|代表)`, 'g'),
}));

function statements(
  passages: readonly Passage[],
  { behind, before }: (typeof patterns)[number],
): Statement[] {
  return passages.flatMap((at) => {
    return [...at.text.matchAll(behind), ...at.text.matchAll(before)].flatMap(
      ({ index, 0: shown, 1: value }) => {
        const clause = /[^，。；、]{0,14}$/.exec(at.text.slice(Math.max(0, index - 14), index))?.[0] ?? '';
        if (partial.test(clause)) return [];
        return [{ at, start: index, end: index + shown.length, value: Number(value) }];
      },
    );
  });
}

export const factsValueConflict: Rule = {
  id: 'facts/value-conflict',
  name: '同一数字前后不一',
  severity: 'warning',
  about: '居民户数、常住人口、网格数这类底数全文应是同一个，也要和基本情况表一致。',
  why: '前面写居民3260户，后面写3620户，按哪个数发宣传单、拨经费都会有人提意见。底数前后不一，整份材料的数字都让人不放心。',
  mend: [
    '查台账或统计报表，弄清到底是多少。',
    '全文统一改成这个数；Word、WPS 里用“查找”逐处看一遍。',
    '统计口径不同的，写明“户籍”“常住”或统计日期。',
  ],
  unless: '说的是其中一部分、上一年或某个小区的，写清楚就不会指出。确是两个口径，已经写明的，忽略这一处。',
  source: 'custom',
  basis: '常理；《党政机关公文处理工作条例》第二十条把数字是否准确列为审核重点。',
  examples: {
    ok: [{ text: '社区有居民3260户，网格12个。\n走访居民120户，其中居民80户有老人。' }],
    notOk: [
      { text: '社区有居民3260户，网格12个。\n对3620户居民逐一登记。', found: ['3620户居民'] },
      { text: '辖区常住人口8900人。\n辖区常住人口9800人，网格12个。', found: ['常住人口9800人'] },
    ],
  },
  check(document) {
    const { baseline } = document.facts.blocks ?? {};
    const passages = document.passages.filter(({ type, text }) => type !== 'cell' && figure.test(text));
    return counted.flatMap(({ noun, field }, index): Fault[] => {
      const found = statements(passages, patterns[index] as (typeof patterns)[number]);
      const known = field && baseline ? Number((baseline as Record<string, unknown>)[field]) : Number.NaN;
      const expected = Number.isFinite(known) ? known : found[0]?.value;
      const where = Number.isFinite(known) ? '基本情况表里' : '前文';
      return found
        .filter(({ value }) => value !== expected)
        .map(({ at, start, end }) => {
          const message = `“${at.text.slice(start, end)}”与${where}的 ${expected} 不一致；请核对${noun}到底是多少，全文统一`;
          return { at, start, end, message, expected: String(expected) };
        });
    });
  },
};
