/**
 * Lists that a text counts: 一是…二是…, items and subheadings below an introduction, members split by 、 or ；. What
 * the rules of promised numbers share.
 */
import { readChineseNumeral, styleRank } from '../../terms/heading-number.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';

/** 六 or 6 → 6; undefined for what is no number. */
export function readCount(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : readChineseNumeral(text);
}

const figures = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** How far 一是…二是… goes on in a text, from `next` on: 3 where 一是, 二是 and 三是 follow. */
function seriesIn(text: string, next: number): number {
  let reached = next - 1;
  for (const { 1: figure } of text.matchAll(
    /(?:^|[：:；;。，,、\s])(?:其(?=[一二三四五六七八九十]))?([一二三四五六七八九十]{1,2})(?:是|要|抓|看|则|查|[，、])/g,
  )) {
    if (figure === figures[reached]) reached += 1;
  }
  return reached;
}

/**
 * Members of the series 一是…, which begins at the head of `rest`, or of the paragraph below where nothing follows, and
 * goes on in the paragraphs after; 0 where none begins there.
 */
export function countSeries(passages: readonly Passage[], index: number, rest: string): number {
  const opens = /^\s*(?:其一|一是|一要|一抓|一看|一则|一查)/;
  const below = rest.trim() === '';
  if (!opens.test(below ? (passages[index + 1]?.text ?? '') : rest)) return 0;
  let reached = below ? 0 : seriesIn(rest, 1);
  for (let at = index + 1; at < passages.length; at += 1) {
    const passage = passages[at];
    if (!passage || passage.type === 'heading' || passage.type === 'cell') break;
    const further = seriesIn(passage.text, reached + 1);
    if (further === reached) break;
    reached = further;
  }
  return reached;
}

/**
 * Items or subheadings that stand directly below a passage; 0 where none do. `from` is the index of the introduction.
 */
export function countBelow({ passages }: CheckedDocument, from: number): number {
  const intro = passages[from];
  const first = passages[from + 1];
  if (!intro || !first) return 0;
  if (intro.showsBlock) return 0;
  const heading = passages[intro.heading ?? -1];
  if (first.type === 'heading') {
    const depth = first.depth ?? 1;
    if (depth <= (heading?.depth ?? 0)) return 0;
    return countWhile(passages, from + 1, (passage) => {
      if (passage.type !== 'heading' || (passage.depth ?? 1) > depth)
        return passage.mark?.style === first.mark?.style && first.mark ? 'count' : 'skip';
      return passage.depth === depth ? 'count' : 'stop';
    });
  }
  if (first.type !== 'item') return 0;
  const style = first.mark?.style;
  return countWhile(passages, from + 1, (passage) => {
    if (style === undefined) return passage.type === 'item' ? 'count' : 'stop';
    if (passage.mark?.style === style) return 'count';
    if (passage.mark && styleRank(passage.mark.style) < styleRank(style)) return 'stop';
    return passage.type === 'heading' && !(passage.mark && passage.mark.value > 1) ? 'stop' : 'skip';
  });
}

/** A list that a sentence introduces does not reach further. */
const farthest = 400;

function countWhile(
  passages: readonly Passage[],
  from: number,
  judge: (passage: Passage) => 'count' | 'skip' | 'stop',
): number {
  let count = 0;
  for (let at = from; at < Math.min(passages.length, from + farthest); at += 1) {
    const verdict = judge(passages[at] as Passage);
    if (verdict === 'stop') break;
    if (verdict === 'count') count += 1;
  }
  return count;
}

/** What a list in a sentence may count as, by its separators; empty where it is no clean list. */
export function countMembers(list: string): number[] {
  const bare = list.replace(/[（(][^）)]*[）)]/g, '').replace(/[。.]$/, '');
  if (bare.includes('等') || bare === '') return [];
  const quoted = bare.match(/“[^”]*”|《[^》]*》/g)?.length ?? 0;
  const parts = (mark: RegExp) => bare.split(mark).filter((part) => part.trim() !== '').length;
  const joined = /(?:和|及|与|或|以及)[^、，；]*$/.test(bare) ? 1 : 0;
  const names = parts(/、/);
  const first = bare.split(/[，；]/)[0]?.split('、').length ?? 0;
  return [
    parts(/[；;]/),
    parts(/[，,]/),
    names,
    names + joined,
    first,
    first + joined,
    parts(/[，,；;、]/),
    parts(/[，,；;]/),
    quoted,
  ];
}

/** True for members of one kind of separator, all of them short: such a list leaves no doubt about its number. */
export function isPlainList(list: string): boolean {
  const bare = list.replace(/[。.]$/, '');
  const marks = ['、', '，', '；'].filter((mark) => bare.includes(mark));
  return (
    marks.length === 1 &&
    !/[和及与或（(：:]/.test(bare) &&
    bare.split(marks[0] ?? '').every((part) => part !== '' && part.length <= 16)
  );
}
