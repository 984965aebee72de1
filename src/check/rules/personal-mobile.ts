/** 手机号码. */
import { personalNumbers } from '../../terms/personal-numbers.ts';
import type { Rule } from '../rule.ts';

export const personalMobile: Rule = {
  id: 'personal/mobile',
  name: '手机号码',
  severity: 'error',
  about: '公开的材料只留办公电话，不留个人手机号。',
  source: 'custom',
  examples: {
    ok: [{ text: '联系岗位：社区文书，办公电话见公示栏。' }, { text: '编号202713800000000。' }],
    notOk: [
      { text: '联系电话：13800000000。', found: ['13800000000'] },
      { text: '电话138-0000-0000', found: ['138-0000-0000'] },
      { text: '电话0086-138 0000 0000', found: ['0086-138 0000 0000'] },
      { text: '电话138.0000.0000', found: ['138.0000.0000'] },
      { text: '电话１３８００００００００', found: ['１３８００００００００'] },
    ],
  },
  check({ passages }) {
    return passages.flatMap((at) =>
      personalNumbers(at.text, 'mobile').map(({ start, end }) => ({
        at,
        start,
        end,
        message: '这里有手机号码；请换成办公电话，或只写联系岗位',
        expected: '办公电话或岗位',
      })),
    );
  },
};
