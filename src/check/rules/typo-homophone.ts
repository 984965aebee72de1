/**
 * 疑似同音、形近错字: a word of the office in which one character sounds or looks like the right one, and which is no word
 * that way: 引患 for 隐患, 网络员 for 网格员. Words and characters are data: `office-words`, `sound-alike`, `look-alike.yaml`.
 */
import { editDistance } from '../../terms/nearest.ts';
import {
  byPair,
  type FormIndex,
  formsAt,
  looksOf,
  readSounds,
  type Sounds,
  soundsOf,
  swapsOf,
} from '../alike-forms.ts';
import type { Fault, Rule } from '../rule.ts';
import { isDictionaryWord, isUnknownWord } from '../word-context.ts';
import type { WordLists } from '../word-lists.ts';
import { phraseSlips } from './typo-phrase.ts';
import { typoIndex } from './typo-word.ts';

interface Alike {
  sounds: Sounds;
  /** What is right as it stands. */
  words: ReadonlySet<string>;
  /** Words by their first two sounds, longest first. */
  bySound: FormIndex;
  /** Words with a character that looks alike, by the first two characters, longest first. */
  byLook: FormIndex;
}

/** They stand alone too often: 为 is no slip for 维 only because 护 comes next, nor is 人 in 亿人 for 一人. */
const alone =
  /[的地得了着过和与及或在是有为以将把被让使由从到至向对于按应要可能会不未无已也还都就又再每各某其此该本我你他一二两三四五六七八九十百千万亿个名人户家元次年月日时分上下中内外前后里间等]/;

const made = new WeakMap<WordLists['officeWords'], Alike>();

function alikeOf(lists: WordLists): Alike {
  const { officeWords, notSlips, lookAlike } = lists;
  const ready = made.get(officeWords);
  if (ready) return ready;
  const sounds = readSounds(lists);
  const value = {
    sounds,
    words: new Set([...officeWords, ...lists.officePhrases, ...notSlips]),
    bySound: byPair(officeWords.map((word) => ({ form: soundsOf(word, sounds), word }))),
    byLook: byPair(
      officeWords.flatMap((word) =>
        [...looksOf(word, lookAlike), ...swapsOf(word)].map((form) => ({ form, word })),
      ),
    ),
  };
  made.set(officeWords, value);
  return value;
}

/** Whether a single character is not as it is in the word, or two have changed places, and none stands alone anyway. */
function isSlip(shown: string, word: string): boolean {
  return editDistance(shown, word) === 1 && !(shown.length === 2 && alone.test(shown));
}

/** The words that are meant by what stands at a place of the text, longest first. */
function meantAt(text: string, sound: string, at: number, { words, bySound, byLook }: Alike): string[] {
  return [...formsAt(bySound, sound, at), ...formsAt(byLook, text, at)].filter((word) => {
    const shown = text.slice(at, at + word.length);
    return !words.has(shown) && isSlip(shown, word) && !isDictionaryWord(shown);
  });
}

export const typoHomophone: Rule = {
  id: 'typo/homophone',
  name: '疑似同音、形近错字',
  severity: 'info',
  about:
    '公文常用词里有一个字换成了同音或形近的字，或者两个字前后颠倒，换过以后不成词，多半是输入法选错了：“隐患”成了“引患”，“网格员”成了“网络员”。只作提示，不自动改。',
  why: '“网络员排查引患”，输入法选错一个字，岗位和事情都变了样，校对的人念着顺口反而看不出。',
  mend: [
    '把这个词和前后几个字连起来读，确定意思。',
    '是选错了字的，点“采纳”换上。',
    '本地的专有说法，列入本单位用词，以后不再提。',
  ],
  unless: '只作建议：换上以后仍读不通的，忽略。词典里有的词、超出公文常用词的说法不指出。',
  source: 'custom',
  basis: '公文常用词表、同音和形近字表；换字以后词典里查不到的才指出。',
  examples: {
    ok: [
      { text: '排查消防隐患，由网格员报消防部门备案。' },
      { text: '以经济实惠为原则，按排名先后发放，加强度假村巡查。' },
    ],
    notOk: [
      {
        text: '由网络员排查引患，凭票报消。',
        found: ['网络员', '引患', '报消'],
        fixed: '由网格员排查隐患，凭票报销。',
      },
      { text: '办理营业直照，召开座谈汇。', found: ['营业直照', '座谈汇'] },
      { text: '每天12时30分餐供。', found: ['餐供'] },
    ],
  },
  check({ passages }, { words }) {
    const alike = alikeOf(words);
    return passages.flatMap((at) => {
      const { text } = at;
      const sound = soundsOf(text, alike.sounds);
      const faults: Fault[] = [];
      // characters outside the plane count twice in one and once in the other
      if (sound.length !== text.length) return faults;
      const told = [
        ...typoIndex(words.typos).find(text),
        ...phraseSlips(at, words).map(({ start = 0, end = 0 }) => ({ start, end })),
      ];
      for (let start = 0; start < text.length - 1; start++) {
        const expected = meantAt(text, sound, start, alike).find((word) =>
          isUnknownWord(text, start, start + word.length, alike.words),
        );
        if (!expected) continue;
        const end = start + expected.length;
        // `typo/word` or `typo/phrase` tells it
        if (told.some((hit) => hit.start < end && start < hit.end)) continue;
        const shown = text.slice(start, end);
        const message = `“${shown}”不成词，可能是“${expected}”之误；请核对`;
        faults.push({ at, start, end, message, expected, fix: { text: expected, safe: false } });
        start = end - 1;
      }
      return faults;
    });
  },
};
