/** 容易用错的字词和数量说法: patterns listed in `templates/words/usage.yaml`. */
import type { Rule } from '../rule.ts';
import { patternFaults } from '../word-patterns.ts';

export const wordingUsage: Rule = {
  id: 'wording/usage',
  name: '容易用错的字词和数量说法',
  severity: 'warning',
  about:
    '“截止”和“截至”、“反映”和“反应”、“必须”和“必需”、“权利”和“权力”、的地得，“超过三成以上”“约50栋左右”一类前后重复的数量，平米、公分等非法定单位。看上下文判断，拿不准的只作提示。',
  why: '“截止6月底”和“截至6月底”意思不同；“超过三成以上”到底含不含三成，照着执行就有争议。',
  mend: [
    '看意见里说的是哪一类：用字、数量重复，还是单位。',
    '“超过”“不少于”和“以上”只留一个；“约”和“左右”只留一个。',
    '“平米”改“平方米”，“公分”改“厘米”。',
  ],
  unless: '只作提示的几条要看上下文，读着没有毛病就忽略。照录别人原话的，也可以不管。',
  source: 'custom',
  basis:
    '《中华人民共和国民法典》第一千二百五十九条：“以上”“以下”包括本数，“不满”“超过”不包括本数；计量单位用法定单位；其余是用字的惯例。',
  examples: {
    ok: [{ text: '截至2027年6月底，居民反映的事必须由两人到场，面积约12平方米。' }],
    notOk: [
      {
        text: '截止2027年6月底，居民反应的事必需由两人到场，面积12平米。',
        found: ['截止', '反应', '必需', '平米'],
      },
    ],
  },
  alone: true,
  check({ passages }, { words }) {
    return patternFaults(passages, words.usage);
  },
};
