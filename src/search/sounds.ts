// What was meant by characters that only sound right, as an input method offers them: 防讯 is 防汛, 网各员 is 网格员.
//   openSounds({ sounds: ['防方', '汛讯'], words: ['防汛'] }).hear('防讯', …) → 防汛

/** The file of the index that tells which characters sound alike. */
export interface SoundTable {
  /** Characters of one sound each, tones and near sounds (zh, z) together; a character of two sounds stands in two. */
  sounds: readonly string[];
  /** Words that may be meant: those of the vocabulary, and those that titles, summaries and headings are made of. */
  words: readonly string[];
}

export interface Sounds {
  /**
   * A word with what only sounds right put right; undefined where nothing is to be mended.
   * @param isSure for each unit of the word whether it is right as it stands
   * @param isWritten whether a text holds a stretch as it was typed, which then is meant
   */
  hear: (
    word: string,
    isSure: readonly boolean[],
    isWritten: (stretch: string) => Promise<boolean>,
  ) => Promise<string | undefined>;
}

export const noSounds: SoundTable = { sounds: [], words: [] };

export function openSounds({ sounds, words }: SoundTable): Sounds {
  const ofUnit = new Map<string, Set<number>>();
  sounds.forEach((units, sound) => {
    for (const unit of units) ofUnit.set(unit, (ofUnit.get(unit) ?? new Set()).add(sound));
  });
  const known = new Set(words);
  const soundsLike = (a: string, b: string): boolean =>
    a === b || [...(ofUnit.get(a) ?? [])].some((sound) => ofUnit.get(b)?.has(sound));

  /** Whether only the first or last units differ, and the others are a word: 邻居家 is no slip for 邻居节. */
  const isOtherEnd = (one: string, typed: string): boolean => {
    const differs = [...one].map((unit, i) => unit !== typed.charAt(i));
    const [first, last] = [differs.indexOf(true), differs.lastIndexOf(true)];
    return (
      (first > 1 && last === one.length - 1 && known.has(one.slice(0, first))) ||
      (first === 0 && last < one.length - 2 && known.has(one.slice(last + 1)))
    );
  };

  /** Words that sound like the word from a place on, the longest and most like first. */
  const candidates = (word: string, at: number): string[] =>
    words
      .filter(
        (one) =>
          one.length <= word.length - at &&
          [...one].every((unit, i) => soundsLike(unit, word.charAt(at + i))),
      )
      .map((one) => ({ one, same: [...one].filter((unit, i) => unit === word.charAt(at + i)).length }))
      // one right character must stand in it, or any name could be heard as something else
      .filter(({ one, same }) => same > 0 && same < one.length && !isOtherEnd(one, word.slice(at)))
      .sort((a, b) => b.one.length - a.one.length || b.same - a.same)
      .map(({ one }) => one);

  return {
    hear: async (word, isSure, isWritten) => {
      let heard = '';
      for (let at = 0; at < word.length; ) {
        let next = word.charAt(at);
        for (const one of candidates(word, at)) {
          const typed = word.slice(at, at + one.length);
          const isOpen = isSure.slice(at, at + one.length).includes(false);
          if (!isOpen || known.has(typed) || (await isWritten(typed))) continue;
          next = one;
          break;
        }
        heard += next;
        at += next.length;
      }
      return heard === word ? undefined : heard;
    },
  };
}
