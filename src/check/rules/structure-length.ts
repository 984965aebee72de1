/** 章节过长或过短, against what the samples of the library take for a section of this kind. */
import { findKind, usualLength } from '../../plan/vocabulary.ts';
import { isCommunityPlan } from '../community-plan.ts';
import type { Fault, Rule } from '../rule.ts';
import { hanCount, hasBlock, sectionSpans } from './section-spans.ts';

/** How many times shorter or longer than usual is worth a word. */
const shorter = 8;
const longer = 6;

export const structureLength: Rule = {
  id: 'structure/length',
  name: '章节过短或过长',
  severity: 'info',
  about:
    '一章的字数比同类章节的常见篇幅少到八分之一以下，或多出六倍以上。篇幅合适与否由作者定，只作提示；看标题不是社区、街道等单位自己的计划的不查。',
  why: '一章只有一句话，多半是没有写完；一章长到别处的六倍，看的人找不到重点，也多半是把别的材料整段贴了进来。',
  mend: [
    '过短的，看该有的内容是不是漏了，或并到上一章。',
    '过长的，拆成几个小标题，或把细则移作附件。',
    '表格能说清的，改用表格。',
  ],
  unless: '篇幅由作者定，合适就忽略。标题看不出是社区、街道等单位自己的计划的，不查。',
  source: 'measured',
  basis: '本站示范文本同类章节的中位字数；八分之一和六倍两个界限看过实际文稿后定下。',
  examples: {
    ok: [
      { text: '青山省关于城乡社区清洁工作的指导意见\n一、主要任务\n做好清扫。\n二、其他\n无。' },
      { text: '一、工作目标\n居民满意率达到90%，背街小巷乱堆放问题在6月底前基本解决。\n二、其他\n无。' },
    ],
    notOk: [
      {
        text: '一、主要任务\n做好清扫。\n二、工作目标\n居民满意率达到90%，楼道堆物在6月底前基本清完，议事成为习惯。',
        found: ['一、主要任务'],
      },
    ],
  },
  check(document, { vocabulary }) {
    if (!isCommunityPlan(document) || document.facts.onePage) return [];
    return sectionSpans(document).flatMap((span): Fault[] => {
      const { heading, index, end } = span;
      const median = usualLength(findKind(vocabulary, heading.kind), document.facts.outline);
      if (median === undefined || end === index + 1) return [];
      const count = hanCount(document.passages.slice(index + 1, end));
      const short = count * shorter < median && !hasBlock(document, span);
      if (!short && count <= median * longer) return [];
      const message = short
        ? `这一章只有 ${count} 字，同类章节一般 ${median} 字左右；请看看是否没有写完`
        : `这一章有 ${count} 字，同类章节一般 ${median} 字左右；请看看能否精简或拆分`;
      return [{ at: heading, message, expected: `${median} 字左右` }];
    });
  },
};
