/**
 * Words by how they sound and look: what a text may mean where a character is not the right one.
 *
 *     formsAt(byPair([{ form: soundsOf('隐患', sounds), word: '隐患' }]), soundsOf('查引患', sounds), 1) // 隐患
 */
import type { WordLists } from './word-lists.ts';

export interface Form {
  /** As it stands in the text, or in the sounds of the text. */
  form: string;
  word: string;
}

/** Character → its sound, as one character of its own. */
export type Sounds = ReadonlyMap<string, string>;

/** @param near characters of sounds that count as one as well: 真 and 征 */
export function readSounds({ soundAlike }: WordLists, near: readonly string[] = []): Sounds {
  const first = new Map(
    near.flatMap((one) => [...one].map((character) => [character, one[0] ?? ''] as const)),
  );
  const groups = new Map(soundAlike.map((group, index) => [group[0] ?? '', index]));
  return new Map(
    soundAlike.flatMap((group, index) => {
      const head = group[0] ?? '';
      const sound = String.fromCharCode(0xe000 + (groups.get(first.get(head) ?? head) ?? index));
      return [...group].map((character) => [character, sound] as const);
    }),
  );
}

export const soundsOf = (text: string, sounds: Sounds): string =>
  [...text].map((character) => sounds.get(character) ?? character).join('');

export function* looksOf(text: string, groups: readonly string[]): Generator<string> {
  for (const [index, character] of [...text].entries())
    for (const group of groups)
      if (group.includes(character))
        for (const other of group)
          if (other !== character) yield text.slice(0, index) + other + text.slice(index + 1);
}

/** 餐供 for 供餐: neighbours that have changed places. */
export function* swapsOf(word: string): Generator<string> {
  for (let at = 0; at < word.length - 1; at++) {
    const [one = '', other = ''] = [word[at], word[at + 1]];
    if (one !== other) yield word.slice(0, at) + other + one + word.slice(at + 2);
  }
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** Forms by their first two characters, longest first. */
export type FormIndex = ReadonlyMap<number, readonly Form[]>;

export function byPair(forms: readonly Form[]): FormIndex {
  const pairs = new Map<number, Form[]>();
  for (const one of [...forms].sort((a, b) => b.form.length - a.form.length)) {
    const pair = pairAt(one.form, 0);
    pairs.set(pair, [...(pairs.get(pair) ?? []), one]);
  }
  return pairs;
}

/** The words whose forms stand at a place, longest first. */
export function formsAt(index: FormIndex, text: string, at: number): string[] {
  const found = index.get(pairAt(text, at)) ?? [];
  return found.filter(({ form }) => text.startsWith(form, at)).map(({ word }) => word);
}
