/** The numbers that word processors put before paragraphs by themselves, by the name that OOXML gives each form. */
import { chineseNumeral } from '../terms/numbering.ts';

const plainDigits = '〇一二三四五六七八九';
const legalDigits: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
  零: '零',
};
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const romans: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [sign, value] of romans) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** 1 → a, 26 → z, 27 → aa, as word processors count. */
const letter = (n: number) =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), 20));

const legal = (n: number) => Array.from(chineseNumeral(n), (unit) => legalDigits[unit] ?? unit).join('');
const digitByDigit = (n: number) => Array.from(String(n), (digit) => plainDigits[Number(digit)]).join('');
const fullWidth = (n: number) =>
  Array.from(String(n), (digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
const cycle = (units: string) => (n: number) => units[(n - 1) % units.length] ?? '';
/** Characters in a row of Unicode, decimal beyond them. */
const row = (first: number, count: number) => (n: number) =>
  n <= count ? String.fromCharCode(first + n - 1) : String(n);

const forms: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: row(0x2460, 20),
  decimalEnclosedCircleChinese: row(0x2460, 20),
  decimalEnclosedFullstop: row(0x2488, 20),
  decimalEnclosedParen: row(0x2474, 20),
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  ideographTraditional: cycle(stems),
  ideographZodiac: cycle(branches),
  ideographZodiacTraditional: (n) => cycle(stems)(n) + cycle(branches)(n),
  ideographEnclosedCircle: row(0x3220, 10),
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (n) => letter(n).toUpperCase(),
  lowerLetter: letter,
  none: () => '',
};

/** A number in a form; decimal where the form is not known or has no such number. */
export function formatNumber(n: number, form: string): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) return form === 'none' ? '' : String(n);
  return (forms[form] ?? String)(n);
}

/** Forms by the code that Word 2003 XML and older files give them (`nfc`). */
const codes: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  32: 'ideographZodiacTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

export const formOfCode = (code: number): string => codes[code] ?? 'decimal';
