/** 法律名称: 《中华人民共和国消防安全法》 for 《中华人民共和国消防法》. */
import { editDistance } from '../../terms/nearest.ts';
import type { Rule } from '../rule.ts';
import type { WordLists } from '../word-lists.ts';
import { citedLaws, lawsByName, namedLike, shortName } from './cited-laws.ts';

/** 办法, 方法, 做法, 兵法, 书法 are no laws; what places and departments issue is called 条例 and 办法, never 法. */
const isLaw = /(?<![办方做兵书想看说打用算手魔佛])法$|法典$/;

/** 消防安全法 has 消防法 in it, two characters more. */
function hasMore(longer: string, shorter: string): boolean {
  if (longer.length <= shorter.length || longer.length > shorter.length + 2) return false;
  let at = 0;
  for (const character of longer) if (character === shorter[at]) at += 1;
  return at === shorter.length && longer.startsWith(shorter.slice(0, 2));
}

/**
 * The law that is meant. Of laws every name is known, so that a name with two slips is told too; places have regulations
 * of their own, so that one of them must differ in a single character.
 */
function meant(name: string, laws: WordLists['laws']): string | undefined {
  const short = shortName(name);
  if (short.length < 3) return undefined;
  const names = [...lawsByName(laws).values()].map((law) => shortName(law.name));
  const law = isLaw.test(short);
  // 中华人民共和国社区矫正条例 is no regulation of a place: the state has a law of that name
  const asLaw = name === short ? undefined : short.replace(/条例$/, '法');
  if (asLaw !== short && asLaw !== undefined && names.includes(asLaw)) return asLaw;
  const near = names.filter((one) =>
    law
      ? isLaw.test(one) && (hasMore(short, one) || hasMore(one, short) || editDistance(short, one) === 1)
      : short.length >= 6 && one.length === short.length && editDistance(short, one) === 1,
  );
  return near.sort((a, b) => editDistance(short, a) - editDistance(short, b))[0];
}

export const wordingLawName: Rule = {
  id: 'wording/law-name',
  name: '法律名称',
  severity: 'warning',
  about:
    '书名号里的法律、行政法规名称和名录里的差一两个字，多半是写错了。名录收全部现行法律和社区常引的行政法规；地方性法规、规章和文件不查。',
  why: '法律名称错一个字，就等于引用了一部不存在的法律，当事人一查，整份告知都不可信。',
  mend: [
    '按给出的全称改，首次出现写全称。',
    '名称拿不准的，到国家法律法规数据库查一查。',
    '只记得意思的，不写名称，写“有关法律规定”。',
  ],
  unless: '地方性法规、规章、政策文件不查。新出台还没有收进名录的，核对无误后忽略，或列入本单位用词。',
  source: 'custom',
  basis:
    '名录收全部现行法律和社区常引的行政法规；《党政机关公文处理工作条例》第二十条把引文是否准确列为审核重点。',
  examples: {
    ok: [
      { text: '宣传《中华人民共和国消防法》《民法典》，执行《江岸市消防条例》和《公共场所管理办法》。' },
      { text: '读《孙子兵法》，学《四步工作法》。' },
    ],
    notOk: [
      {
        text: '依照《中华人民共和国消防安全法》和《城镇煤气管理条例》办理。',
        found: ['中华人民共和国消防安全法', '城镇煤气管理条例'],
        fixed: '依照《中华人民共和国消防法》和《城镇燃气管理条例》办理。',
      },
      { text: '宣传《老年人权益保护法》。', found: ['老年人权益保护法'] },
      { text: '依据《中华人民共和国社区矫正条例》执行。', found: ['中华人民共和国社区矫正条例'] },
      { text: '依据《中华人民共和国垃圾分类法》执行。', found: ['中华人民共和国垃圾分类法'] },
    ],
  },
  alone: true,
  check(document, { words }) {
    const dated = new Set(words.dated.flatMap((entry) => entry.words));
    return citedLaws(document, words).flatMap(({ at, start, end, name, law }) => {
      if (law || dated.has(shortName(name)) || !/法$|法典$|条例$/.test(name)) return [];
      const near = meant(name, words.laws);
      // of laws every name is known; a whole name that resembles none is made up
      if (!near && name.startsWith('中华人民共和国') && isLaw.test(name)) {
        const message = `没有查到《${name}》这部法律；请核对名称，不能确定的不引`;
        return [{ at, start, end, message }];
      }
      if (!near) return [];
      const listed = lawsByName(words.laws).get(near)?.name ?? near;
      const expected = namedLike(name, listed);
      const message = `没有查到《${name}》，名称最接近的是《${expected}》；请核对全称`;
      return [{ at, start, end, message, expected, fix: { text: expected, safe: false } }];
    });
  },
};
