/**
 * What reaches or shows one person without a number of theirs: e-mail, WeChat, QQ, the plate of a car. Channels of an office
 * (公众号, 群, addresses under gov.cn) are no person's.
 */
import { plainText, type Stretch } from './plain-text.ts';

export interface PrivateAccount extends Stretch {
  kind: '电子邮箱' | '微信号' | 'QQ号' | '网络账号' | '车牌号';
}

const at = '\\s?(?:@|[(（\\[【]\\s?at\\s?[)）\\]】]|\\sat\\s|艾特|＃(?=\\w))\\s?';
const dot = '\\s?(?:\\.|。|[(（\\[]\\s?dot\\s?[)）\\]]|\\sdot\\s|点(?=[a-z]))\\s?';
const mail = `(?<![\\w.+-])[\\w+-](?:[\\w.+-]{0,62}[\\w+-])?${at}(?:[\\w-]{1,63}${dot}){1,3}[A-Za-z]{2,10}(?![\\w-])`;
const weixin =
  '(?:微信|薇信|威信|微.信|[vV]信|加[vV微]|[+＋][vV]|绿泡泡|微[xX]|[vV][xX]|[wW][xX]|[wW]e[cC]hat|WECHAT|[vV微威薇加]\\p{So}|加[微威薇]\\p{So}信?)';
const name = '[A-Za-z][\\w-]{4,24}(?![\\w-]|[.@])';
const wechat = `${weixin}(?:同?号码?|ID|id|账号|帐号)?\\s?(?:[:：是为=]|\\s|[(（]){0,3}(?:${name}|\\d{6,20}(?![\\d年月元]))|(?<![\\w])wxid_\\w{6,20}`;
const qq = `(?<![A-Za-z])Q\\s?[:：]\\s?[1-9]\\d{5,10}(?!\\d)|(?:[qQ]{2}|扣扣|企鹅)(?:号码?|账号|帐号)?\\s?(?:[:：是为=]|\\s|[(（]){0,3}[1-9](?:[ -]?\\d){4,10}(?!\\d)`;
/** Where an office has its own it says so. */
const others =
  '(?<!(?:官方|社区|街道|单位|公司|中心)[^，。；]{0,4})(?:抖音|快手|小红书|钉钉|支付宝|微博)(?:账?号|帐号|ID)\\s?[:：是为]?\\s?(?:[A-Za-z][\\w-]{4,24}|\\d{6,16})(?![\\w-])';
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使';
const gap = '[\\s·•‧・.．\\-—–_]{0,2}';
const letter = '[A-HJ-NP-Z]';
/** Five signs of which at most two are letters, or six of a car without an engine; 警 学 挂 港 澳 领 at the end. */
const plate = `[${provinces}]${gap}[A-Z]${gap}(?=(?:${gap}[A-Z\\d挂学警港澳领]){5,6}(?![A-Za-z\\d]))(?=(?:${gap}${letter}?${gap}\\d){3})(?:(?:${gap}[A-HJ-NP-Z\\d]){5,6}|(?:${gap}[A-HJ-NP-Z\\d]){4}${gap}[挂学警港澳领])(?![A-Za-z\\d])`;
const plateInWords = `(?<=(?:车牌|号牌|牌号|牌照|车号|车辆)[^。；]{0,8})[${provinces}]${gap}[A-Za-z](?:${gap}[A-HJ-NP-Za-hj-np-z\\d*]){4,5}[A-Za-z\\d挂学警港澳领](?![A-Za-z\\d])`;

const kinds = [
  { kind: '电子邮箱', pattern: new RegExp(mail, 'giu') },
  { kind: '微信号', pattern: new RegExp(wechat, 'gu') },
  { kind: 'QQ号', pattern: new RegExp(qq, 'gu') },
  { kind: '网络账号', pattern: new RegExp(others, 'gu') },
  {
    kind: '车牌号',
    pattern: new RegExp(`${plateInWords}|${plate}|[${provinces}][a-z]\\d{5}(?=[^。；]{0,4}车)`, 'gu'),
  },
] as const;

const ofOffice = /@[\w.-]*gov\.cn$/i;
const needs: Readonly<Record<PrivateAccount['kind'], RegExp>> = {
  电子邮箱: /@|at\b|艾特|＃/i,
  微信号: /[微薇威]|[vVwW][xX信]|[vV加]\p{So}|加[vV微]|[+＋][vV]|绿泡泡|微[xX]|wechat/iu,
  网络账号: /[音手书钉宝博]/,
  QQ号: /q|扣扣|企鹅/i,
  车牌号: new RegExp(`[${provinces}]${gap}[A-Za-z]`, 'u'),
};

/** From left to right within a kind. @param source as it was written */
export function privateAccounts(source: string): PrivateAccount[] {
  const { text, source: back } = plainText(source);
  return kinds.flatMap(({ kind, pattern }) => {
    if (!needs[kind].test(text)) return [];
    return [...text.matchAll(pattern)]
      .filter(({ 0: shown }) => !ofOffice.test(shown))
      .map(({ index, 0: shown }) => ({ kind, ...back({ start: index, end: index + shown.length }) }));
  });
}
