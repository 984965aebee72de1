/** 章节过长或过短, against what the samples of the library take for a section of this kind. */
import { findKind } from '../../plan/vocabulary.ts';
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
  source: 'measured',
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
      const median = findKind(vocabulary, heading.kind)?.usualLength;
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
