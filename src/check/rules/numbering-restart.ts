/** 无故从头编号: 1. 2. 3. 1. with no heading in between. */
import type { Rule } from '../rule.ts';
import { numberPlace, numberSteps } from './written-numbers.ts';

export const numberingRestart: Rule = {
  id: 'numbering/restart',
  name: '无故从头编号',
  severity: 'warning',
  about: '中间没有上级标题，序号却又从 1 开始，往往是上级标题丢了，或者两份材料拼在了一起。',
  why: '序号走到“3.”又回到“1.”，看的人分不清后面几条属于谁，多半是中间的小标题被删掉了。',
  mend: [
    '找一找上一稿里这里有没有小标题，丢了的补上。',
    '本来就是接着说的，把序号接着往下编。',
    '确是另一组，就在前面加一句引出它的话，句末用冒号。',
  ],
  unless:
    '前一行以冒号结尾、引出新的一组时，从 1 编起是对的，不会指出。合同、规约等条款里内外两层都用“1.”的，看清以后可以忽略。',
  source: 'measured',
  basis: '网上流传的计划文本经多次拼接后留下的毛病，逐份看过；公开发布的公文里几乎没有。',
  examples: {
    ok: [
      { text: '一、范围\n二、用语\n第一部分\n一、物资\n二、人员\n第二部分\n一、车辆' },
      {
        text: '第一章　总则\n第二章　议事\n第一章　总则\n第一条　为了居民。\n（一）老人；\n（二）儿童。\n（一）至（二）项由网格员登记。\n第二章　议事',
      },
      {
        text: '1.进楼入户。\n2.集中宣讲，讲清三条：\n1.不堆物。\n2.不飞线。\n宣讲由网格员负责，当场登记：\n1.楼栋。\n2.门号。',
      },
      { text: '（一）宣传\n1.进楼入户，每户一次。\n（二）清理\n1.清走楼道堆物，每周一次。' },
    ],
    notOk: [{ text: '1.进楼入户。\n2.集中宣讲。\n1.清走堆物。', found: ['1.'] }],
  },
  check(document) {
    return numberSteps(document)
      .filter(({ fault }) => fault === 'restart')
      .map((step) => {
        const { mark, expected } = step;
        const shown = mark.text;
        const message = `序号在这里又从“${shown}”编起，前面没有上级标题；请补上标题，或接着编第 ${expected} 项`;
        return { ...numberPlace(step), message, expected: `第 ${expected} 项` };
      });
  },
};
