/** 法律条文序号: 《消防法》第九十九条, where there are 74. */
import { readChineseNumeral } from '../../terms/heading-number.ts';
import type { Rule } from '../rule.ts';
import { citedLaws } from './cited-laws.ts';

const numeral = '[零一二三四五六七八九十百千]{1,9}|\\d{1,4}';
/** What may stand between the name and the number of an article: 》（2021年修正）第. */
const behindName = /^(?:[（(][^）)》]{1,20}[）)])?》(?:[（(][^）)《]{1,20}[）)])?(?=第)/;
const article = new RegExp(`^第(${numeral})条(?:之[一二三四五六七八九十])?(?:第[^条，。；]{1,6}[款项目])*`);
const joined = /^[、和及至到与—～-]*(?=第)/;

/** Codes have more than a thousand articles. */
function readNumber(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text);
  const [thousands, rest] = text.includes('千') ? text.split('千') : ['', text];
  const high = thousands === '' || thousands === undefined ? 0 : readChineseNumeral(thousands);
  const low = rest ? readChineseNumeral(rest.replace(/^零/, '')) : 0;
  return high === undefined || low === undefined ? undefined : high * 1000 + low;
}

/** 第三条、第五条第二款: each with its place. */
function articlesBehind(text: string, from: number): { start: number; end: number; number: number }[] {
  const found: { start: number; end: number; number: number }[] = [];
  let at = from + (behindName.exec(text.slice(from, from + 60))?.[0].length ?? Number.NaN);
  while (at < text.length) {
    const match = article.exec(text.slice(at, at + 40));
    const number = readNumber(match?.[1] ?? '');
    if (!match || number === undefined) break;
    found.push({ start: at, end: at + match[0].length, number });
    at += match[0].length;
    at += joined.exec(text.slice(at, at + 10))?.[0].length ?? Number.NaN;
  }
  return found;
}

export const wordingLawArticle: Rule = {
  id: 'wording/law-article',
  name: '法律条文序号',
  severity: 'warning',
  about: '引用的条文超过了这部法律、行政法规的总条数，多半是序号写错，或照着修改前的文本写的。',
  why: '一部法律只有七十四条，文中引第九十九条，处理决定就没有依据。多半是修法以后条文重排了。',
  mend: [
    '查现行文本，改成现在的条数。',
    '照着旧版本写的，条文内容也要核对。',
    '不必引到条的，只写法律名称。',
  ],
  unless:
    '引用修改以前的文本、写明是哪年文本的，核对后忽略。只查超出总条数的，条数没有超而引错条的，看不出来。',
  source: 'custom',
  basis: '名录里登记的总条数，注明是哪一年的文本。',
  examples: {
    ok: [
      { text: '依照《中华人民共和国消防法》第七十四条、《民法典》第一千二百六十条办理。' },
      { text: '依照《江岸市消防条例》第九十九条办理。' },
    ],
    notOk: [
      { text: '依照《中华人民共和国消防法》第五条、第九十九条办理。', found: ['第九十九条'] },
      {
        text: '依照《民法典》（2020年）第1261条和《物业管理条例》第七十条第二款办理。',
        found: ['第1261条', '第七十条第二款'],
      },
    ],
  },
  alone: true,
  check(document, { words }) {
    return citedLaws(document, words).flatMap(({ at, end, law }) => {
      const total = law?.articles;
      if (total === undefined) return [];
      return articlesBehind(at.text, end)
        .filter(({ number }) => number > total)
        .map((one) => ({
          at,
          start: one.start,
          end: one.end,
          message: `《${law?.name}》（${law?.years.at(-1)}年文本）只有${total}条，这里引的是第${one.number}条；请核对条文序号`,
        }));
    });
  },
};
