/** 电子邮箱、微信号、QQ号、车牌号 of one person. */
import { type PrivateAccount, privateAccounts } from '../../terms/personal/accounts.ts';
import type { Rule } from '../rule.ts';
import { behindLabel } from './cell-labels.ts';

/** Where papers are handed in and bids are made the mailbox is the office's, though a public one. */
const ofOffice =
  /报名|投稿|举报|监督|投诉|来信|意见|材料|报送|发送|采购|招标|招聘|单位|医院|学校|公司|电子版/;
const nobody = /(?:联系人|先生|女士|老师|主任|同志|本人|个人)[^。；]{0,12}$/;

/** @param shown the line with the mailbox, up to it */
const isOffices = (before: string) => ofOffice.test(before) && !nobody.test(before);

const instead: Readonly<Record<Exclude<PrivateAccount['kind'], '电子邮箱'>, string>> = {
  微信号: '请换成单位的公众号或办公电话',
  QQ号: '请换成单位的公众号或办公电话',
  网络账号: '请换成单位的账号或办公电话',
  车牌号: '请删去，或改成“一辆小客车”',
};

export const personalAccount: Rule = {
  id: 'personal/account',
  name: '个人邮箱、微信、QQ和车牌',
  severity: 'error',
  about:
    '公开的材料不留个人的电子邮箱、微信号、QQ号和车牌号。政务邮箱、公众号和群名不算；收材料、收意见用的公共邮箱只作提醒。',
  why: '个人微信、邮箱、车牌公开以后，加好友、发链接的就会找上门；人一换岗，居民找不到人。',
  mend: [
    '换成单位的公众号、政务邮箱或办公电话。',
    '建群的，写群的名称和入群办法，不写群主的号。',
    '涉及车辆的，写“一辆小客车”。',
  ],
  unless: '政务邮箱、公众号、群名不指出。内部用车登记一类不公开的文件，可以忽略。',
  source: '《中华人民共和国民法典》第一千零三十四条',
  basis: '《中华人民共和国民法典》第一千零三十四条把电子邮箱列为个人信息；微信号、车牌同样能找到本人。',
  examples: {
    ok: [
      { text: '意见发到 office@example.gov.cn。' },
      { text: '关注微信公众号taoyuan，进QQ群报名。' },
      { text: '方案见云APP2027版。' },
    ],
    notOk: [
      { text: '请发到zhang.san@example.com。', found: ['zhang.san@example.com'] },
      { text: '加微信：zhang_san88，QQ：12345678', found: ['微信：zhang_san88', 'QQ：12345678'] },
      { text: '京Ａ·１２３４５停在通道上。', found: ['京Ａ·１２３４５'] },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) =>
      behindLabel(at, privateAccounts).map(({ kind, start, end }) => ({
        at,
        start,
        end,
        // whose a public mailbox is nobody can see
        message:
          kind === '电子邮箱'
            ? '这里的电子邮箱不是政务邮箱；是个人的请删去，是单位的请换成政务邮箱（gov.cn），或只留办公电话'
            : `这里有个人的${kind}；${instead[kind]}`,
        ...(kind === '电子邮箱' && isOffices(at.text.slice(0, start)) && { severity: 'warning' as const }),
      })),
    );
  },
};
