/**
 * Where a household lives, to its door: 5号楼2单元301室, 三号楼二单元三〇一, 88弄5号302室, A座1203室, 家住桃源路12号. Buildings alone are no
 * households, and what is counted (46栋3260户) is none either.
 */
import { plainText, type Stretch } from './plain-text.ts';

const han = '一二两三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾';
const number = `(?:\\d{1,4}|[${han}]{1,6}|[甲乙丙丁]|[A-Za-z](?:\\d{1,2})?)`;
const part = '[、,，/(（\\-—–－_]{0,2}';
/** 301, 1203; 三〇一, 一千二百零三 written as it is said. */
const door = `(?:[A-Za-z]?\\d{3,4}[A-Za-z]?|[${han}千]{3,7})`;
const shortDoor = `(?:\\d{1,4}|[${han}千]{1,7})`;
const doorWord = '(?:号房|室|号|户室|房间?|屋)';
/** Behind a bare number: it counts or dates something, or goes on. */
const counted =
  '(?![\\d.]|[年月日元次人场个项平米%％户套间盏处台块根层家名位辆件份张条亩棵株千万亿余多度周天小分级类种批组把支本册只车床]|号(?:文|令|楼|线|院|公告|通知))';
/** A bare number of a floor and a door on it: 1203, 三〇一. */
const bareDoor = `(?:\\d{1,2}(?:0[1-9]|[1-4]\\d)|[一二三四五六七八九十][〇零一二三四五六七八九]?[〇零一二三四][一二三四五六七八九])${counted}`;
const house = `(?<![\\dA-Za-z])${number}(?:号?楼|栋|幢|座|号院|#楼?|号)${part}`;
const unit = `${number}(?:单元|门|梯|#)${part}`;
const floor = `(?:${number}(?:层|楼)${part})?`;

const patterns = [
  // with a unit a door of any length is one
  `(?:${house})?${number}单元${part}${floor}(?:${door}${doorWord}?${counted}|${shortDoor}${doorWord})`,
  `${house}${unit}${floor}(?:${door}${doorWord}?${counted}|${shortDoor}${doorWord})`,
  `(?<![\\dA-Za-z])${number}(?:号楼|栋|幢|座|号院|弄|#楼?)${part}(?:${number}(?:号楼|栋|幢|座|号)${part})?${floor}(?:${door}${doorWord}|${shortDoor}室|${bareDoor})`,
  `(?<![\\dA-Za-z])${number}(?:号楼|栋|幢|座)[-—–－_]${number}[-—–－_](?:\\d{3,4}|[${han}]{3,4})(?!\\d)`,
  `${house}${unit}${number}(?:层|楼)[左右东西南北中](?:手|户|边|侧|首)`,
  `(?<![\\d-])\\d{1,3}[-#]\\d{1,2}-\\d{3,4}(?:[室房户]|住户|业主)`,
  `(?<![\\d-])\\d{1,3}#\\d{1,2}-\\d{3,4}(?!\\d)`,
  `(?:小区|花园|苑|园|湾|庭|府|邸)\\d{1,3}[-—–－]\\d{1,2}[-—–－]\\d{3,4}(?!\\d)`,
  `(?<![A-Za-z\\d])[A-Z]\\d{0,2}-\\d{3,4}(?=[室房户家]|住户|业主|居民)`,
  `(?<=(?:房号|门牌号|室号|房间号)[:：])\\d{3,4}(?![\\d会活办])`,
  `号院${number}号(?![楼院线门之至])`,
  `[里巷村院坊弄]第?${number}排${number}号(?!楼)`,
  `村[^。；，]{0,6}?[组队社]${number}号(?![楼线文点])`,
  `[路街巷道里村弄胡同园苑院坊坪庄湾](?:东|西|南|北|中)?${number}号${part}${floor}(?:${door}(?:室|房)|${shortDoor}室)`,
  `门牌(?:号码?|是|为|[:：])?[:：为是]?${number}(?:号|[-—–－](?:\\d{1,4}|[${han}]{1,4})){1,4}`,
  // 3-2-501 behind a word that says what it is
  `(?<=(?:住|住址|地址|家在|房号|户号)[^\\d。；]{0,12})(?<!\\d)\\d{1,3}(?:[-—–－#]\\d{1,4}){1,3}(?![\\d年月日])`,
  `(?<![居入暂])住在?[^。；，：\\n]{2,14}?${number}号(?!楼|线|令|院|文)`,
  `(?:家住|现住址?|家庭住址|家庭地址|住址|户籍地址?|户籍所在地|居住地址|住在|居住在|居住于|户口所在地|家在)(?:[:：是为在])?[^。；，\\n]{0,18}?${number}(?:号|室|弄|门)(?!楼?(?:线|令|文|公告))`,
] as const;
const address = new RegExp(patterns.map((one) => `(?:${one})`).join('|'), 'gu');
/** A meeting room or a window of an office is no home; a company or whoever takes bids and forms sits in an office, too. */
const office =
  /(?:办公(?:室|地点|地址|用房)|服务中心|居委会|会议室|活动室|活动中心|工作站|接待|窗口|议事厅|报告厅|学校|机关|法庭|医院)[^。；，]{0,8}$|(?:公司|事务所|代理机构|报名|投标|开标|报送|递交|送达|获取|领取|邮寄|联系)[^。；]{0,30}$/u;

/** Addresses of households, from left to right. @param source as it was written */
export function homeAddresses(source: string): Stretch[] {
  if (!/[楼栋幢座单号牌弄住室门排#—–－-]/.test(source)) return [];
  const { text, source: back } = plainText(source, false);
  return [...text.matchAll(address)]
    .filter(({ index }) => !office.test(text.slice(Math.max(0, index - 40), index)))
    .map(({ index, 0: shown }) => back({ start: index, end: index + shown.trimEnd().length }));
}
