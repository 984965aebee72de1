/** 出生日期 of one person. */
import { birthDates } from '../../terms/personal/births.ts';
import type { Rule } from '../rule.ts';

export const personalBirth: Rule = {
  id: 'personal/birth',
  name: '出生日期',
  severity: 'error',
  about: '公开的材料不写某个人的出生日期；按年龄办事的，写年龄段。“某日以后出生的”说的是一批人，不算。',
  source: 'custom',
  examples: {
    ok: [
      { text: '2021年3月1日以后出生的儿童可以报名。' },
      { text: '雷锋生于1940年。' },
      { text: '毕业生于2027年8月31日前报到，考生于2027年3月1日领取准考证。' },
      { text: '3月为当月过生日的老人庆生。' },
    ],
    notOk: [
      { text: '王某，1957年3月5日出生。', found: ['1957年3月5日出生'] },
      { text: '出生日期：１９５７-03-05', found: ['出生日期：１９５７-03-05'] },
      { text: '王某生于一九五七年三月五日。', found: ['生于一九五七年三月五日'] },
    ],
  },
  check({ passages }) {
    return passages.flatMap((at) =>
      birthDates(at.text).map(({ start, end }) => ({
        at,
        start,
        end,
        message: `“${at.text.slice(start, end)}”是一个人的出生日期；请删去，或改成年龄段，如“七十岁以上”`,
        expected: '年龄段',
      })),
    );
  },
};
