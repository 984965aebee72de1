/** 银行卡号: 16 to 19 digits that pass the Luhn check (ISO/IEC 7812-1). */

import type { Rule } from '../rule.ts';
import { numbersOf } from './numbers-of.ts';

export const personalBankCard: Rule = {
  id: 'personal/bank-card',
  name: '银行卡号',
  severity: 'error',
  about:
    '公开的材料里不能有银行卡号。按卡号的校验规则核对过，编号、单号一般不会误报；写明是卡号而校验不对的，请核对。',
  source: 'ISO/IEC 7812-1',
  examples: {
    ok: [{ text: '资产编号6222021234567890。' }, { text: '统一社会信用代码91110105MA01234567。' }],
    notOk: [
      { text: '补贴发放到6222 0212 3456 7894。', found: ['6222 0212 3456 7894'] },
      { text: '卡号６２２２０２１２３４５６７８９４。', found: ['６２２２０２１２３４５６７８９４'] },
      { text: '卡号6222  0212—3456·7894', found: ['6222  0212—3456·7894'] },
    ],
  },
  check(document) {
    return numbersOf(document, 'card').map(({ at, start, end, sure }) => ({
      at,
      start,
      end,
      message: sure
        ? '这里有银行卡号；请删去，收支只写账户名称'
        : '这里的号码像银行卡号，校验位不对；请核对，是卡号就删去',
      ...(!sure && { severity: 'warning' as const }),
    }));
  },
};
