/** 跳号: 一、二、四、. */
import type { Rule } from '../rule.ts';
import { numberPlace, numberSteps } from './written-numbers.ts';

export const numberingGap: Rule = {
  id: 'numbering/gap',
  name: '跳号',
  severity: 'error',
  about: '序号中间缺了一个或几个，多半是整段丢失或删改后没有重编。先弄清缺的内容，再改序号。',
  why: '序号从“二、”跳到“四、”，看的人首先怀疑少了一页；别的文件引用“第三项”，也找不到地方。多半是删改时整段丢了，或者自动编号断开了。',
  mend: [
    '对照上一稿，看缺号的地方是不是丢了内容，丢了的补回来。',
    '内容没有少的，从跳号的地方起往后重编。',
    'Word、WPS 里用自动编号的，右键点序号，选“继续编号”。',
  ],
  unless:
    '摘录别的文件、只取其中几条，序号照原样保留的，可以不管。附件清单、另起的“注：”各自从 1 编起，不会指出。',
  source: 'GB/T 9704-2012 §7.3.3',
  basis: '7.3.3 规定层次序数依次标注；《党政机关公文处理工作条例》第二十条把段落顺序是否准确列为审核重点。',
  examples: {
    ok: [
      { text: '第一条 为了居民。\n第二条 与居民有关的事先商量。\n第三条 到年底评议一次。' },
      {
        text: '一、总体要求\n（一）目标。\n（二）原则。\n二、主要任务\n（三）清扫。\n（四）巡查。\n三、保障\n（五）经费。',
      },
      {
        text: '第一章　总则\n第一条　为了居民。\n第二条　公开：\n（一）名单；\n（二）账目。\n第二章　议事\n第三条　每月一次：\n（一）提议；\n（二）表决。',
      },
      { text: '附件1.物资清单\n2.值班表' },
      { text: '10.1.全天\n门诊\n10.3.上午\n门诊\n10.3.下午\n急诊' },
      { text: '注：1、金额单位为元。\n2、人数按户籍。' },
      { text: '分三步走：1.摸底，每户一次。\n2.登记，每月一次。\n3.销号，每季一次。' },

      { text: '一、目标\n二、任务\n（一）宣传\n（二）清理\n三、要求' },
      { text: '1.登记造册，每月更新。\n2.上门走访，每季一次。' },
      { text: '一、日常管理\n活动安排\n活动\t时间\n清扫\t3月\n（一）巡查\n每周一次。\n二、检查考核' },
    ],
    notOk: [
      {
        text: '桃源社区工作方案\n每月清扫一次。\n附件：1.物资清单\n3.值班表\n桃源社区居民委员会\n2027年2月26日',
        found: ['3.'],
      },
      {
        text: '一、总体要求\n（一）目标。\n（二）原则。\n二、主要任务\n（三）清扫。\n三、保障\n（六）经费。',
        found: ['（六）'],
      },
      { text: '第一条　为了居民。\n第二条　公开。\n第四条　每月一次。', found: ['第四条'] },

      { text: '一、目标\n二、任务\n四、要求', found: ['四、'] },
      { text: '2.上门走访，每季一次。\n3.建立台账，随时更新。', found: ['2.'] },
    ],
  },
  check(document) {
    return numberSteps(document)
      .filter(({ fault }) => fault === 'gap')
      .map((step) => {
        const { mark, expected } = step;
        const shown = mark.text;
        const message = `序号“${shown}”前面缺了第 ${expected} 项；请查是漏了内容还是编错了号，补上或重编`;
        return { ...numberPlace(step), message, expected: `第 ${expected} 项` };
      });
  },
};
