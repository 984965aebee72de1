/** 银行卡号: 16 to 19 digits that pass the Luhn check (ISO/IEC 7812-1). */

import type { Rule } from '../rule.ts';
import { numbersOf } from './numbers-of.ts';

export const personalBankCard: Rule = {
  id: 'personal/bank-card',
  name: '银行卡号',
  severity: 'error',
  about:
    '公开的材料里不能有银行卡号。按卡号的校验规则核对过，编号、单号一般不会误报；写明是卡号而校验不对的，请核对。',
  why: '公布收支时把收款人的卡号一起贴出来，是最常见也最要紧的泄露。',
  mend: [
    '删去卡号，只写账户名称或“已转账”。',
    '发放名单公开时，只写姓名以外的必要项目：户数、标准、总额。',
    '原始凭证另存，不作附件。',
  ],
  unless: '编号、单号不合卡号的校验规则，一般不会指出；校验不对而写着“卡号”的作提醒，核对后处理。',
  source: 'ISO/IEC 7812-1',
  basis:
    '号码的校验按 ISO/IEC 7812-1 的算法；个人账户属《中华人民共和国个人信息保护法》第二十八条所列的金融账户信息。',
  examples: {
    ok: [{ text: '资产编号6222021234567890。' }, { text: '统一社会信用代码91110105MA01234567。' }],
    notOk: [
      { text: '补贴发放到6222 0212 3456 7894。', found: ['6222 0212 3456 7894'] },
      { text: '卡号６２２２０２１２３４５６７８９４。', found: ['６２２２０２１２３４５６７８９４'] },
      { text: '卡号6222  0212—3456·7894', found: ['6222  0212—3456·7894'] },
    ],
  },
  alone: true,
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
