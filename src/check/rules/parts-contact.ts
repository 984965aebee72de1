/** 联系方式: a label with nothing behind it, a notice for objections or names that says nowhere to turn to. */
import type { CheckedDocument } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { genreOf } from './document-parts.ts';

const empty =
  /(?:联系人|联系电话|咨询电话|监督电话|举报电话|报名电话|联系方式|联系地址|电子邮箱|传真)[：:]\s*(?=$|[。；;，,、)）]|(?:联系|电话|地址|邮箱|传真))/g;
/** Whoever reads it is to turn to somebody. */
const asks = /如有异议|有异议的|提出异议|(?:欢迎|请|可)[^，。；]{0,20}(?:报名|来电|咨询|举报|反映问题)/;
const channel =
  /\d{3,4}[-—－]?\d{7,8}|(?<!\d)\d{7,8}(?!\d)|1\d{2}[\d*]{8}|12345|110|119|@|电话|热线|邮箱|信箱|微信|二维码|公众号|小程序|窗口|服务台|联系人|网格员|办公室|居委会|地址|[向到在][^，。；]{2,20}(?:报名|反映|提出|登记|领取|咨询)/;
const asking = new Set(['公示', '公告', '通告', '倡议书', '通知', '邀请函']);

function emptyLabels({ passages }: CheckedDocument): Fault[] {
  return passages.flatMap((at, index) => {
    // a form is to be filled in by others; the number may stand in the next cell or line
    if (at.cell || at.path || !/[：:]/.test(at.text)) return [];
    return [...at.text.matchAll(empty)].flatMap(({ index: start, 0: shown }): Fault[] => {
      const isLast = start + shown.trimEnd().length >= at.text.trimEnd().length;
      if (
        isLast &&
        /^[\d\p{Script=Han}（(]/u.test(passages[index + 1]?.text ?? '') &&
        passages[index + 1]?.role !== 'date' &&
        !passages[index + 1]?.role?.startsWith('sign')
      )
        return [];
      const label = shown.replace(/[：:]\s*$/, '');
      const message = `“${label}”后面没有写；请补上，用不着的连同这几个字一起删去`;
      return [{ at, start, end: start + shown.trimEnd().length, message }];
    });
  });
}

export const partsContact: Rule = {
  id: 'parts/contact',
  name: '缺联系方式',
  severity: 'info',
  about: '“联系电话：”后面不能空着；请人报名、提异议、来反映的公示和通知，要写明找谁、打什么电话或到哪里。',
  why: '公示写着“如有异议请提出”，没有电话和地点，等于不让人提；“联系电话：”后面空着，居民只好到处打听。',
  mend: [
    '补上办公电话、办公地点，写清几时有人接。',
    '只写岗位，不写个人手机：“社区文书，办公室一楼窗口”。',
    '用不着的，把“联系电话：”几个字一起删去。',
  ],
  unless:
    '计划、方案不是写给居民来办事的，不查有没有联系方式。表格里留给别人填的“联系电话”不算。电话印在页眉、公章处的，可以忽略。',
  source: 'custom',
  basis: '办事惯例：请人来办、来提意见的文书要写明向谁提。',
  examples: {
    ok: [
      { text: '关于评议结果的公示\n如有异议，请于3月5日前向居委会提出。联系电话：0000-12345678。' },
      { text: '工作计划\n欢迎居民报名。' },
    ],
    notOk: [
      { text: '关于评议结果的公示\n如有异议，请于3月5日前提出。', found: ['如有异议'] },
      { text: '关于评议结果的公示\n结果如下。联系人：，联系电话：。', found: ['联系人：', '联系电话：'] },
    ],
  },
  check(document) {
    const faults = emptyLabels(document).map((fault): Fault => ({ ...fault, severity: 'warning' }));
    const genre = genreOf(document);
    if (genre === undefined || !asking.has(genre) || faults.length > 0) return faults;
    const text = document.passages.map((at) => at.text).join('\n');
    if (channel.test(text)) return faults;
    for (const at of document.passages) {
      const match = asks.exec(at.text);
      if (!match) continue;
      const message = `这里请人报名或反映，全文没有写找谁、打什么电话或到哪里；请补上联系方式`;
      return [{ at, start: match.index, end: match.index + match[0].length, message }];
    }
    return faults;
  },
};
