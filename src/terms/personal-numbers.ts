/**
 * Numbers that tell of one person, however they are typed: full-width figures count as others, and points, hyphens, dashes
 * and blanks of any kind may part them. What the check finds and what the import hides is found here.
 *
 *     personalNumbers('电话１３８.0013.8000', 'mobile') // [{ start: 2, end: 15, shown: '１３８.0013.8000', sure: true }]
 */

export type PersonalNumberKind = 'identity' | 'card' | 'mobile' | 'landline';

export interface PersonalNumber {
  /** Offsets in the text. */
  start: number;
  end: number;
  /** As it is written there. */
  shown: string;
  /** False for an identity number whose check digit is wrong: it may be a number of something else. */
  sure: boolean;
}

const parted = '(?:[ \\u00a0\\u3000]{1,3}|[-.．·–—－‐‑_])';
/** What parts the groups of a number; at most one, or blanks. */
const parting = `${parted}?`;

/**
 * Identity: region, birthday, serial number, check digit (GB 11643-1999). Cards issued in China begin with 3, 4, 5 or 62
 * (ISO/IEC 7812-1). Mobiles may have the number of the country before them; an area begins with 0.
 */
const patterns: Readonly<Record<PersonalNumberKind, RegExp>> = {
  identity: new RegExp(
    `(?<!\\d)[1-9]\\d{5}${parting}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${parting}\\d{3}[\\dXx](?![\\dA-Za-z])`,
    'g',
  ),
  card: new RegExp(`(?<!\\d)(?:62|[345]\\d)\\d{2}(?:${parting}\\d{4}){3}(?:${parting}\\d{1,3})?(?!\\d)`, 'g'),
  mobile: new RegExp(
    `(?<![\\d.])(?:(?:\\+|00)?86${parting})?1[3-9]\\d${parting}\\d{4}${parting}\\d{4}(?!\\d)`,
    'g',
  ),
  landline: new RegExp(
    `(?<![\\d.])(?:[（(]0\\d{2,3}[）)] ?|0\\d{2,3}${parted})\\d{3,4}${parting}\\d{4}(?!\\d)`,
    'g',
  ),
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** Whether 17 digits are followed by their check digit. */
function isIdentityCard(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkDigits[sum % 11] === number[17]?.toUpperCase();
}

/** Luhn: every second digit from the right doubled, digits summed, a multiple of ten. */
function isCard(number: string): boolean {
  const sum = [...number].reverse().reduce((total, figure, index) => {
    const value = Number(figure) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && !(number.length === 18 && isIdentityCard(number));
}

/** Full-width figures as others, each at its place. */
function narrow(text: string): string {
  return text.replace(/[０-９Ｘｘ]/gu, (letter) => letter.normalize('NFKC'));
}

/** The numbers of one kind, in order. */
export function personalNumbers(text: string, kind: PersonalNumberKind): PersonalNumber[] {
  return [...narrow(text).matchAll(patterns[kind])].flatMap(({ index, 0: found }) => {
    const digits = found.replace(/[^\dXx]/gu, '');
    if (kind === 'card' && !isCard(digits)) return [];
    const end = index + found.length;
    const sure = kind !== 'identity' || isIdentityCard(digits);
    return [{ start: index, end, shown: text.slice(index, end), sure }];
  });
}
