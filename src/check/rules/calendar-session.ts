/** 届次: 党的二十大和十九届历次全会, 二十届八中全会. */
import { readChineseNumeral } from '../../terms/heading-number.ts';
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const numeral = '[一二三四五六七八九十]';
const pair = new RegExp(
  `党的(十${numeral}?|二十${numeral}?)大(?:精神)?(?:和|以及|、|及)(十${numeral}?|二十${numeral}?)届(?:历次|[一二三四五六七](?:中|次))`,
  'g',
);
/** A congress or committee after the twentieth, as one that has spoken: 贯彻, 学习, 落实. */
const later =
  /(?:贯彻|学习|落实|领悟|宣传|宣讲)[^，。；]{0,12}(二十[一二三四五六七八九]|三十)(?:大|届(?:历次|[一二三四五六七](?:中|次)))/g;
const plenum = new RegExp(`(十[四五六七八九]|二十${numeral}?)届(${numeral}{1,2})中全会`, 'g');
const assembly = new RegExp(
  `(十${numeral}?)届(?:全国人大|全国人民代表大会|全国政协)(?:第)?(${numeral}{1,2})次会议`,
  'g',
);
/** Plenums that a central committee has held since the fourteenth; sessions in five years. */
const mostPlenums = 7;
const mostSessions = 5;

/** The twentieth met in 2022, one follows every five years in autumn. */
const congressYear = (congress: string) => 2022 + 5 * ((readChineseNumeral(congress) ?? 20) - 20);

function laterFaults(at: Passage, lastYear: number | undefined): Fault[] {
  if (lastYear === undefined) return [];
  return [...at.text.matchAll(later)].flatMap(({ index, 0: shown, 1: congress = '' }): Fault[] => {
    const year = congressYear(congress);
    // one committee elects, the second plenum comes in the spring after, the fourth two years later
    const earliest = /届[四五六七][中次]$/.test(shown)
      ? year + 2
      : /届[二三][中次]$/.test(shown)
        ? year + 1
        : year;
    if (lastYear >= earliest) return [];
    const start = index + shown.lastIndexOf(congress);
    const said = at.text.slice(start, index + shown.length);
    const message = `“${said}”还没有召开（党的${congress}大应在${year}年）；请核对届次`;
    return [{ at, start, end: index + shown.length, message }];
  });
}

function faultsIn(at: Passage, lastYear: number | undefined): Fault[] {
  const pairs = [...at.text.matchAll(pair)].flatMap(
    ({ index, 0: shown, 1: congress, 2: committee }): Fault[] => {
      // 十九大和十九届 is followed by 二十大 where several are told
      if (congress === committee) return [];
      const message = `“${shown}”届次对不上：${congress}大选出的是${congress}届中央委员会；请核对后改成“${congress}届”`;
      const start = index + shown.lastIndexOf(`${committee}届`);
      return [{ at, start, end: start + `${committee}届`.length, message, expected: `${congress}届` }];
    },
  );
  const tooMany = (pattern: RegExp, most: number, what: string) =>
    [...at.text.matchAll(pattern)].flatMap(({ index, 0: shown, 2: figure = '' }): Fault[] => {
      if ((readChineseNumeral(figure) ?? 0) <= most) return [];
      const message = `没有“${shown}”：一届${what}最多${most}次；请核对届次`;
      return [{ at, start: index, end: index + shown.length, message }];
    });
  return [
    ...pairs,
    ...laterFaults(at, lastYear),
    ...tooMany(plenum, mostPlenums, '中央委员会的全体会议'),
    ...tooMany(assembly, mostSessions, '的会议'),
  ];
}

export const calendarSession: Rule = {
  id: 'calendar/session',
  name: '会议届次不符',
  severity: 'error',
  about:
    '“党的二十大和十九届历次全会”届次对不上，应是二十届；一届中央委员会没有八中全会，一届人大没有六次会议。',
  why: '届次写错属于政治性差错，上报的材料会被退回，已经公开的要更正。多半是换届以后沿用旧稿，只改了前半句。',
  mend: [
    '按原文核对：哪次代表大会，就是哪一届中央委员会。',
    '全会、人代会的次数查一下公开报道。',
    '沿用旧稿的，把这一整句重新抄一遍，不要只改一个字。',
  ],
  unless:
    '同时说到前后两届（党的十九大以来的历次全会）的，分开写就不会指出。出现新的会期惯例时，忽略并告诉维护本站的人。',
  source: 'custom',
  basis:
    '历届会议的届次：第几次代表大会选出第几届中央委员会；全体会议和人大、政协会议的次数按历届实际情况设上限。',
  examples: {
    ok: [
      { text: '全面贯彻党的二十大和二十届历次全会精神。' },
      { text: '桃源社区2027年工作计划\n迎接党的二十一大召开。' },
      { text: '贯彻党的十九大和十九届二中、三中全会精神，落实十四届全国人大一次会议要求。' },
    ],
    notOk: [
      { text: '桃源社区2027年工作计划\n认真贯彻党的二十一届四中全会精神。', found: ['二十一届四中'] },
      { text: '全面贯彻党的二十大和十九届历次全会精神。', found: ['十九届'] },
      {
        text: '学习二十届八中全会和十四届全国人大六次会议精神。',
        found: ['二十届八中全会', '十四届全国人大六次会议'],
      },
    ],
  },
  alone: true,
  check({ passages, facts }) {
    const lastYear = facts.years.length > 0 ? Math.max(...facts.years) : undefined;
    return passages.flatMap((at) => faultsIn(at, lastYear));
  },
};
