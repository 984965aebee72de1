/** Lines that name who is in a group, and lines that are a date: recognised for joining, read by others. */

const role =
  /^(?:常务)?(?:副)?(?:组\s{0,6}长|总指挥|指挥长|主\s{0,4}任|顾\s{0,6}问|队\s{0,4}长)\s{0,6}[：:]|^(?:第一|常务)?(?:副)?组\s{0,6}长\s{0,6}[：:]|^(?:成\s{0,6}员|组\s{0,6}员|队\s{0,4}员|办公室(?:副)?主任|指导员|联络员|联\s?系\s?人|责\s?任\s?人|负\s?责\s?人|牵头人|秘书长|督导员|信息员|联系电话|电\s{0,4}话|手\s{0,4}机)\s{0,6}[：:]/u;

/** 组 长：…, 成 员：… */
export function isRosterLine(text: string): boolean {
  return role.test(text.slice(0, 24));
}

const date =
  /^(?:二[〇○ＯO0零一二三四五六七八九xX×＊*_]{3}|(?:19|20)[\dxX×*_/-]{0,4}|【[^】]{1,12}】)\s{0,2}年?\s{0,2}(?:(?:\d{1,2}|[一二三四五六七八九十xX×]{1,3}|【[^】]{1,12}】)?\s{0,2}月)?\s{0,2}(?:(?:\d{1,2}|[一二三四五六七八九十xX×]{1,3}|【[^】]{1,12}】)\s{0,2}日)?$/u;

/** A date alone on its line, whole or redacted: 2012年3月5日, 20xx月20日, 二〇一二年三月. */
export function isDateLine(text: string): boolean {
  return text.length <= 30 && /[年月日]/u.test(text) && date.test(text);
}
