/**
 * Mobile numbers, identity numbers and bank cards, however they are parted, written out or hidden. What is told by its own
 * form is told anywhere; what could be another number is told where the words before it say so.
 *
 *     privateNumbers('请打一三八零零一三八零零零').map(({ kind }) => kind) // ['mobile']
 */
import { type Figures, figuresIn, type Wanted } from './figures.ts';
import { plainText, type Stretch } from './plain-text.ts';

export interface PrivateNumber extends Stretch {
  kind: 'mobile' | 'identity' | 'card';
  /** False where it may be another number: its check digit is wrong, or parts of it are covered. */
  sure: boolean;
  /** Some figures are covered, or left out: 110101********0011, 138****0021, 身份证后六位310006. */
  covered?: true;
  /** Of another paper than the identity card: a passport. */
  paper?: true;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether 17 digits are followed by their check digit (GB 11643-1999, ISO/IEC 7064 MOD 11-2). */
export function isIdentityCard(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

/** Every second digit from the right doubled, digits summed: a multiple of ten (ISO/IEC 7812-1). */
export function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, figure, index) => {
    const value = Number(figure) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Provinces as identity numbers begin (GB/T 2260). */
const province = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)';
const monthDay = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const long = new RegExp(`^${province}\\d{4}(?:18|19|20)\\d{2}${monthDay}\\d{3}[\\dX]$`);
const short = new RegExp(`^${province}\\d{4}\\d{2}${monthDay}\\d{3}$`);
const mobile = /^(?:(?:00)?86|0)?1[3-9]\d{9}$/;
/** Cards issued in China begin with 3, 4, 5 or 62. */
const card = /^(?:62|[345]\d)\d{14,17}$/;

const callWords =
  /电话|手机|联系|联络|号码|拨打|致电|请打|来电|微信|短信|tel|phone|mobile|[☎☏✆📞📱]|(?:\+|＋|00)\s?86/iu;
const paperWords = /身份证|证件|证号|居民证|身份号|ID/u;
const cardWords = /卡号|银行卡|储蓄卡|借记卡|信用卡|社保卡|工资卡|存折|打卡|[账帐]号|[账帐]户/u;
const ownAccount = /对公|单位|公户|基本户|专户|公司/u;
const serialWords = /(?:编号|单号|号码牌|项目|合同|档案|文号|代码|序列号|流水号|批号|条码|标段)[^\d]{0,6}$/u;
const amountUnit = /^(?:\.\d+)?\s?(?:[万亿]|元|人民币|人次|吨|千|平方|立方|公里|米|株|户|%|％)/u;

/** The words close before a number. */
const before = (text: string, { start }: Stretch, length: number) =>
  text.slice(Math.max(0, start - length), start);

/** And right behind it: 138，0000，0021是楼长的手机. */
const isCalledAt = (text: string, { start, end }: Stretch) =>
  callWords.test(text.slice(Math.max(0, start - 12), start)) ||
  /^[^\d。；]{0,6}(?:手机|电话|微信|来电)/u.test(text.slice(end, end + 10));

const part = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const netAddress = new RegExp(`^${part}(?:\\.${part}){3}$`);

const usualParts = /^(?:1+|2+(?:1|-3)?|3-?4-?4|3-?8|7-?4|3-?3-?5|5-?6|6-?5|3-?3-?3-?2|4-?4-?3|4-?3-?4)$/;

function isMobile(text: string, figures: Figures): boolean {
  const { digits, parts, blanksOnly, alone, end } = figures;
  if (!mobile.test(digits) || amountUnit.test(text.slice(end, end + 8))) return false;
  if (parts.length === 1) return true;
  if (netAddress.test(text.slice(figures.start, end))) return false;
  const country = digits.length - 11;
  const [first = 0, ...rest] = parts;
  const own = first > country ? [first - country, ...rest] : rest;
  const shape = own.join('-').replace(/(?<=[12])-(?=[12])/g, '');
  if (!figures.loose && country > 1 && (own.length === 1 || usualParts.test(shape))) return true;
  const isCalled = isCalledAt(text, figures);
  if (figures.loose) return isCalled && usualParts.test(shape);
  if (isCalled) return true;
  // columns of figures are parted by blanks too
  return usualParts.test(shape) && (alone || !blanksOnly);
}

function identityOf(text: string, figures: Figures): PrivateNumber | undefined {
  const { digits, start, end, parts, alone } = figures;
  const named = () => paperWords.test(before(text, figures, 16));
  if (figures.loose && !named()) return undefined;
  if (digits.length === 18 && long.test(digits)) {
    const sure = isIdentityCard(digits);
    // a chance of one in eleven is no proof where the number is put together from many
    if (parts.length > 3 && !alone && !sure && !named()) return undefined;
    return { kind: 'identity', start, end, sure };
  }
  if (digits.length !== 15 || !short.test(digits)) return undefined;
  if (named()) return { kind: 'identity', start, end, sure: true };
  const isOne = parts.length === 1 || parts.join('-') === '6-6-3';
  return isOne && alone && !serialWords.test(before(text, figures, 12))
    ? { kind: 'identity', start, end, sure: false }
    : undefined;
}

function isCard(text: string, figures: Figures): boolean {
  const { digits, parts, alone } = figures;
  if (!card.test(digits)) return false;
  const words = before(text, figures, 14);
  const behind = text.slice(figures.end, figures.end + 6);
  const named =
    (cardWords.test(words) || /^[的这那]?[这那]?张?(?:银行)?卡/u.test(behind)) && !ownAccount.test(words);
  if (figures.loose && !named) return false;
  if (!passesLuhn(digits)) return named && alone && digits.startsWith('62');
  if (named) return true;
  if (serialWords.test(words) && !digits.startsWith('62')) return false;
  return parts.length === 1 || /^(?:4-4-4-4(?:-[1-3])?|6-1[0-3])$/.test(parts.join('-'));
}

/** Covered by marks or letters, as long as a whole one; or any length where the words say what it is. */
const coveredIdentity = new RegExp(
  `(?<![\\d*])(?:${province}\\d{0,12}|\\d)([*×xX＊●■•○◯#_-]{3,17})\\d{0,4}[\\dXxХ×]?(?![\\d*])`,
  'gu',
);

function* coveredIdentities(text: string): Generator<PrivateNumber> {
  for (const match of text.matchAll(coveredIdentity)) {
    const { index: start, 0: shown, 1: cover = '' } = match;
    const figures = shown.replace(/\D/g, '').length;
    if (!/^(.)\1*$/u.test(cover) && !/^[*×xX]+$/u.test(cover)) continue;
    const named = paperWords.test(before(text, { start, end: start }, 16));
    if (named ? figures < 2 : figures < 5 || ![15, 18].includes(shown.length)) continue;
    yield { kind: 'identity', start, end: start + shown.length, sure: false, covered: true };
  }
}

const cover = '[*×xX＊●■•○◯#·‧_…]';
const coveredMobile = new RegExp(
  `(?<![\\d*])(?:(?:00)?86[- ]?)?(1[3-9]\\d{1,5}[- ]?(${cover}{1,8})[- ]?\\d{2,4}|1[3-9]\\d{5}${cover}{4})(?![\\d*])`,
  'gu',
);

function* coveredMobiles(text: string): Generator<PrivateNumber> {
  for (const { index: start, 0: shown, 1: number = '' } of text.matchAll(coveredMobile)) {
    const cover = number.replace(/[\d -]/g, '');
    const isWhole = number.replace(/[ -]/g, '').length === 11 && cover.length >= 2;
    const named = callWords.test(before(text, { start, end: start }, 12));
    if (!/^(.)\1*$/u.test(cover) || !(isWhole || (named && cover.startsWith('…')))) continue;
    yield { kind: 'mobile', start, end: start + shown.length, sure: false, covered: true };
  }
}

/** The last figures of an identity number, which with the name tell who it is. */
const tail =
  /(?<=(?:身份证|证件)[号码的]{0,3}(?:[后尾末](?:[四五六七八4-8]位)?[数字号]{0,2})[是为: ]{0,2})\d{3,7}[\dXx](?!\d)/gu;
const otherPaper =
  /(?<=(?:护照|通行证|军官证|士兵证|军人证|残疾人?证|社保卡|医保卡|居住证|驾驶证|学籍)(?:号码?|编号)?[是为: ]{0,2})(?:[A-Z]{1,2}\d{6,10}|\d{8,20}[A-Z]?|.字第\d{5,9}号)(?![\dA-Za-z])/gu;

function* otherPapers(text: string): Generator<PrivateNumber> {
  if (!/[证照卡籍]/u.test(text)) return;
  for (const { index: start, 0: shown } of text.matchAll(tail))
    yield { kind: 'identity', start, end: start + shown.length, sure: false, covered: true };
  for (const { index: start, 0: shown } of text.matchAll(otherPaper))
    yield { kind: 'identity', start, end: start + shown.length, sure: true, paper: true };
}

const isProvince = new RegExp(`^${province}$`);
const none: readonly number[] = [];
const lengths = new Map<string, readonly number[]>();
for (let first = 0; first < 100; first++) {
  const head = String(first).padStart(2, '0');
  const fitting = [
    ...(/^1[3-9]$/.test(head) ? [11] : []),
    ...(head === '01' ? [12] : []),
    ...(head === '86' ? [13] : []),
    ...(head === '00' ? [15] : []),
    ...(isProvince.test(head) ? [15, 18] : []),
    ...(/^(?:62|[345]\d)$/.test(head) ? [16, 17, 18, 19] : []),
  ];
  if (fitting.length > 0) lengths.set(head, [...new Set(fitting)]);
}
const wanted: Wanted = {
  lengths: (head) => lengths.get(head) ?? none,
  fits: (digits) => mobile.test(digits) || long.test(digits) || short.test(digits) || card.test(digits),
};

function* candidates(text: string): Generator<PrivateNumber> {
  for (const figures of figuresIn(text, wanted)) {
    const { start, end, digits } = figures;
    const identity = identityOf(text, figures);
    if (identity) yield identity;
    else if (isCard(text, figures)) yield { kind: 'card', start, end, sure: passesLuhn(digits) };
    else if (isMobile(text, figures)) yield { kind: 'mobile', start, end, sure: true };
  }
  yield* coveredIdentities(text);
  yield* coveredMobiles(text);
  yield* otherPapers(text);
}

/** 证件末四位0011 without its words for what it is. */
const shortestNumber = 7;

const rank = { identity: 0, card: 1, mobile: 2 } as const;

/** From left to right; of those that overlap, what is more certain and longer. @param source as it was written */
export function privateNumbers(source: string): PrivateNumber[] {
  // most lines have none, and looking takes time
  if (source.length < shortestNumber) return [];
  const { text, source: back } = plainText(source);
  const found = [...candidates(text)].sort(
    (a, b) =>
      rank[a.kind] - rank[b.kind] || Number(b.sure) - Number(a.sure) || a.start - b.start || b.end - a.end,
  );
  const kept: PrivateNumber[] = [];
  const taken = new Uint8Array(found.length > 0 ? text.length : 0);
  for (const one of found) {
    if (taken.subarray(one.start, one.end).includes(1)) continue;
    taken.fill(1, one.start, one.end);
    kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start).map((one) => ({ ...one, ...back(one) }));
}
