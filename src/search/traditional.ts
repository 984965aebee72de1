// Which Traditional characters a search reads as Simplified. The table comes from opencc-js and is cut to the
// Simplified characters that occur in the corpus (no other could be found anyway), so it is small enough to
// travel in the manifest.

import { Converter } from 'opencc-js/t2cn';
import type { CharacterPairs } from './normalise.ts';

/** Characters that Simplified text uses in their own right, beside being the Traditional form of another. */
const alsoSimplified = new Map(
  [...'乾干著着薹苔拚拼捱挨摺折吒咤榘矩袷夹麴曲醣糖'.matchAll(/(.)(.)/gu)].map(([, a, b]) => [a, b]),
);

const toSimplified = Converter({ from: 't', to: 'cn' });

/** The pairs that matter for a corpus (any text; white space and case do not matter). */
export function traditionalPairs(corpus: string): { traditional: CharacterPairs; ambiguous: CharacterPairs } {
  const occurring = new Set([...new Set(corpus)].map(toSimplified));
  const pick = (convert: (unit: string) => string | undefined): CharacterPairs => {
    let from = '';
    let to = '';
    for (let code = 0x3400; code < 0xa000; code++) {
      const unit = String.fromCharCode(code);
      const simplified = convert(unit);
      if (simplified?.length !== 1 || simplified === unit || !occurring.has(simplified)) continue;
      from += unit;
      to += simplified;
    }
    return [from, to];
  };
  return {
    traditional: pick((unit) => (alsoSimplified.has(unit) ? undefined : toSimplified(unit))),
    ambiguous: pick((unit) => alsoSimplified.get(unit)),
  };
}
