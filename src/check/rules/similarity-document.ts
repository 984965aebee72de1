/** 全文与文库里的一份相似. */
import type { LibraryText } from '../library.ts';
import { compareWithLibrary, percent, sameText } from '../library-index.ts';
import type { Rule } from '../rule.ts';

/** Plans written on their own stay well below. */
const noticeable = 0.25;

const paragraph =
  '楼道里的杂物由楼栋长先上门劝导，七天后还没有清走的由物业拍照登记并通知住户，三天内仍不处理的再由网格员会同民警上门说明消防要求，清走以后楼栋长每星期回头看一次。';
const library: LibraryText[] = [{ id: '/samples/a', title: '柳岸社区楼道清理方案', paragraphs: [paragraph] }];

export const similarityDocument: Rule = {
  id: 'similarity/document',
  name: '全文相似',
  severity: 'warning',
  about:
    '与文库里的文本逐份比较，算五字片段的重合率（片段只取汉字，年份、标点不算）。四分之一以上提示，四分之三以上提醒：几乎是同一份。',
  source: 'measured',
  exampleContext: { library },
  examples: {
    ok: [{ text: '每月第一个星期六由志愿者清洗健身器材，坏了的当天贴提示并报修，三个工作日内修好。' }],
    notOk: [{ text: `桃源社区楼道清理方案\n${paragraph}`, found: [''] }],
  },
  check(document, { library = [], self }) {
    return compareWithLibrary(document, library, self)
      .texts.filter(({ similarity }) => similarity >= noticeable)
      .slice(0, 3)
      .map(({ text: { title }, similarity }) => {
        const shown = `全文与《${title}》的重合率是 ${percent(similarity)}`;
        return similarity >= sameText
          ? { message: `${shown}，几乎是同一份；请按本单位的实际重写任务、数字和安排` }
          : { message: `${shown}；请看一看照搬的部分是否合本单位的实际`, severity: 'info' as const };
      });
  },
};
