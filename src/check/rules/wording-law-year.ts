/** 法律的年份: 《消防法》（2018年修订）, which was amended in 2008, 2019 and 2021. */
import type { Rule } from '../rule.ts';
import type { Law } from '../word-lists.ts';
import { citedLaws } from './cited-laws.ts';

/** The list was looked up when this year was not over: of what came later it may know nothing. */
const lookedUp = 2025;

const edition = /^(?:》)?[（(](\d{4})年(?:最新)?(?:修订|修正|修改|通过|颁布|公布|版|文本)*[）)]/;
const since = '(?:自|从|于)(\\d{4})年\\d{1,2}月\\d{1,2}日起?(?:正式)?(?:开始)?(?:施行|实施|生效)';
const sinceBehind = new RegExp(`^》[^《。；]{0,4}${since}`);
const sinceBefore = new RegExp(`${since}的?《$`);

/** A law applies from the year in which it is passed or the next; one that was never amended has a single such day. */
function isWrong({ years, inForce }: Law, year: number, applies: boolean): boolean {
  if (year >= lookedUp || years.length === 0 || inForce?.startsWith(String(year))) return false;
  if (!applies) return !years.includes(year);
  const single = years.length === 1 && inForce !== undefined;
  return single || !(years.includes(year) || years.includes(year - 1));
}

export const wordingLawYear: Rule = {
  id: 'wording/law-year',
  name: '法律的年份',
  severity: 'warning',
  about: '法律后面注明的通过、修改或施行的年份，和查到的各次年份都对不上。2025年起的新修改不据此判断。',
  why: '年份写错，看的人会以为引的是旧文本，照旧条文办理就错了。',
  mend: [
    '改成意见里列出的最近一次修改的年份。',
    '没有必要的，年份可以不写。',
    '注意“通过”“修改”“施行”是三个日期，各写各的。',
  ],
  unless: '2025年起的新修改本站可能还不知道，不据此判断；核对无误的忽略。',
  source: 'custom',
  basis: '名录里登记的历次通过、修改和施行日期，查自公开的法律文本。',
  examples: {
    ok: [
      { text: '依照《中华人民共和国消防法》（2021年修正）办理。' },
      { text: '《中华人民共和国民法典》自2021年1月1日起施行。' },
    ],
    notOk: [
      { text: '依照《中华人民共和国消防法》（2018年修订）办理。', found: ['2018年'] },
      {
        text: '自2020年1月1日起施行的《民法典》。《志愿服务条例》自2019年12月1日起施行。',
        found: ['2020年', '2019年'],
      },
    ],
  },
  alone: true,
  check(document, { words }) {
    return citedLaws(document, words).flatMap(({ at, start, end, law }) => {
      if (!law) return [];
      const behind = at.text.slice(end, end + 30);
      const before = at.text.slice(Math.max(0, start - 30), start);
      const places = [
        { match: edition.exec(behind), from: end, applies: false },
        { match: sinceBehind.exec(behind), from: end, applies: true },
        { match: sinceBefore.exec(before), from: Math.max(0, start - 30), applies: true },
      ];
      return places.flatMap(({ match, from, applies }) => {
        const year = match?.[1];
        if (!match || year === undefined || !isWrong(law, Number(year), applies)) return [];
        const first = from + match.index + match[0].indexOf(year);
        const known = law.years.join('、');
        const message = `《${law.name}》没有查到${year}年的文本：通过、修改的年份是${known}${law.inForce ? `，${law.inForce}起施行` : ''}；请核对年份`;
        return [{ at, start: first, end: first + year.length + 1, message }];
      });
    });
  },
};
