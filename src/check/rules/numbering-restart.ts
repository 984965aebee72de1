/** 无故从头编号: 1. 2. 3. 1. with no heading in between. */
import type { Rule } from '../rule.ts';
import { numberPlace, numberSteps } from './written-numbers.ts';

export const numberingRestart: Rule = {
  id: 'numbering/restart',
  name: '无故从头编号',
  severity: 'warning',
  about: '中间没有上级标题，序号却又从 1 开始，往往是上级标题丢了，或者两份材料拼在了一起。',
  source: 'measured',
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
