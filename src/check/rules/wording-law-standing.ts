/** 已被取代的法律: what is cited by its whole title and no longer in force; what texts also name loosely is `dated/term`. */
import type { Rule } from '../rule.ts';
import { citedLaws, lawsByName, namedLike } from './cited-laws.ts';
import { ownYear } from './document-years.ts';

export const wordingLawStanding: Rule = {
  id: 'wording/law-standing',
  name: '已被取代的法律法规',
  severity: 'warning',
  about:
    '书名号里的法律、行政法规已经由别的法律、法规取代，应改引现行的。依据写在名录里，多为新法附则的废止条款。文件比新法还早的，只作建议。',
  why: '引用已经被取代的法律法规，依据就不成立，居民拿着新法来问，没法答复。',
  mend: [
    '改引意见里写的现行法律法规。',
    '条文内容跟着核对，不只换名称。',
    '说的是过去的事，写明“原”或“已经废止”。',
  ],
  unless: '写明“原”“废止”“取代”的不指出。讲沿革、编大事记的，忽略。',
  source: 'custom',
  basis: '新法附则里的废止条款，名录里逐条登记。',
  examples: {
    ok: [{ text: '依照《信访工作条例》和《江岸市信访条例》办理；原《执业医师法》已经废止。' }],
    notOk: [
      {
        text: '依照《信访条例》《中华人民共和国执业医师法》办理。',
        found: ['信访条例', '中华人民共和国执业医师法'],
        fixed: '依照《信访工作条例》《中华人民共和国医师法》办理。',
      },
    ],
  },
  check(document, { words }) {
    const year = ownYear(document);
    const byName = lawsByName(words.laws);
    return citedLaws(document, words).flatMap(({ at, start, end, name, law }) => {
      if (
        !law?.replacedBy ||
        /废止|取代|原《$|原来的《$/.test(at.text.slice(Math.max(0, start - 12), end + 20))
      )
        return [];
      const expected = namedLike(name, law.replacedBy);
      const since = byName.get(law.replacedBy)?.years[0];
      const early = year !== undefined && since !== undefined && year < since;
      const message = early
        ? `《${name}》后来由《${expected}》取代；沿用这份文字时改引现行的，并核对引用的内容`
        : `《${name}》已经由《${expected}》取代；请改引现行的，并核对引用的内容`;
      const fix = { text: expected, safe: false };
      return [{ at, start, end, message, expected, fix, ...(early && { severity: 'info' as const }) }];
    });
  },
};
