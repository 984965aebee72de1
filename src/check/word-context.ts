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

/** 发布署名 holds no 布署: the stretch begins or ends inside another word, as a dictionary divides the text. */
export function crossesWords(text: string, { start, end }: Pick<WordHit<unknown>, 'start' | 'end'>): boolean {
  const from = Math.max(0, start - around);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, index } of segmenter.segment(text.slice(from, end + around))) {
    const [first, behind] = [from + index, from + index + segment.length];
    if ((first < start && start < behind) || (first < end && end < behind)) return true;
  }
  return false;
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
