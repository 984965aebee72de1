/** 疑似错别字: forms that are no words, listed in `templates/words/typos.yaml`. */
import type { Rule } from '../rule.ts';
import { crossesWords, isExcused } from '../word-context.ts';
import { indexOnce } from '../word-index.ts';
import type { WordLists } from '../word-lists.ts';

/** The misprints that are listed as such. */
export const typoIndex = indexOnce((list: WordLists['typos']) =>
  list.map((entry) => [entry.wrong, entry] as const),
);

export const typoWord: Rule = {
  id: 'typo/word',
  name: '疑似错别字',
  severity: 'warning',
  about:
    '公文里常见的音近、形近错字，如“结对帮教”写成“接对帮教”、“台账”写成“台帐”。词表只收本身不成词的写法；改不改由人定，不会自动改。',
  why: '“台帐”“接对帮教”这类错字不影响看懂，但公示一贴出来，居民先看到的就是错字。',
  mend: [
    '读一遍这句话，确定是错字的，点“采纳”换上。',
    '同一个错字往往不止一处，用“查找”改全。',
    '输入法里记住了错词的，把它从词库里删掉。',
  ],
  unless: '本来就成词的写法不收。人名、店名里用了这几个字的，列入本单位用词。',
  source: 'custom',
  basis: '通行的用字规范；词表只收本身不成词的写法，另有不算错的情形。',
  examples: {
    ok: [
      { text: '坚持以人为本，做好结对帮教，建立工作台账。' },
      { text: '既使居民满意，又使商户方便。' },
      { text: '在平台上发布署名文章。' },
      { text: '已经公开的免予报送，材料齐全的准予报名。' },
    ],
    notOk: [
      {
        text: '坚持以人文本，做好接对帮教，建立工作台帐。',
        found: ['以人文本', '接对帮教', '台帐'],
        fixed: '坚持以人为本，做好结对帮教，建立工作台账。',
      },
      { text: '各施其职，持之以衡。', found: ['各施其职', '持之以衡'], fixed: '各司其职，持之以恒。' },
    ],
  },
  alone: true,
  check({ passages }, { words }) {
    const index = typoIndex(words.typos);
    return passages.flatMap((at) =>
      index
        .find(at.text)
        .filter((hit) => !isExcused(at.text, hit, hit.value.unless) && !crossesWords(at.text, hit))
        .map(({ start, end, word, value: { right } }) => ({
          at,
          start,
          end,
          message: `“${word}”多半是“${right}”之误；请核对后改正`,
          expected: right,
          fix: { text: right, safe: false },
        })),
    );
  },
};
