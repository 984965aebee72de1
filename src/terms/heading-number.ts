/**
 * The number that people write before a heading or an item, read back into integers: the reverse of `numbering.ts`, and
 * the one reader of such numbers. Every usual style is known, half-width or full-width.
 *
 *     readHeadingNumber('（二）清理楼道')   // { style: '（一）', value: 2, text: '（二）', length: 3 }
 *     readHeadingNumber('3.15消费者权益日') // undefined: a day, no number
 *     readHeadingNumber('2.6月底前完成')    // { style: '1.', value: 2, text: '2.', length: 2 }: a number, then a month
 */

/**
 * Styles by their first member, from the outermost to the innermost as documents usually nest them: those of regulations
 * (第X条), those of GB/T 9704 §7.3.3 in its order, between them those that people write beside them. Marks of one style
 * are siblings.
 */
export const numberStyles = [
  '第一编',
  '第一部分',
  '第一章',
  '第一节',
  '第一条',
  '一、',
  '第一阶段',
  '——',
  '（一）',
  '1.',
  '1.1',
  '1.1.1',
  '1.1.1.1',
  '1）',
  '（1）',
  '①',
] as const;
export type NumberStyle = (typeof numberStyles)[number];

/** The four of the standard, in its order. */
export const standardStyles: readonly NumberStyle[] = ['一、', '（一）', '1.', '（1）'];

export interface HeadingNumber {
  style: NumberStyle;
  /** 1 for 一, 12 for 十二; the last part of 1.2.3; 0 for a dash, which counts nothing. */
  value: number;
  /** All parts of a decimal number: [1, 2, 3]. */
  parts?: number[];
  /** As written, without blanks. */
  text: string;
  /** How many characters of the line it takes, blanks before and after it included. */
  length: number;
}

/** Beside each other in some documents, one below the other in others: whichever comes first is the outer. */
const equals: readonly NumberStyle[] = ['第一阶段', '——', '（一）'];

/** How deep a style usually stands, for documents in which two styles have not yet met: the outermost is lowest. */
export function styleRank(style: NumberStyle): number {
  return numberStyles.indexOf(equals.includes(style) ? '（一）' : style);
}

/** True for styles whose number is a word of the line and stays with it: 第一阶段, 第二部分, 第三条. */
export function isSpelledOut(style: NumberStyle): boolean {
  return style.startsWith('第一');
}

/**
 * True for the numbers of regulations, 第X编 to 第X条: they are written as they are and take the place of 一、 and （一）,
 * which output would set (GB/T 9704-2012 §7.3.3 numbers letters, plans and notices, not regulations).
 */
export function isOfRegulation(style: NumberStyle): boolean {
  return styleRank(style) <= styleRank('第一条');
}

const figures = '零一二三四五六七八九';

/** 十二 → 12, 二十 → 20, 一百零五 → 105; undefined for what is no such numeral. At most 999. */
export function readChineseNumeral(text: string): number | undefined {
  if (!/^[零一二两三四五六七八九十百]{1,6}$/.test(text)) return undefined;
  let total = 0;
  let pending: number | undefined;
  for (const character of text.replace('两', '二')) {
    const figure = figures.indexOf(character);
    if (figure > 0 && pending === undefined) pending = figure;
    else if (character === '十' && total % 100 === 0) {
      total += (pending ?? 1) * 10;
      pending = undefined;
    } else if (character === '百' && total === 0 && pending !== undefined) {
      total = pending * 100;
      pending = undefined;
    } else if (figure !== 0) return undefined;
  }
  const value = total + (pending ?? 0);
  return value > 0 ? value : undefined;
}

const chinese = '([一二三四五六七八九十百零]{1,5})';
const han = '\\u3400-\\u9fff';
/**
 * What a figure counts: behind it a figure is words of the heading, no number before it. 2处 is counted, 处置 a word of
 * its own: what makes another word of a unit stands behind it.
 */
const units = [
  '年(?![度终轻])|月(?!度)|日(?!常)|号(?!召)|时(?![间限效])|分(?![工类级析步解布管组片期层批区散])|秒|小时|天|周(?![边围密])|岁',
  '个(?![人体别])|项(?!目)|次(?!序)|人(?![员口民才力物居大])|户(?!外)|名(?!称)|家(?![庭长园政])|所(?![有需属])|处(?![置理罚分])',
  '条(?![件例])|块|大(?![力型额风])|种(?!植)|类(?!别)|方(?![案法式便面针向])|级(?!别)|届(?!时)|栋|楼(?![道宇组院栋])|层(?!级)|幢',
  '座(?!谈)|支(?![持部撑])|场(?![所地景])|门(?![户诊店])|批(?![评准示])|份(?!额)|篇(?!章)|倍|度|米|公(?=[里斤顷分])|平(?=方)',
  '元(?!旦)|[五十百千万亿](?![姓])|[余多]|[％%]',
];
const measured = `(?:[余多来]?(?:${units.join('|')}))`;
const countedAhead = new RegExp(`^${measured}`);
const wordAhead = new RegExp(`^[${han}“]`);
const headingAhead = new RegExp(`^[\\s${han}“《（(]`);
/** What is measured in halves and tenths: there the figure before it is one with its point. */
const fraction = /^(?:公里|平方|[万亿千百元米％%倍度]|小时|个百分点)/;
/** 8妇女节, 15消费者权益日, 5学雷锋: a day of the year with its name. */
const namedDay =
  /^[“”\u3400-\u9fff]{0,8}?(?:[\u3400-\u9fff]节(?![日约能水点假])|(?<![节工作假生休息平])日(?![常期间程]))|^学雷锋/;

/** 10.3.上午 in a timetable. */
const partOfDay = /^(?:全天|半天|[上下中]午|[早晚]上|凌晨|夜间)/;

type Pattern = readonly [style: NumberStyle, pattern: RegExp];

const patterns: readonly Pattern[] = [
  ['一、', new RegExp(`^${chinese}[、．.，,]`)],
  ['（一）', new RegExp(`^[（(]\\s?${chinese}\\s?[）)][、.．]?`)],
  ['1.', /^(\d{1,3})(?:、|[．.](?!\d))/],
  ['（1）', /^[（(]\s?(\d{1,3})\s?[）)][、.．]?/],
  ['1）', /^(\d{1,2})[）)]/],
  ['①', /^([①-⑳㉑-㉟])[、.．]?/],
  // ㈡, as old printers set （二）
  ['（一）', /^([㈠-㈩])[、.．]?/],
  ['第一部分', new RegExp(`^第${chinese}部分`)],
  ['第一编', new RegExp(`^第${chinese}编(?![制写辑排队])`)],
  ['第一章', new RegExp(`^第${chinese}章`)],
  ['第一节', new RegExp(`^第${chinese}节(?!日[^常]|课|能[力源]|约)`)],
  ['第一条', new RegExp(`^第${chinese}条(?![件例约线])`)],
  ['第一阶段', new RegExp(`^第${chinese}(?:阶段|步)`)],
];

/** Numbers whose sign is lost or in doubt, as old and damaged texts have them: 一 指导思想, 1 总则, 1加大力度. */
const wornPatterns: readonly Pattern[] = [
  ['——', /^(?:——|－－|—)\s*(?=[\u4e00-\u9fff])/],
  ['一、', new RegExp(`^${chinese}[ \\u3000]{1,4}(?=[\\u4e00-\\u9fff])`)],
  ['1.', new RegExp(`^(\\d{1,2})[ \\u3000]{0,4}(?=[\\u4e00-\\u9fff])(?!${measured})`)],
];

function numberOf(style: NumberStyle, text: string): number | undefined {
  if (style === '——') return 0;
  if (/^[㈠-㈩]$/.test(text)) return text.charCodeAt(0) - 0x3220 + 1;
  if (style === '①') {
    const code = text.charCodeAt(0);
    return code >= 0x3251 ? code - 0x3251 + 21 : code - 0x2460 + 1;
  }
  return /^\d+$/.test(text) ? Number(text) : readChineseNumeral(text);
}

function plainNumber(text: string, known: readonly Pattern[]): HeadingNumber | undefined {
  for (const [style, pattern] of known) {
    const match = pattern.exec(text);
    const value = match && numberOf(style, match[1] ?? '');
    if (match && value !== undefined && value !== null)
      return { style, value, text: match[0], length: match[0].length };
  }
  return undefined;
}

/** 1.12个网格: the figure before the point is the number, what stands behind it begins the words. */
function pointBeforeFigure(text: string): HeadingNumber | undefined {
  const match = /^(\d{1,2})[.．]/.exec(text);
  return match
    ? { style: '1.', value: Number(match[1]), text: match[0], length: match[0].length }
    : undefined;
}

const decimalStyles: readonly (NumberStyle | undefined)[] = [undefined, '1.1', '1.1.1', '1.1.1.1'];

/**
 * 1.1 and 1.2.3, or a figure with its point right before another figure: 1.12个网格, 2.6月底前, 3.15消费者权益日. Three parts,
 * or a blank behind them, are a decimal number; so are two parts before a word. What is counted or a day is not: there
 * the first figure is the number where the second is counted, and none is where both are a day.
 */
function decimalNumber(text: string): HeadingNumber | undefined {
  // 1.2024年…, 1.12345热线: more figures than a decimal number has
  if (/^\d{1,2}[.．]\d{4}/.test(text)) return pointBeforeFigure(text);
  const match = /^(\d{1,3}(?:[.．]\d{1,3}){1,3})(?!\d)[.．、]?/.exec(text);
  if (!match?.[1]) return undefined;
  const parts = match[1].split(/[.．]/).map(Number);
  const rest = text.slice(match[0].length);
  const [first = 0, second = 0] = parts;
  if (parts.length === 2) {
    if (countedAhead.test(rest)) {
      // 2.24小时值守: whole days and half days are counted in hours, no one writes 2.24 of them
      const wholeDays = rest.startsWith('小时') && second > 0 && second % 12 === 0;
      return fraction.test(rest) && !wholeDays ? undefined : pointBeforeFigure(text);
    }
    const isDate = first >= 1 && first <= 12 && second >= 1 && second <= 31;
    if (isDate && (namedDay.test(rest) || partOfDay.test(rest) || (second >= 10 && wordAhead.test(rest))))
      return undefined;
  }
  if (parts.includes(0) || !headingAhead.test(rest)) return undefined;
  const style = decimalStyles[parts.length - 1];
  return style && { style, value: parts.at(-1) ?? 0, parts, text: match[1], length: match[0].length };
}

/** １．清扫 and （２）巡查 are numbers as well; each figure stays one character. */
function inHalfWidth(text: string): string {
  return text.replace(/[０-９]/g, (figure) => figure.normalize('NFKC'));
}

/** What every number begins with, worn ones too: so most lines are told at a glance. */
const opensNumber = /^\s*[\d０-９（(第一二三四五六七八九十百零①-⑳㉑-㉟㈠-㈩—－]/;

function readNumber(
  line: string,
  read: (text: string) => HeadingNumber | undefined,
): HeadingNumber | undefined {
  if (!opensNumber.test(line)) return undefined;
  const indent = line.length - line.trimStart().length;
  const text = inHalfWidth(line.slice(indent, indent + 40));
  const number = read(text);
  if (!number) return undefined;
  const blanks = /^\s*/.exec(text.slice(number.length))?.[0].length ?? 0;
  return { ...number, text: number.text.replace(/\s/g, ''), length: indent + number.length + blanks };
}

/** The number at the start of a line, or undefined. Blanks around it count as part of it. */
export function readHeadingNumber(line: string): HeadingNumber | undefined {
  return readNumber(line, (text) => decimalNumber(text) ?? plainNumber(text, patterns));
}

/** The same, and numbers whose sign is lost (一 指导思想, 1加大力度, ——): for texts that were damaged on their way. */
export function readWornNumber(line: string): HeadingNumber | undefined {
  return readHeadingNumber(line) ?? readNumber(line, (text) => plainNumber(text, wornPatterns));
}

/** The words of a line behind its number; the line itself where it has none, or one that is a word of it. */
export function withoutHeadingNumber(line: string): string {
  const number = readHeadingNumber(line);
  return number && !isSpelledOut(number.style) ? line.slice(number.length) : line;
}
