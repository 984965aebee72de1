/**
 * Traditional → Simplified, character by character, so that what a character becomes never depends on its neighbours
 * and characters can be counted before and after. The table is opencc-js's; characters that Simplified text uses in
 * their own right (乾坤, 著名) stay, unless the line is Traditional throughout.
 */
import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** Characters that Simplified text uses in their own right, beside being the Traditional form of another. */
const alsoSimplified = new Map([
  ['乾', '干'],
  ['著', '着'],
  ['薹', '苔'],
]);
/** After or before these 著 is Simplified too: 著名, 显著. */
const written = /[名作称述录书]/u;
const writtenBefore = /[名显显专论编原译巨遗土昭]/u;

const cache = new Map<string, string>();

function simpleForm(unit: string): string {
  let form = cache.get(unit);
  if (form === undefined) {
    const converted = alsoSimplified.has(unit) ? unit : convert(unit);
    form = converted.length === unit.length ? converted : unit;
    cache.set(unit, form);
  }
  return form;
}

/** The line in Simplified characters, and how many characters changed. */
export function simplify(text: string): { text: string; changed: number } {
  let changed = 0;
  let out = '';
  for (const unit of text) {
    const form = unit >= '\u3400' ? simpleForm(unit) : unit;
    if (form !== unit) changed += 1;
    out += form;
  }
  if (changed < 3 || !/[乾著薹]/u.test(out)) return { text: out, changed };
  const units = Array.from(out);
  const whole = units.map((unit, index) => {
    const form = alsoSimplified.get(unit);
    if (form === undefined) return unit;
    const keep =
      unit === '著' && (written.test(units[index + 1] ?? '') || writtenBefore.test(units[index - 1] ?? ''));
    if (!keep) changed += 1;
    return keep ? unit : form;
  });
  return { text: whole.join(''), changed };
}

/** One key for a character in all its forms, for counting. */
export function foldedForm(unit: string): string {
  return alsoSimplified.get(unit) ?? simpleForm(unit);
}
