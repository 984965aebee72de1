/** 出生日期 of one person. */
import { birthDates } from '../../terms/personal/births.ts';
import type { Rule } from '../rule.ts';
import { behindLabel } from './cell-labels.ts';

export const personalBirth: Rule = {
  id: 'personal/birth',
  name: '出生日期',
  severity: 'error',
  about: '公开的材料不写某个人的出生日期；按年龄办事的，写年龄段。“某日以后出生的”说的是一批人，不算。',
  why: '姓名加出生日期，就足以核对一个人的身份，也等于公开了年龄。',
  mend: [
    '改成年龄段：七十岁以上。',
    '按生日办活动的，写“当月过生日的老人”。',
    '报名条件写“某日以后出生”，说的是一批人，可以保留。',
  ],
  unless: '历史人物的生年不指出。内部台账、不公开的花名册，可以忽略。',
  source: '《中华人民共和国民法典》第一千零三十四条',
  basis: '《中华人民共和国民法典》第一千零三十四条把出生日期列为个人信息。',
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
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) =>
      behindLabel(at, birthDates).map(({ start, end }) => ({
        at,
        start,
        end,
        message: `“${at.text.slice(start, end)}”是一个人的出生日期；请删去，或改成年龄段，如“七十岁以上”`,
        expected: '年龄段',
      })),
    );
  },
};
