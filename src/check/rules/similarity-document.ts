/** 全文与文库里的一份相似. */
import { hanText } from '../../terms/similarity.ts';
import { compareWithLibrary, noticeable, type SimilarText, sameText } from '../compare.ts';
import type { LibraryText } from '../library.ts';
import type { Rule } from '../rule.ts';
import { carriedOnText, itselfText, percent, similarityText } from '../told-similarity.ts';

const paragraph =
  '楼道里的杂物由楼栋长先上门劝导，7天后还没有清走的由物业拍照登记并通知住户，3天内仍不处理的再由网格员会同民警上门说明消防要求，清走以后楼栋长每星期回头看一次。';
const library: LibraryText[] = [
  { id: '/samples/a', title: '柳岸社区楼道清理方案', han: hanText(paragraph), values: [['7', '3']] },
];

export const similarityDocument: Rule = {
  id: 'similarity/document',
  name: '全文相似',
  severity: 'warning',
  about:
    '与文库里的文本逐份比较，算五字片段的重合率（片段只取汉字，年份、标点不算）。标题、表格、提纲的固定文字，以及换上了本地名称和数字的段落不算。四分之一以上提示；四分之三以上提醒，公开时的关口用的也是这个数。本单位自己上一年的计划不算雷同，只告诉有多少没有改动。',
  why: '整份照搬示范文本，连数字都没有换，居民看不出和自己有什么关系；到期检查时，写的事一件也对不上。',
  mend: [
    '把本单位的情况、数字、人手写进去，换掉照搬的段落。',
    '提纲和固定的说法可以留，任务要写自己的。',
    '改完再查一次，看重合率降了没有。',
  ],
  unless:
    '换上本地名称、数字和做法的段落不算照搬。四分之一到四分之三之间只作建议，写的确是本单位的事就可以不管；到四分之三不能公开。',
  source: 'measured',
  basis: '五字片段的重合率，在示范文本之间和网上流传的雷同文本之间量过，界限据此定下。',
  exampleContext: { library },
  examples: {
    ok: [
      { text: '每月第一个星期六由志愿者清洗健身器材，坏了的当天贴提示并报修，三个工作日内修好。' },
      { text: `桃源社区楼道清理方案\n${paragraph.replace('7天', '10天').replace('3天', '5天')}` },
    ],
    notOk: [{ text: `桃源社区楼道清理方案\n${paragraph}`, found: [''] }],
  },
  check(document, context) {
    const { texts, earlier, itself } = compareWithLibrary(document, context);
    const published = itself ? [{ message: itselfText(itself), severity: 'info' as const }] : [];
    const isNoticeable = ({ similarity }: SimilarText) => similarity >= noticeable;
    const carriedOn = earlier
      .filter(isNoticeable)
      .slice(0, 1)
      .map((one) => ({ message: carriedOnText(one), severity: 'info' as const }));
    const alike = texts
      .filter(isNoticeable)
      .slice(0, 3)
      .map((one) => {
        const shown = `全文${similarityText(one)}`;
        return one.similarity >= sameText
          ? { message: `${shown}；请按本单位的实际改写，到 ${percent(sameText)} 不能公开` }
          : { message: `${shown}；请看一看照搬的部分是否合本单位的实际`, severity: 'info' as const };
      });
    return [...published, ...alike, ...carriedOn];
  },
};
