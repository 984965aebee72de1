/**
 * The one normal form in which private data is looked for: full-width letters as others, every blank as a blank, radicals
 * as the characters they stand for, and nothing that nobody sees (soft hyphens, zero width, keycaps, strokes through
 * letters). What is found in it leads back to where it stands.
 *
 *     plainText('电话１３８\u200b００').text // 电话13800
 */
import { foldedRadical } from '../folded-characters.ts';

/** A stretch of a text, the end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

export interface PlainText {
  text: string;
  /** A stretch of `text` as one of the source. */
  source(stretch: Stretch): Stretch;
}

const unseen =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e01ef}]|\p{Mn}|\p{Me}|(?![\t\n\r])\p{Cc}/u;
const blank = /(?![\t\n\r])\s|\u2800|\u3164|\uffa0/u;
/** Everything else that can stand for a letter of ours: full-width, letters and figures of mathematics. */
const otherForms = /[\uff01-\uff5e\uffe8\u{1d400}-\u{1d7ff}\u{1fbf0}-\u{1fbf9}]|(?![0-9])\p{Nd}/u;
/** A character by its number, as pages write it. */
const reference = /&#(?:x[\da-f]{1,6}|\d{1,7});/iu;
const radical = /[\u2e80-\u2fdf]/u;
/** Full-width marks stand in every line and are as long as what they stand for. */
const fullWidth = /[\uff01-\uff5e]/g;
const narrow = (character: string) => String.fromCharCode(character.charCodeAt(0) - 0xfee0);
/** What else ordinary text is not made of: where there is none of it, nothing has to be looked at one by one. */
const unusual = /&#|[^\t\n\r\x20-\x7e·—‘’“”…\u3001-\u3029\u3400-\u9fff]/;
const any = new RegExp(
  `${unseen.source}|${blank.source}|${otherForms.source}|${radical.source}|${reference.source}`,
  'iu',
);
const anywhere = new RegExp(any, 'giu');

/** Digits of other scripts stand in tens: ٣ is the fourth of its own. */
function plainDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || !/^\p{Nd}$/u.test(character)) return character;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** What `&#x31;` stands for; as it is where there is no such character. */
function referred(shown: string): string {
  const code = /^&#x/i.test(shown) ? Number.parseInt(shown.slice(3), 16) : Number(shown.slice(2, -1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : shown;
}

function plainCharacter(character: string): string {
  if (character.length > 3) {
    const shown = referred(character);
    return shown.length > 3 || !any.test(shown) ? shown : plainCharacter(shown);
  }
  if (radical.test(character)) return foldedRadical(character) ?? character;
  if (unseen.test(character)) return '';
  if (blank.test(character)) return ' ';
  return otherForms.test(character) ? plainDigit(character.normalize('NFKC')) : '';
}

/** @param blanks false: without them, for what is written with or without */
export function plainText(source: string, blanks = true): PlainText {
  const narrowed = source.replace(fullWidth, narrow);
  if (!unusual.test(narrowed) && (blanks || !/\s/.test(narrowed)))
    return { text: narrowed, source: (stretch) => stretch };
  let text = '';
  /** Where each unit of `text` begins and ends in the source. */
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const copy = (to: number): void => {
    text += source.slice(at, to);
    for (; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const { index, 0: character } of source.matchAll(anywhere)) {
    copy(index);
    const shown = plainCharacter(character);
    const plain = blanks ? shown : shown.trim();
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(index);
      ends.push(index + character.length);
    }
    text += plain;
    at = index + character.length;
  }
  copy(source.length);
  return {
    text,
    source: ({ start, end }) => ({
      start: starts[start] ?? source.length,
      end: ends[end - 1] ?? source.length,
    }),
  };
}
