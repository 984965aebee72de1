/** What the rules of law share: the laws that a text cites between 《》, whole or short: 《消防法》. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Law, WordLists } from '../word-lists.ts';

const state = '中华人民共和国';

/** 中华人民共和国消防法 → 消防法. */
export function shortName(name: string): string {
  return name.startsWith(state) ? name.slice(state.length) : name;
}

const known = new WeakMap<WordLists['laws'], ReadonlyMap<string, Law>>();

/** Laws by their whole and their short names. */
export function lawsByName(laws: WordLists['laws']): ReadonlyMap<string, Law> {
  const ready = known.get(laws);
  if (ready) return ready;
  const byName = new Map(
    laws.flatMap((law) => [
      [shortName(law.name), law],
      [law.name, law],
    ]),
  );
  known.set(laws, byName);
  return byName;
}

export interface CitedLaw {
  at: Passage;
  /** Where the name stands, without 《》. */
  start: number;
  end: number;
  name: string;
  /** Absent where no law of this name is known. */
  law?: Law;
}

/** 《 may stand within 《 by mistake; the inner one is the name. 消防法（2021年修正） is 消防法. */
const title = /《((?:中华人民共和国)?[^《》〈〉（(\n]{2,40}?)(?:[（(][^）)》]{1,20}[）)])?》/g;

export function citedLaws({ passages }: CheckedDocument, { laws }: WordLists): CitedLaw[] {
  const byName = lawsByName(laws);
  return passages.flatMap((at) => {
    if (!at.text.includes('《')) return [];
    return [...at.text.matchAll(title)].map(({ index, 1: name = '' }) => {
      const law = byName.get(name);
      return { at, start: index + 1, end: index + 1 + name.length, name, ...(law && { law }) };
    });
  });
}

/** As the text writes its names: short where it does. */
export function namedLike(cited: string, name: string): string {
  return cited.startsWith(state) ? name : shortName(name);
}
