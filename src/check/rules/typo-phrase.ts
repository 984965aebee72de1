/**
 * 固定说法里的错字: a set phrase in which one character sounds or looks like the right one, though it makes a word: 主题责任
 * for 主体责任. Phrases are data: `office-phrases.yaml`.
 */
import { type AlikeForms, alikeForms, alikeHits, coveredBy } from '../alike-forms.ts';
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { crossesWords } from '../word-context.ts';
import type { WordLists } from '../word-lists.ts';
import { typoIndex } from './typo-word.ts';

interface Phrases extends AlikeForms {
  /** Right as it stands. */
  known: ReadonlySet<string>;
}

const made = new WeakMap<WordLists['officePhrases'], Phrases>();

function phrasesOf(lists: WordLists): Phrases {
  const { officePhrases, nearSound, notSlips } = lists;
  const value = made.get(officePhrases) ?? {
    ...alikeForms(officePhrases, lists, nearSound),
    known: new Set([...officePhrases, ...notSlips]),
  };
  made.set(officePhrases, value);
  return value;
}

const isSwapped = (shown: string, word: string) => [...shown].sort().join('') === [...word].sort().join('');

/** The slips of a passage; what is told here `typo/homophone` does not tell again. */
export function phraseSlips(at: Passage, words: WordLists): Fault[] {
  const phrases = phrasesOf(words);
  const { text } = at;
  const faults: Fault[] = [];
  let told = 0;
  let misprints: Uint8Array | undefined;
  for (const { start, end, value: expected } of alikeHits(text, phrases)) {
    const shown = text.slice(start, end);
    // two characters that have changed places: 责任人到岗, 同心凝聚力量 are other words
    if (start < told || phrases.known.has(shown) || isSwapped(shown, expected)) continue;
    misprints ??= coveredBy(typoIndex(words.typos).find(text), text.length);
    if (misprints.subarray(start, end).includes(1)) continue;
    // 省道的建设: another word touches here
    if (crossesWords(text, { start, end })) continue;
    const message = `“${shown}”像是“${expected}”之误，有一个字读音或字形相近；请核对`;
    faults.push({ at, start, end, message, expected, fix: { text: expected, safe: false } });
    told = end;
  }
  return faults;
}

export const typoPhrase: Rule = {
  id: 'typo/phrase',
  name: '固定说法里的错字',
  severity: 'warning',
  about:
    '公文里连在一起用的话，有一个字换成了读音或字形相近的：换出来的也是词，单看看不出错，如“主题责任”“长效机智”。',
  why: '“主题责任”里每个词都写得对，合在一起就错了：普通的拼写检查看不出，校对的人顺着念也会放过。',
  mend: [
    '对照提示里的写法，把整句读一遍。',
    '确是选错了字的，点“采纳”换上。',
    '本单位就是这样称呼的，列入本单位用词。',
  ],
  unless: '有意换了字的栏目名、活动名（谐音的口号），加引号或列入本单位用词后忽略。',
  source: 'custom',
  basis: '公文里四个字以上的常用搭配，连同同音、近音、形近字表；在公开的公文上核对过没有误报。',
  examples: {
    ok: [
      { text: '落实主体责任，健全长效机制，开展主题党日和安全检查。' },
      { text: '各责任人到岗后，加快省道的建设，同心凝聚力量，组织情境演练。' },
    ],
    notOk: [
      {
        text: '落实主题责任，建立长效机智，层层压时责任。',
        found: ['主题责任', '长效机智', '层层压时'],
        fixed: '落实主体责任，建立长效机制，层层压实责任。',
      },
      { text: '对弧寡老人走访慰问，发动设区居民参加。', found: ['弧寡老人', '设区居民'] },
    ],
  },
  alone: true,
  check: ({ passages }, { words }) => passages.flatMap((at) => phraseSlips(at, words)),
};
