/**
 * Words by how they sound and look: what a text may mean where a character is not the right one.
 *
 *     const { sounds, bySound } = alikeForms(['隐患'], lists);
 *     bySound.findAll(soundsOf('排查引患', sounds)) // [{ start: 2, end: 4, value: '隐患', … }]
 */
import { type WordHit, WordIndex } from './word-index.ts';
import type { WordLists } from './word-lists.ts';

/** For each unit its sound, as one unit of its own. */
type Sounds = Uint16Array;

export interface AlikeForms {
  sounds: Sounds;
  /** Words by their sounds. */
  bySound: WordIndex<string>;
  /** Words by what they are with a character that looks alike, or with two that have changed places. */
  byLook: WordIndex<string>;
}

/** As long as the text: what has no sound stays as it is. */
export function soundsOf(text: string, sounds: Sounds): string {
  let shown = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    shown += String.fromCharCode(sounds[unit] ?? unit);
  }
  return shown;
}

/**
 * Each group of characters that sound alike is one unit of the private area.
 * @param near characters whose groups count as one as well: 真 and 征
 */
function soundTable(groups: readonly string[], near: readonly string[]): Sounds {
  const heads = new Map(near.flatMap((one) => [...one].map((character) => [character, one[0]] as const)));
  const places = new Map(groups.map((group, index) => [group[0], index]));
  const sounds = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [index, group] of groups.entries()) {
    const place = places.get(heads.get(group[0] ?? '')) ?? index;
    for (const character of group)
      if (character.length === 1) sounds[character.charCodeAt(0)] = 0xe000 + place;
  }
  return sounds;
}

function* looksOf(text: string, groups: readonly string[]): Generator<string> {
  for (const [index, character] of [...text].entries())
    for (const group of groups)
      if (group.includes(character))
        for (const other of group)
          if (other !== character) yield text.slice(0, index) + other + text.slice(index + 1);
}

/** 餐供 for 供餐: neighbours that have changed places. */
function* swapsOf(word: string): Generator<string> {
  for (let at = 0; at < word.length - 1; at++) {
    const [one = '', other = ''] = [word[at], word[at + 1]];
    if (one !== other) yield word.slice(0, at) + other + one + word.slice(at + 2);
  }
}

export function alikeForms(
  words: readonly string[],
  { soundAlike, lookAlike }: WordLists,
  near: readonly string[] = [],
): AlikeForms {
  const sounds = soundTable(soundAlike, near);
  return {
    sounds,
    bySound: new WordIndex(words.map((word) => [soundsOf(word, sounds), word] as const)),
    byLook: new WordIndex(
      words.flatMap((word) =>
        [...looksOf(word, lookAlike), ...swapsOf(word)].map((form) => [form, word] as const),
      ),
    ),
  };
}

/** Whether a single character is not as it is in the word, or two have changed places. */
function isOneSlip(shown: string, word: string): boolean {
  let first = 0;
  while (first < word.length && shown[first] === word[first]) first += 1;
  const isSwap = shown[first] === word[first + 1] && shown[first + 1] === word[first];
  return shown.slice(first + (isSwap ? 2 : 1)) === word.slice(first + (isSwap ? 2 : 1));
}

/** Where a word is meant that does not stand there, from left to right: by sound before look, the longest first. */
export function alikeHits(text: string, { sounds, bySound, byLook }: AlikeForms): WordHit<string>[] {
  return [...bySound.findAll(soundsOf(text, sounds)), ...byLook.findAll(text)]
    .filter(({ start, end, value }) => {
      const shown = text.slice(start, end);
      return shown !== value && isOneSlip(shown, value);
    })
    .sort((a, b) => a.start - b.start);
}

/** Marks the places that are covered by words. */
export function coveredBy(hits: readonly { start?: number; end?: number }[], length: number): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start = 0, end = 0 } of hits) covered.fill(1, start, end);
  return covered;
}
