// Makes the table of characters that sound alike, when the index is built: all common characters, and those of the words
// that may be meant. Node only.

import { pinyin } from 'pinyin-pro';
import type { ShownPlan } from './indexed-plan.ts';
import type { SoundTable } from './sounds.ts';
import type { SearchWords } from './word-groups.ts';

const longest = 8;
const han = /^\p{Script=Han}+$/u;

/** The 3755 characters of the first level of GB 2312: nearly all that anybody types. */
function commonCharacters(): string {
  const decoder = new TextDecoder('gbk');
  let all = '';
  for (let high = 0xb0; high <= 0xd7; high++)
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++)
      all += decoder.decode(Uint8Array.of(high, low));
  return all;
}

/** What many do not tell apart is one sound: zh and z, ing and in. */
function plainSound(sound: string): string {
  return sound.replace(/^([zcs])h/, '$1').replace(/([ie]n)g$/, '$1');
}

/** Gathers the words that may be meant while plans go into the index. */
export class SoundList {
  readonly #words = new Set<string>();
  /** Most plans have the same headings. */
  readonly #texts = new Set<string>();
  readonly #segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

  add({ title, summary = '', sections }: Pick<ShownPlan, 'title' | 'summary' | 'sections'>): void {
    for (const text of [title, summary, ...sections.map(([, heading]) => heading)]) {
      if (this.#texts.has(text)) continue;
      this.#texts.add(text);
      for (const { segment } of this.#segmenter.segment(text)) this.#take(segment);
    }
  }

  #take(word: string): void {
    if (word.length > 1 && word.length <= longest && han.test(word)) this.#words.add(word);
  }

  table({ groups, forms, labels }: SearchWords): SoundTable {
    for (const word of [...groups.flatMap(({ said, written }) => [...said, ...written]), ...forms, ...labels])
      this.#take(word);
    const words = [...this.#words].sort();
    const units = [...new Set([...words.join(''), ...commonCharacters()])].sort();
    const bySound = new Map<string, string>();
    for (const unit of units) {
      const read = pinyin(unit, { toneType: 'none', type: 'array', multiple: true });
      for (const sound of new Set(read.map(plainSound)))
        bySound.set(sound, (bySound.get(sound) ?? '') + unit);
    }
    // who sounds like nobody else is not needed
    return { sounds: [...bySound.values()].filter((alike) => alike.length > 1), words };
  }
}
