/** 重号: 二、二、, and numbers that go back. */
import type { Rule } from '../rule.ts';
import { numberPlace, numberSteps } from './written-numbers.ts';

export const numberingRepeat: Rule = {
  id: 'numbering/repeat',
  name: '重号',
  severity: 'error',
  about: '同一层出现两个相同的序号，或者序号往回走。引用“第几条”时会指错地方。',
  why: '同一层有两个“（二）”，“按照第二项办理”就不知道指哪一项，任务分工表也对不上号。',
  mend: [
    '看清两段是不是同一件事写了两遍，是的并成一段。',
    '不是的，从第二个重号起往后重编。',
    '别处写了“见第几项”的，重编以后一并改。',
  ],
  unless: '两份材料拼成一份、各自编号的，应各加标题分开；分开以后序号从头编起，不会再指出。',
  source: 'GB/T 9704-2012 §7.3.3',
  basis: '7.3.3 规定层次序数依次标注；《党政机关公文处理工作条例》第二十条要求核对段落顺序。',
  examples: {
    ok: [{ text: '一、目标\n（一）环境\n二、任务\n（一）宣传' }],
    notOk: [
      { text: '（一）看水。\n（二）看电。\n（二）看门。\n（四）看路。', found: ['（二）'] },

      { text: '一、目标\n二、任务\n二、要求', found: ['二、'] },
      { text: '1.登记造册。\n2.上门走访。\n3.建立台账。\n2.集中评议。', found: ['2.'] },
    ],
  },
  check(document) {
    return numberSteps(document)
      .filter(({ fault }) => fault === 'repeat')
      .map((step) => {
        const { mark, expected } = step;
        const shown = mark.text;
        const message = `序号“${shown}”在这一层已经用过，这里应是第 ${expected} 项；请从这里起往后重编`;
        return { ...numberPlace(step), message, expected: `第 ${expected} 项` };
      });
  },
};
