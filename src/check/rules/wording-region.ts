/** 涉台涉港澳的写法: patterns listed in `templates/words/region.yaml`. */
import type { Rule } from '../rule.ts';
import { patternFaults } from '../word-patterns.ts';

export const wordingRegion: Rule = {
  id: 'wording/region',
  name: '涉台涉港澳的写法',
  severity: 'warning',
  about: '香港、澳门、台湾不和国家并列，不用国家机构的名称；写“等地区”“等国家和地区”“台湾当局”“内地与香港”。',
  source: 'custom',
  examples: {
    ok: [{ text: '邀请日本、韩国和台湾等国家和地区的来宾，走访港澳台同胞。' }],
    notOk: [
      { text: '邀请香港、台湾等国家的来宾，促进中港两地交流。', found: ['香港、台湾等国家', '中港两地'] },
    ],
  },
  check({ passages }, { words }) {
    return patternFaults(passages, words.region);
  },
};
