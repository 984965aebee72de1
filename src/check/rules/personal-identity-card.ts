/** 身份证号: 18 digits whose last is the check digit of the others (GB 11643-1999). */
import { personalNumbers } from '../../terms/personal-numbers.ts';
import type { Rule } from '../rule.ts';

export const personalIdentityCard: Rule = {
  id: 'personal/identity-card',
  name: '身份证号',
  severity: 'error',
  about:
    '公开的材料里不能有身份证号。找到 18 位、日期合理的号码；校验码对得上的是错误，对不上的请核对是不是编号。',
  source: 'GB 11643-1999',
  examples: {
    ok: [{ text: '档案编号20270311000000012。' }, { text: '合计110105元。' }],
    notOk: [
      { text: '联系人身份证号11010519491231002X。', found: ['11010519491231002X'] },
      { text: '身份证号110105 19491231 002X', found: ['110105 19491231 002X'] },
      { text: '编号110105194912310021。', found: ['110105194912310021'] },
    ],
  },
  check({ passages }) {
    return passages.flatMap((at) =>
      personalNumbers(at.text, 'identity').map(({ start, end, sure }) => ({
        at,
        start,
        end,
        message: sure
          ? '这里有身份证号；公开的材料不写证件号，请删去'
          : '这里的 18 位数字像身份证号，校验码不对；请核对，是证件号就删去',
        ...(!sure && { severity: 'warning' as const }),
      })),
    );
  },
};
