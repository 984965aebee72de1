/** What stands around a listed word: whether a longer word or the sentence makes it right. */
import { sentenceAt } from './rules/sentences.ts';
import type { WordHit } from './word-index.ts';

/** Whether `longer`, which contains the word that was found, stands there in its place. */
function covers(text: string, { start, end, word }: WordHit<unknown>, longer: string): boolean {
  for (let inner = longer.indexOf(word); inner >= 0; inner = longer.indexOf(word, inner + 1)) {
    const from = start - inner;
    if (from >= 0 && text.startsWith(longer, from) && from + longer.length >= end) return true;
  }
  return false;
}

/** @param unless a word that contains what was found has to cover it, any other to stand in the same sentence */
export function isExcused(text: string, hit: WordHit<unknown>, unless: readonly string[]): boolean {
  return unless.some((one) =>
    one.includes(hit.word) ? covers(text, hit, one) : sentenceAt(text, hit.start).text.includes(one),
  );
}

/** So much around a word is enough to see the words beside it. */
const around = 12;

/** Made once: it is dear to make. */
let segmenter: Intl.Segmenter | undefined;

interface Word {
  first: number;
  behind: number;
}

/** Surroundings that come again and again are divided once; so many are kept. */
const divided = new Map<string, readonly Word[]>();
const mostKept = 10_000;

/** How a dictionary divides the text around a stretch: the words that touch it. Offsets count in the text. */
function wordsAround(text: string, start: number, end: number): Word[] {
  const from = Math.max(0, start - around);
  const key = `${start - from} ${end - start} ${text.slice(from, end + around)}`;
  const words = divided.get(key) ?? touching(text.slice(from, end + around), start - from, end - from);
  if (divided.size >= mostKept) divided.clear();
  divided.set(key, words);
  return words.map(({ first, behind }) => ({ first: from + first, behind: from + behind }));
}

function touching(text: string, start: number, end: number): Word[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const segments = segmenter.segment(text);
  const words: Word[] = [];
  // asked for one by one: to list those that touch nothing would take longer than all else here
  let word = segments.containing(Math.max(0, start - 1));
  while (word && word.index <= end) {
    const behind = word.index + word.segment.length;
    words.push({ first: word.index, behind });
    word = segments.containing(behind);
  }
  return words;
}

const asked = new Map<string, boolean>();

/** Whether a dictionary has it; each word is looked up once. */
export function isDictionaryWord(word: string): boolean {
  const known = asked.get(word) ?? wordsAround(word, 0, word.length).length === 1;
  asked.set(word, known);
  return known;
}

/** 发布署名 holds no 布署: the stretch begins or ends inside another word, as a dictionary divides the text. */
export function crossesWords(text: string, { start, end }: Pick<WordHit<unknown>, 'start' | 'end'>): boolean {
  return wordsAround(text, start, end).some(
    ({ first, behind }) => (first < start && start < behind) || (first < end && end < behind),
  );
}

/** Characters that stand alone beside any word. */
const particle = /^[的地得了着过和与及或在是有为以将把被让由从到至向对于按等并不未已也都就再各每其此该本我]$/;

/**
 * Whether the stretch is no word of a dictionary, and all beside it are: 走访|引|患|和|整改. Characters that stand alone
 * side by side may be any name or coined word.
 * @param known words that the dictionary may lack
 */
export function isUnknownWord(text: string, start: number, end: number, known: ReadonlySet<string>): boolean {
  // 30分 is no part of a name
  const isStray = (at: number) =>
    /\p{Script=Han}/u.test(text[at] ?? '') &&
    !particle.test(text[at] ?? '') &&
    !/\d/.test(text[at - 1] ?? '');
  const isKnown = (length: number) =>
    [known.has(text.slice(start - length, start)), known.has(text.slice(end, end + length))] as const;
  const [known2, known3] = [isKnown(2), isKnown(3)];
  return wordsAround(text, start, end).every(({ first, behind }) => {
    if (behind === start) return behind - first > 1 || known2[0] || known3[0] || !isStray(first);
    if (first === end) return behind - first > 1 || known2[1] || known3[1] || !isStray(first);
    return first >= start && behind <= end && behind - first < end - start;
  });
}

/** 卫生局面 and 农业部门 hold no 卫生局 and no 农业部; 继承法律 holds no 继承法. */
const follows: Readonly<Record<string, string>> = {
  局: '面部限势促',
  部: '门分队署位落件',
  法: '律规院庭制治定官学则',
  所: '有在以需属',
  办: '法理公好事',
};

/** Whether the word found is only the beginning or the end of others, or part of a longer number. */
export function splitsWord(text: string, { start, end, word }: WordHit<unknown>): boolean {
  const next = text[end] ?? '';
  if (next !== '' && follows[word.at(-1) ?? '']?.includes(next)) return true;
  return (/^\d/.test(word) && /\d/.test(text[start - 1] ?? '')) || (/\d$/.test(word) && /\d/.test(next));
}
