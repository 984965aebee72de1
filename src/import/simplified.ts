/**
 * Traditional → Simplified by the table of opencc-js, phrases before characters: 瞭解 is 了解 and 瞭望 stays. One character
 * becomes one, so that characters can be counted before and after. Characters that Simplified text uses in their own
 * right (乾安, 著名) stay, unless the line is Traditional throughout; 乾坤 stays there, too.
 */
import { ConverterBuilder } from 'opencc-js/core';
import * as tables from 'opencc-js/preset/t2cn';

const convert = ConverterBuilder(tables)({ from: 't', to: 'cn' });

/** Characters that Simplified text uses in their own right, beside being the Traditional form of another. */
const alsoSimplified = new Map([
  ['乾', '干'],
  ['著', '着'],
  ['薹', '苔'],
]);
/** After or before these 著 is Simplified too: 著名, 显著. */
const written = /[名作称述录书]/u;
const writtenBefore = /[名显专论编原译巨遗土昭]/u;

const cache = new Map<string, string>();

/** The form of a character that stands alone. */
function simpleForm(unit: string): string {
  let form = cache.get(unit);
  if (form === undefined) {
    const converted = alsoSimplified.has(unit) ? unit : convert(unit);
    form = converted.length === unit.length ? converted : unit;
    cache.set(unit, form);
  }
  return form;
}

/** Characters that become others in a phrase only: 瞭 → 了. */
const inPhrases: ReadonlyMap<string, string> = new Map(
  (tables.to.cn ?? []).flat().flatMap((entries) =>
    (typeof entries === 'string' ? entries.split('|') : []).flatMap((entry) => {
      // `瞭解 了解`; single characters stand in the same table
      const [from = '', into = ''] = entry.indexOf(' ') > 1 ? entry.split(' ').map(simpleText) : [];
      const forms = Array.from(into);
      return Array.from(from).flatMap((unit, at): [string, string][] => {
        const form = forms[at];
        return form !== undefined && form !== unit && !alsoSimplified.has(unit) ? [[unit, form]] : [];
      });
    }),
  ),
);

function simpleText(text: string): string {
  return Array.from(text, simpleForm).join('');
}

const mayChange = (unit: string) =>
  unit >= '\u3400' && (alsoSimplified.has(unit) || inPhrases.has(unit) || simpleForm(unit) !== unit);

/** Of so many Traditional characters a line is Traditional throughout. */
const traditional = 3;

/** The line in Simplified characters, and how many characters changed. */
export function simplify(text: string): { text: string; changed: number } {
  const units = Array.from(text);
  if (!units.some(mayChange)) return { text, changed: 0 };
  const phrased = Array.from(convert(text));
  const forms = units.map((unit, at) => {
    const form = phrased.length === units.length ? (phrased[at] ?? unit) : simpleForm(unit);
    // some Simplified forms are so rare that no font has them
    return unit >= '\u3400' && form.length === unit.length ? form : unit;
  });
  const others = units.filter((unit, at) => forms[at] !== unit && !alsoSimplified.has(unit));
  const isTraditional = others.length >= traditional;
  const shown = units.map((unit, at) => {
    const form = alsoSimplified.get(unit);
    if (form === undefined) return forms[at] ?? unit;
    if (!isTraditional) return unit;
    if (unit !== '著') return forms[at] ?? unit;
    return written.test(forms[at + 1] ?? '') || writtenBefore.test(forms[at - 1] ?? '') ? unit : form;
  });
  return { text: shown.join(''), changed: shown.filter((unit, at) => unit !== units[at]).length };
}

/** One key for a character in all its forms, for counting. */
export function foldedForm(unit: string): string {
  // 薴 becomes 苧, and 苧 becomes 苎
  const form = alsoSimplified.get(unit) ?? simpleForm(simpleForm(unit));
  return inPhrases.get(form) ?? form;
}
