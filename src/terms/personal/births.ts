/** 出生日期 of a person: 1957年3月5日出生, 生于一九五七年三月. Days after or before which many were born are no one's. */
import { plainText, type Stretch } from './plain-text.ts';

const figure = '[\\d〇零○一二三四五六七八九十正腊冬]';
const date = `(?:(?:19|20)\\d{2}|[一二][〇零○九]${figure}{2})\\s?[年.\\-/·—]\\s?${figure}{1,3}\\s?(?:[月.\\-/·—]\\s?(?:${figure}{1,3}\\s?[日号]?)?|(?!\\d))`;
/** 毕业生于2027年8月31日前报到: the end of 学生, 医生 and of their like is no birth. */
const said = `(?:出生日期|出生年月日?|出生时间|出生于|(?<![业学考医先新师招究研训修实])生于|生日)[是为:：（( ]{0,3}(?:公历|农历|阳历|阴历)?${date}`;
const born = `${date}(?:出生(?!人口|率|登记|证|缺陷|的(?:新生|婴|儿童|人|孩))|生(?=[，,。；;、）)\\s]|$)|生人)`;
const digits = `(?:出生日期|出生年月日?|生日)[是为:： ]{0,3}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])?(?!\\d)`;
/** 生日12月31日, 49年12月31日生人. */
const short =
  '(?<![党国团军建节的])生日[是为:：]{0,2}\\d{1,2}月\\d{1,2}日|(?<!\\d)\\d{2}年\\d{1,2}月(?:\\d{1,2}日)?(?:出生|生人|生(?=[，,。；;、）)]|$))';
const birth = new RegExp(`${said}|${born}|${digits}|${short}`, 'gu');
/** Those who lived then are history. */
const firstYear = 1925;

/** From left to right. @param source as it was written */
export function birthDates(source: string): Stretch[] {
  if (!source.includes('生')) return [];
  const { text, source: back } = plainText(source);
  return [...text.matchAll(birth)]
    .filter(({ 0: shown }) => Number(/\d{4}/.exec(shown)?.[0] ?? firstYear) >= firstYear)
    .map(({ index, 0: shown }) => back({ start: index, end: index + shown.trimEnd().length }));
}
