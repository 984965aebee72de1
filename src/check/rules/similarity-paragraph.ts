/** 与文库里的一段相同或近似. */
import { hanText } from '../../terms/similarity.ts';
import { compareWithLibrary, sameText } from '../compare.ts';
import type { LibraryText } from '../library.ts';
import type { Rule } from '../rule.ts';
import { percent } from '../told-similarity.ts';

const library: LibraryText[] = [
  {
    id: '/samples/a',
    title: '柳岸社区楼道清理方案',
    han: [
      '楼道里的杂物由楼栋长先上门劝导，七天后还没有清走的由物业拍照登记并通知住户，清走以后楼栋长每星期回头看一次。',
      '每年春秋两季各开一次楼栋会，由住户自己商量电动自行车停在哪里、充电桩装在哪里，商量好的写进楼栋公约，贴在单元门口，新搬来的住户由楼栋长当面讲一遍，住户有不同意见的下一次楼栋会再议。',
    ]
      .map(hanText)
      .join('\n'),
  },
];

export const similarityParagraph: Rule = {
  id: 'similarity/paragraph',
  name: '段落相似',
  severity: 'warning',
  about:
    '三十字以上的段落，五字片段有六成以上出现在文库的同一份文本里，原来的名称和数字也没有换上，说明是照搬的；多份文本都有的套话和提纲的固定文字不算。',
  why: '整段和示范文本相同，里面的次数、分工不是自己定的，年底拿什么去对照？',
  mend: [
    '看这一段说的事，本单位是不是真这样办。',
    '真办的，换上自己的岗位、次数、时间。',
    '不办的，删去或改写。',
  ],
  unless: '三十字以下的短段、多份文本都有的套话、提纲里的固定文字不算。做法确实相同的，忽略。',
  source: 'measured',
  basis: '五字片段六成以上相同，在示范文本上量过；名称和数字换了的不算。',
  exampleContext: { library },
  examples: {
    ok: [
      { text: '楼道里的杂物由楼栋长劝导。' },
      { text: '每月第一个星期六由志愿者清洗健身器材，坏了的当天贴提示并报修，三个工作日内修好。' },
    ],
    notOk: [
      {
        text: '楼道里的杂物由楼栋长先上门劝导，5天后还没有清走的由物业拍照登记并通知住户，清走以后每月回头看一次。',
        found: [
          '楼道里的杂物由楼栋长先上门劝导，5天后还没有清走的由物业拍照登记并通知住户，清走以后每月回头看一次。',
        ],
      },
    ],
  },
  check(document, context) {
    const { texts, copied } = compareWithLibrary(document, context);
    const whole = new Set(texts.filter(({ similarity }) => similarity >= sameText).map(({ text }) => text));
    return copied.map(({ passage, text, share }) => ({
      at: passage,
      message: `这一段有 ${percent(share)} 与《${text.title}》相同，本地的名称和数字也没有换上；请按本单位的实际改写`,
      // the whole has been told
      ...(whole.has(text) && { severity: 'info' as const }),
    }));
  },
};
