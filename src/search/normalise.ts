// What makes two texts the same for search, on both sides: white space and signs that nobody sees do not count,
// radicals are the characters they stand for, full-width forms are half-width, capitals are small, Traditional
// characters are Simplified. One UTF-16 unit becomes one unit or nothing, so a place in the normalised text always
// leads back to a place in the original.
// NFKC is used only where it is an input form (ＡＢＣ): ① is not 1, ㎡ is not m2.
//   normalise('２０２７ 年 後勤', createFold(['後', '后'])) → '2027年后勤'

import { foldedRadical, isInvisible } from '../terms/folded-characters.ts';

/** Gives the normalised form of one UTF-16 unit; the empty string for white space and what nobody sees. */
export type Fold = (unit: string) => string;

/** Two strings of one length; a character of the first is read as the character below it in the second. */
export type CharacterPairs = readonly [from: string, to: string];

/** A normalised text; `offsets[i]` tells where its i-th unit stands in the original. */
export interface Located {
  text: string;
  offsets: number[];
}

const inputForms = /[\u2e80-\u2fdf\uf900-\ufaff\uff01-\uffee]/;

function foldUnit(unit: string, simplified: ReadonlyMap<string, string>): string {
  if (/\s/.test(unit) || isInvisible(unit)) return '';
  const compatible = foldedRadical(unit) ?? (inputForms.test(unit) ? unit.normalize('NFKC') : unit);
  const wide = compatible.length === 1 ? compatible : unit;
  const lower = wide.toLowerCase();
  const small = lower.length === 1 ? lower : wide;
  return simplified.get(small) ?? small;
}

/** Makes a fold that also reads the characters of `pairs` as their partners. */
export function createFold(pairs: CharacterPairs = ['', '']): Fold {
  const simplified = new Map(pairs[0].split('').map((from, i) => [from, pairs[1].charAt(i)]));
  const known: string[] = [];
  return (unit) => {
    const code = unit.charCodeAt(0);
    known[code] ??= foldUnit(unit, simplified);
    return known[code];
  };
}

/** The same for the builder, which folds millions: for each UTF-16 unit its normalised form, −1 for what does not count. */
export type UnitFold = Int32Array;

/** All that a fold does, as a table. */
export function foldTable(fold: Fold): UnitFold {
  return Int32Array.from({ length: 0x10000 }, (_, code) => {
    const folded = fold(String.fromCharCode(code));
    return folded === '' ? -1 : folded.charCodeAt(0);
  });
}

/** The text as it is compared. */
export function normalise(original: string, fold: Fold): string {
  let text = '';
  for (let i = 0; i < original.length; i++) text += fold(original.charAt(i));
  return text;
}

/** The text as it is compared, with the way back to the original. */
export function locate(original: string, fold: Fold): Located {
  let text = '';
  const offsets: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const folded = fold(original.charAt(i));
    if (folded === '') continue;
    text += folded;
    offsets.push(i);
  }
  return { text, offsets };
}
