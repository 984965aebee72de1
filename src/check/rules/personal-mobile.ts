/** 手机号码. */

import type { Rule } from '../rule.ts';
import { numbersOf } from './numbers-of.ts';

export const personalMobile: Rule = {
  id: 'personal/mobile',
  name: '手机号码',
  severity: 'error',
  about: '公开的材料只留办公电话，不留个人手机号。全角、汉字数字、带圈数字和用各种符号隔开的也认得出。',
  source: 'custom',
  examples: {
    ok: [
      { text: '联系岗位：社区文书，办公电话0571-88000000。' },
      { text: '编号202713800000000。' },
      { text: '工程投资13800000000元。' },
    ],
    notOk: [
      { text: '联系电话：13800000000。', found: ['13800000000'] },
      { text: '电话138-0000-0000', found: ['138-0000-0000'] },
      { text: '电话0086-138 0000 0000', found: ['0086-138 0000 0000'] },
      { text: '电话138.0000.0000', found: ['138.0000.0000'] },
      { text: '电话１３８００００００００', found: ['１３８００００００００'] },
      { text: '请打一三八零零零零零零零零', found: ['一三八零零零零零零零零'] },
      { text: '电话+86（138）0000／0000', found: ['86（138）0000／0000'] },
    ],
  },
  check(document) {
    return numbersOf(document, 'mobile').map(({ at, start, end }) => ({
      at,
      start,
      end,
      message: '这里有手机号码；请换成办公电话，或只写联系岗位',
      expected: '办公电话或岗位',
    }));
  },
};
