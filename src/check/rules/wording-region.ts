/** 涉台涉港澳的写法: patterns listed in `templates/words/region.yaml`. */
import type { Rule } from '../rule.ts';
import { patternFaults } from '../word-patterns.ts';

export const wordingRegion: Rule = {
  id: 'wording/region',
  name: '涉台涉港澳的写法',
  severity: 'warning',
  about: '香港、澳门、台湾不和国家并列，不用国家机构的名称；写“等地区”“等国家和地区”“台湾当局”“内地与香港”。',
  why: '港澳台的写法有严格要求，并列成“国家”是政治性差错，公开以后影响不好。',
  mend: [
    '“等国家”改成“等国家和地区”。',
    '“中港”“中台”改成“内地与香港”“大陆与台湾”。',
    '机构名称拿不准的，不写具体机构，写“台湾有关方面”。',
  ],
  unless: '引用别人原话、批驳错误说法的，加引号后忽略。',
  source: 'custom',
  basis: '涉台、涉港澳宣传用语的通行要求；词表逐条有正反例子。',
  examples: {
    ok: [{ text: '邀请日本、韩国和台湾等国家和地区的来宾，走访港澳台同胞。' }],
    notOk: [
      { text: '邀请香港、台湾等国家的来宾，促进中港两地交流。', found: ['香港、台湾等国家', '中港两地'] },
    ],
  },
  alone: true,
  check({ passages }, { words }) {
    return patternFaults(passages, words.region);
  },
};
