/** 越权的写法: patterns listed in `templates/words/authority.yaml`. */
import type { Rule } from '../rule.ts';
import { patternFaults } from '../word-patterns.ts';

export const wordingAuthority: Rule = {
  id: 'wording/authority',
  name: '越权的写法',
  severity: 'warning',
  about:
    '社区、村没有罚款、没收、强制拆除的权力；街道、乡镇和社区不自行命名授牌；突发事件的信息由政府统一发布。写进计划就是越权。',
  why: '计划写了“社区罚款五十元”，照着做就是违法，居民可以不交，街道还要出面纠正。',
  mend: [
    '社区、物业能做的写“劝阻”“督促”“报告”，处罚交给有权的部门。',
    '评比结果在内部通报，需要授牌的由上级的创建活动授牌。',
    '突发情况写“及时上报街道”，对外按政府统一发布的信息告知。',
  ],
  unless: '写明由执法部门处理、向上级申报、按政府统一口径告知的不指出；受委托执法的，写明委托机关后忽略。',
  source: 'custom',
  basis:
    '行政处罚法、行政强制法对实施机关的规定，《创建示范活动管理办法（试行）》（2022）和突发事件应对法；词表逐条有正反例子。',
  examples: {
    ok: [{ text: '社区劝阻无效的，报综合执法队依法处理；向区文明办申报，由区里命名授牌。' }],
    notOk: [
      {
        text: '对拒不整改的，由社区强制拆除。发生突发事件时，由居委会统一发布信息。',
        found: ['由社区强制拆除', '由居委会统一发布信息'],
      },
    ],
  },
  alone: true,
  check: ({ passages }, { words }) => patternFaults(passages, words.authority),
};
