/** 与文库里的一段相同或近似. */
import { hanText } from '../../terms/similarity.ts';
import type { LibraryText } from '../library.ts';
import { compareWithLibrary, percent, sameText } from '../library-index.ts';
import type { Rule } from '../rule.ts';

/** Han characters: shorter paragraphs are set phrases. */
const shortest = 30;
const copied = 0.6;

const library: LibraryText[] = [
  {
    id: '/samples/a',
    title: '柳岸社区楼道清理方案',
    paragraphs: [
      '楼道里的杂物由楼栋长先上门劝导，七天后还没有清走的由物业拍照登记并通知住户，清走以后楼栋长每星期回头看一次。',
      '每年春秋两季各开一次楼栋会，由住户自己商量电动自行车停在哪里、充电桩装在哪里，商量好的写进楼栋公约，贴在单元门口，新搬来的住户由楼栋长当面讲一遍，住户有不同意见的下一次楼栋会再议。',
    ],
  },
];

export const similarityParagraph: Rule = {
  id: 'similarity/paragraph',
  name: '段落相似',
  severity: 'warning',
  about:
    '三十字以上的段落，五字片段有六成以上出现在文库的同一份文本里，说明是照搬的；多份文本都有的套话不算。全文几乎相同的只报全文。',
  source: 'measured',
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
  check(document, { library = [], self }) {
    const { texts, paragraphs } = compareWithLibrary(document, library, self);
    const whole = new Set(texts.filter(({ similarity }) => similarity >= sameText).map(({ text }) => text));
    return paragraphs.flatMap(({ passage, alike }) => {
      const [most] = alike.filter(({ text }) => !whole.has(text));
      if (!most || most.similarity < copied || hanText(passage.text).length < shortest) return [];
      const message = `这一段有 ${percent(most.similarity)} 与《${most.text.title}》相同；请按本单位的实际改写`;
      return [{ at: passage, message }];
    });
  },
};
