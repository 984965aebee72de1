// Which Traditional characters a search reads as Simplified: the whole table of opencc-js, so that all sites built by
// the same code have the same file, and a page that searches many of them loads it once.

import { to } from 'opencc-js/preset/t2cn';
import { Converter } from 'opencc-js/t2cn';
import { type CharacterPairs, createFold, normalise } from './normalise.ts';

/** The tables as their file holds them. */
export interface CharacterTables {
  /** Traditional characters and the Simplified ones they are read as. */
  traditional: CharacterPairs;
  /** Characters that are good Simplified too (乾, 著): read as Traditional only if nothing is found otherwise. */
  ambiguous: CharacterPairs;
  /** Phrases that are read otherwise than their characters one by one (瞭解 is 了解); with these only if nothing is found otherwise. */
  phrases: [from: string, to: string][];
}

/** Characters that Simplified text uses in their own right, beside being the Traditional form of another. */
const alsoSimplified = new Map(
  [...'乾干著着薹苔拚拼捱挨摺折吒咤榘矩袷夹麴曲醣糖'.matchAll(/(.)(.)/gu)].map(([, a, b]) => [a, b]),
);

const toSimplified = Converter({ from: 't', to: 'cn' });

function pick(convert: (unit: string) => string | undefined): CharacterPairs {
  let from = '';
  let to = '';
  for (let code = 0x3400; code < 0xa000; code++) {
    const unit = String.fromCharCode(code);
    const simplified = convert(unit);
    if (simplified?.length !== 1 || simplified === unit) continue;
    from += unit;
    to += simplified;
  }
  return [from, to];
}

function simplify(unit: string): string {
  return alsoSimplified.has(unit) ? unit : toSimplified(unit);
}

/** The phrases of opencc-js that reading character by character gets wrong, longest first, as a pattern tries them. */
function pickPhrases(traditional: CharacterPairs, ambiguous: CharacterPairs): [from: string, to: string][] {
  const [byOne, byTwo] = [createFold(traditional), createFold(ambiguous)];
  const read = (text: string) => normalise(normalise(text, byOne), byTwo);
  const entries = [to.cn].flat(3).flatMap((list) => (typeof list === 'string' ? list.split('|') : []));
  return entries
    .flatMap((entry): [string, string][] => {
      const [from = '', to = ''] = entry.split(' ');
      return from.length > 1 && read(from) !== to && read(to) === to ? [[from, to]] : [];
    })
    .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
}

let tables: CharacterTables | undefined;

/** The tables, made once. */
export function characterTables(): CharacterTables {
  tables ??= makeTables();
  return tables;
}

function makeTables(): CharacterTables {
  // twice, since 薴 is read as 苧, and that as 苎
  const traditional = pick((unit) => simplify(simplify(unit)));
  const ambiguous = pick((unit) => alsoSimplified.get(unit));
  return { traditional, ambiguous, phrases: pickPhrases(traditional, ambiguous) };
}
