/**
 * 疑似同音、形近错字: a word of the office in which one character sounds or looks like the right one, and which is no word
 * that way: 引患 for 隐患, 网络员 for 网格员. Words and characters are data: `office-words`, `sound-alike`, `look-alike.yaml`.
 */
import { type AlikeForms, alikeForms, alikeHits, coveredBy } from '../alike-forms.ts';
import type { Fault, Rule } from '../rule.ts';
import { isDictionaryWord, isUnknownWord } from '../word-context.ts';
import type { WordHit } from '../word-index.ts';
import type { WordLists } from '../word-lists.ts';
import { phraseSlips } from './typo-phrase.ts';
import { typoIndex } from './typo-word.ts';

interface Alike extends AlikeForms {
  /** What is right as it stands. */
  words: ReadonlySet<string>;
}

/** They stand alone too often: 为 is no slip for 维 only because 护 comes next, nor is 人 in 亿人 for 一人. */
const alone =
  /[的地得了着过和与及或在是有为以将把被让使由从到至向对于按应要可能会不未无已也还都就又再每各某其此该本我你他一二两三四五六七八九十百千万亿个名人户家元次年月日时分上下中内外前后里间等]/;

const made = new WeakMap<WordLists['officeWords'], Alike>();

function alikeOf(lists: WordLists): Alike {
  const { officeWords, officePhrases, notSlips } = lists;
  const value = made.get(officeWords) ?? {
    ...alikeForms(officeWords, lists),
    words: new Set([...officeWords, ...officePhrases, ...notSlips]),
  };
  made.set(officeWords, value);
  return value;
}

function slipsIn(text: string, alike: Alike): WordHit<string>[] {
  return alikeHits(text, alike).filter(({ start, end }) => {
    const shown = text.slice(start, end);
    const isStray = shown.length === 2 && alone.test(shown);
    return !isStray && !alike.words.has(shown) && !isDictionaryWord(shown);
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
  alone: true,
  check({ passages }, { words }) {
    const alike = alikeOf(words);
    return passages.flatMap((at) => {
      const { text } = at;
      const faults: Fault[] = [];
      let told = 0;
      let misprints: Uint8Array | undefined;
      for (const { start, end, value: expected } of slipsIn(text, alike)) {
        if (start < told || !isUnknownWord(text, start, end, alike.words)) continue;
        // `typo/word` or `typo/phrase` tells it
        misprints ??= coveredBy(
          [...typoIndex(words.typos).find(text), ...phraseSlips(at, words)],
          text.length,
        );
        if (misprints.subarray(start, end).includes(1)) continue;
        const shown = text.slice(start, end);
        const message = `“${shown}”不成词，可能是“${expected}”之误；请核对`;
        faults.push({ at, start, end, message, expected, fix: { text: expected, safe: false } });
        told = end;
      }
      return faults;
    });
  },
};
