/** 容易用错的字词和数量说法: patterns listed in `templates/words/usage.yaml`. */
import type { Rule } from '../rule.ts';
import { patternFaults } from '../word-patterns.ts';

export const wordingUsage: Rule = {
  id: 'wording/usage',
  name: '容易用错的字词和数量说法',
  severity: 'warning',
  about:
    '“截止”和“截至”、“反映”和“反应”、“必须”和“必需”、“权利”和“权力”、的地得，“超过三成以上”“约50栋左右”一类前后重复的数量，平米、公分等非法定单位。看上下文判断，拿不准的只作提示。',
  source: 'custom',
  examples: {
    ok: [{ text: '截至2027年6月底，居民反映的事必须由两人到场，面积约12平方米。' }],
    notOk: [
      {
        text: '截止2027年6月底，居民反应的事必需由两人到场，面积12平米。',
        found: ['截止', '反应', '必需', '平米'],
      },
    ],
  },
  check({ passages }, { words }) {
    return patternFaults(passages, words.usage);
  },
};
