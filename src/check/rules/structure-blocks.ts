/** 提纲要求的表: blocks that a section of the outline must have. Only sources of plans have blocks. */
import { componentName } from '../../plan/block-type.ts';
import { blockDefinition } from '../../plan/blocks/blocks.ts';
import { findKind } from '../../plan/vocabulary.ts';
import type { Rule } from '../rule.ts';

export const structureBlocks: Rule = {
  id: 'structure/blocks',
  name: '缺少必有的表',
  severity: 'warning',
  about:
    '提纲要求某一章配指标表、阶段表或责任表，这份有这一章而没有表。只查在本站起草的和文库的稿件：别处来的 Word 文件里，一张表讲什么没有标明。',
  why: '工作目标只有一句“满意率达到90%”，没有指标表，到年底没有人说得清还有哪几项要考核。',
  mend: [
    '在本站起草的，打开这一章，添上提纲要求的表，逐行填好。',
    '一时没有数的，先列出指标名称，数值留空，定下再填。',
    '只有一两项内容、用不着表的，换用不要求这张表的提纲。',
  ],
  unless: '从 Word、WPS 文件打开的不查，因为看不出一张表讲的是什么。',
  source: 'measured',
  basis: '各类社区计划实际写法的归纳：哪一章配表，写在本站的提纲里。',
  examples: {
    ok: [{ text: '一、工作目标\n居民满意率达到90%。' }],
    notOk: [
      {
        text: '---\ntitle: 桃源社区2027年工作计划\noutline: annual-plan\nissuer: { kind: 社区, name: 桃源社区 }\nperiod: { kind: 年度, year: 2027 }\n---\n\n## 工作目标\n\n居民满意率达到90%。\n',
        found: ['工作目标'],
      },
    ],
  },
  check({ document, facts, passages }, { vocabulary }) {
    // in other files a table is a table: what it is about is not told
    if (document.format !== 'plan') return [];
    const { outline, blocks, onePage } = facts;
    if (!outline || onePage) return [];
    return outline.sections.flatMap((entry) => {
      const kinds = [entry.kind, ...entry.alternatives];
      const at = passages.find(({ type, kind }) => type === 'heading' && kinds.includes(kind ?? ''));
      if (!at && !entry.required) return [];
      return entry.blocks
        .filter(({ type, required }) => required && blocks?.[type] === undefined)
        .map(({ type }) => {
          const section = findKind(vocabulary, entry.kind)?.title ?? entry.kind;
          const { label } = blockDefinition(type);
          const message = `“${section}”应有${label}，这份没有；请在这一章补上这张表`;
          const inSource = `写法：文首的表格数据（blocks）里填 ${type}，这一章单独写一行 <${componentName(type)} />`;
          return { ...(at && { at }), message, inSource, expected: label };
        });
    });
  },
};
