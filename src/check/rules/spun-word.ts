/**
 * 换词痕迹: words that spinning programs put in place of others, listed in `templates/words/spun.yaml`. One may be a
 * writer's choice; several of different kinds give a scraped text away, and then each is reported.
 */
import type { Rule } from '../rule.ts';
import { indexOnce, type WordHit } from '../word-index.ts';
import type { WordLists } from '../word-lists.ts';

interface SpunEntry {
  right: string;
  /** The phrases that give it away. */
  tells: ((text: string, start: number) => boolean)[];
}

/** So many places, of so many words, make it certain. */
const fewestPlaces = 3;
const fewestWords = 2;

/** … in a phrase is up to eight characters of the same clause. */
const gap = '[^，。；：！？,;:!?\\s]{0,8}?';

/** As far back as a phrase may begin before the word: another part and a gap. */
const reach = 16;

/** Whether the phrase stands around the word that was found at `start`. */
function teller(phrase: string, wrong: string): SpunEntry['tells'][number] {
  const before = phrase.indexOf(wrong);
  if (!phrase.includes('…')) return (text, start) => text.startsWith(phrase, start - before);
  const parts = phrase.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const at = parts.findIndex((part) => part.includes(wrong));
  const tail = new RegExp(parts.slice(at).join(gap), 'y');
  const head = at > 0 ? new RegExp(`${parts.slice(0, at).join(gap)}${gap}$`) : undefined;
  const within = parts[at]?.indexOf(wrong) ?? 0;
  return (text, start) => {
    const from = start - within;
    tail.lastIndex = from;
    return from >= 0 && tail.test(text) && (!head || head.test(text.slice(Math.max(0, from - reach), from)));
  };
}

const spunIndex = indexOnce((list: WordLists['spun']) => {
  const entries = new Map<string, SpunEntry[]>();
  for (const { wrong, right, with: phrases } of list) {
    const tells = phrases.map((phrase) => teller(phrase, wrong));
    entries.set(wrong, [...(entries.get(wrong) ?? []), { right, tells }]);
  }
  return entries;
});

/** What the word was put in for, if a phrase around it tells. */
function original(text: string, { start, value }: WordHit<SpunEntry[]>): string | undefined {
  return value.find(({ tells }) => tells.some((tell) => tell(text, start)))?.right;
}

export const spunWord: Rule = {
  id: 'spun/word',
  name: '换词痕迹',
  severity: 'warning',
  about:
    '“伪原创”软件逐词替换留下的病句，如“用心参加”（积极参加）、“构成合力”（形成合力）、“主要资料”（主要内容）。单独一处可能是作者的说法，全文有两种以上、共三处以上才报。',
  why: '“用心参加”“构成良好风气”是软件逐词替换的结果，句子读不通，也说明整篇是别处的稿子。',
  mend: [
    '逐处读一遍，按意见里写的原词改回。',
    '改不顺的，整句按本单位的实际重写。',
    '看一看任务、数字是不是也照搬了别处。',
  ],
  unless: '单独一处可能是作者的说法，三处以上、两种以上才指出。本来就想这样说的，忽略。',
  source: 'measured',
  basis: '伪原创软件改过的计划文本里收集的替换词，和公开发布的公文对照，公文里常用的不收。',
  examples: {
    ok: [{ text: '用心参加培训，收集活动资料。' }, { text: '用心服务居民，通过走访了解情况，形成合力。' }],
    notOk: [
      {
        text: '居民用心参加活动，构成良好风气，透过宣传提高认识。',
        found: ['用心', '构成', '透过'],
        fixed: '居民积极参加活动，形成良好风气，通过宣传提高认识。',
      },
    ],
  },
  check({ passages }, { words }) {
    const index = spunIndex(words.spun);
    const places = passages.flatMap((at) =>
      index.find(at.text).flatMap((hit) => {
        const right = original(at.text, hit);
        return right === undefined ? [] : [{ at, ...hit, right }];
      }),
    );
    if (places.length < fewestPlaces || new Set(places.map(({ word }) => word)).size < fewestWords) return [];
    return places.map(({ at, start, end, word, right }) => ({
      at,
      start,
      end,
      message: `“${word}”像是由“${right}”替换来的，全文这样的地方有 ${places.length} 处；请对照原意改回`,
      expected: right,
      fix: { text: right, safe: false },
    }));
  },
};
