/** 身份证号: 18 digits whose last is the check digit of the others, or 15 as they were before (GB 11643-1999). */

import type { PrivateNumber } from '../../terms/personal/numbers.ts';
import type { Rule } from '../rule.ts';
import { numbersOf } from './numbers-of.ts';

function messageOf({ sure, covered, paper }: PrivateNumber): string {
  if (paper) return '这里有个人的证件号；公开的材料不写证件号，请删去';
  if (covered) return '这里有遮盖了几位的身份证号，仍认得出人；公开的材料不写证件号，请整个删去';
  return sure
    ? '这里有身份证号；公开的材料不写证件号，请删去'
    : '这里的数字像身份证号，但无法核对校验码；请核对，是证件号就删去';
}

export const personalIdentityCard: Rule = {
  id: 'personal/identity-card',
  name: '身份证号',
  severity: 'error',
  about:
    '公开的材料里不能有身份证号。找 18 位和旧的 15 位、地区和日期合理的号码，遮盖了几位的也算；校验码对得上的是错误，对不上的请核对是不是编号。',
  why: '证件号贴上公示栏，几分钟就能被人拍走，用去贷款、办卡。公开以后撤不回来。',
  mend: [
    '整个删去，连遮住几位的也不留。',
    '要区分同名的人，写楼栋、编号或“王某甲”。',
    '台账里确需登记的，另存内部件，不放进公开的附件。',
  ],
  unless:
    '编号、案号碰巧像证件号的，作提醒，核对后忽略。要在本站公开的，编号不必写全，关口不看忽略了哪几条。',
  source: 'GB 11643-1999',
  basis:
    '号码的构成和校验码按 GB 11643；《中华人民共和国个人信息保护法》第二十五条规定不得公开所处理的个人信息。',
  examples: {
    ok: [
      { text: '档案编号20270311000000012。' },
      { text: '合计110105元。' },
      { text: '立案号202601011234567890已归档。' },
    ],
    notOk: [
      { text: '联系人身份证号11010519491231002X。', found: ['11010519491231002X'] },
      { text: '身份证号110105 19491231 002Х', found: ['110105 19491231 002Х'] },
      { text: '编号110105194912310021。', found: ['110105194912310021'] },
      { text: '身份证号110105491231002', found: ['110105491231002'] },
      { text: '证件号110105********002X', found: ['110105********002X'] },
      { text: '身份证后六位31002X。', found: ['31002X'] },
      { text: '护照号：E00000000', found: ['E00000000'] },
    ],
  },
  alone: true,
  check(document) {
    return numbersOf(document, 'identity').map((one) => ({
      at: one.at,
      start: one.start,
      end: one.end,
      message: messageOf(one),
      ...(!one.sure && { severity: 'warning' as const }),
    }));
  },
};
