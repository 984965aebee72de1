/** 层次错乱: 一、 under （一）, or levels left out. */
import { standardStyles } from '../../terms/heading-number.ts';
import type { Rule } from '../rule.ts';
import { numberPlace, numberSteps } from './written-numbers.ts';

export const numberingLevel: Rule = {
  id: 'numbering/level',
  name: '层次序数用错',
  severity: 'warning',
  about:
    '层次序数依次用“一、”“（一）”“1.”“（1）”。上下级用反，或者一下跳过两级，读者分不清从属关系。只有两级时，“一、”下面直接用“1.”可以。',
  why: '“（一）”下面又出现“一、”，上下级颠倒，分工时弄不清哪项包含哪项；从“一、”直接到“（1）”，中间像缺了一层。',
  mend: [
    '先理清哪句是上一级、哪句是下一级。',
    '第一层用“一、”，第二层用“（一）”，第三层用“1.”，第四层用“（1）”。',
    '全文只有两层的，“一、”下面可以直接用“1.”。',
    'Word、WPS 里同时把标题样式改到对应的级别，目录才不会错。',
  ],
  unless:
    '规章、公约用“第一章、第一条”的自成一套，不按这四级比。附件、说明另起一套序号的，前面有“说明：”一类的引语就不会指出。',
  source: 'GB/T 9704-2012 §7.3.3',
  basis: '文中结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。',
  examples: {
    ok: [
      { text: '一、任务\n（一）宣传\n1.入户\n（1）登记' },
      { text: '一、任务\n1.入户\n2.登记' },
      { text: '1.扫帚\n2.手套\n说明：\n一、数量按户。' },
    ],
    notOk: [
      { text: '（一）宣传\n一、入户\n二、登记', found: ['一、'] },
      { text: '一、任务\n（1）入户\n（2）登记', found: ['（1）'] },
    ],
  },
  check(document) {
    return numberSteps(document)
      .filter(({ fault }) => fault === 'level')
      .map((step) => {
        const { mark, above } = step;
        const next = above && standardStyles[standardStyles.indexOf(above) + 1];
        const shown = mark.text;
        const message = `“${above}”的下一级用了“${shown}”；层次序数依次是“一、”“（一）”“1.”“（1）”，请改成${next ? `“${next}”一级` : '下一级'}`;
        return { ...numberPlace(step), message, ...(next && { expected: next }) };
      });
  },
};
