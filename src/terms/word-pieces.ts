/**
 * Words of Chinese text, with the marks that belong to them: where a line of a title may be broken.
 *
 *     wordPieces('桃源社区2027年一老一小服务') // 桃源|社区|2027年|一老一小|服务
 */

const notFirst = new Set('，。、；：？！）》〉”’】〕…—%‰℃～·)]},.;:?!');
const notLast = new Set('（《〈“‘【〔([{');
/** They begin no word: 楼道和|公共空间. */
const particles = new Set('的和与及在对为并或了等向于由从以到');

/** They end the word before them, whatever follows: 委员会|逐项, 满意度|测评. */
const endings = new Set('会率度员者性化队组室站费');
/** They begin the word behind them: 老手艺|小课堂. */
const beginnings = new Set('老小大新');

/** One Chinese character, rare ones of two units too. */
const isHan = (piece: string): boolean => piece.length <= 2 && /^\p{Script=Han}$/u.test(piece);

/** 2027 and 年 stay together, 3月 and 5日, 86 and 户. */
function unitFollows(last: string, piece: string): boolean {
  return (
    (/\d$/.test(last) && /^[年月日个户人名次栋项家条处场元万亿天周时分份岁]/.test(piece)) ||
    (/\d月$/.test(last) && /^\d{1,2}$/.test(piece))
  );
}

/** Marks are taken to the words that they belong to. */
function withMarks(raw: readonly string[], alsoJoins: (last: string, piece: string) => boolean): string[] {
  const pieces: string[] = [];
  for (const piece of raw) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      (notFirst.has(piece.charAt(0)) ||
        notLast.has(last.charAt(last.length - 1)) ||
        unitFollows(last, piece) ||
        alsoJoins(last, piece));
    if (joins) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** The segmenter takes names and coined words apart: characters that stand alone side by side are one word. */
function coinedWords(segments: readonly string[]): string[] {
  const words: string[] = [];
  let alone: boolean = false;
  for (const segment of segments) {
    const last = words.at(-1) ?? '';
    const ends: boolean = !alone && endings.has(segment) && /\p{Script=Han}{2}$/u.test(last);
    const single: boolean = !ends && isHan(segment) && !particles.has(segment) && !unitFollows(last, segment);
    const begun = beginnings.has(last) && /^\p{Script=Han}{2}/u.test(segment);
    if (ends || begun || (single && alone)) words[words.length - 1] = last + segment;
    else words.push(segment);
    alone = single;
  }
  return words;
}

/** Figures and Latin words with what holds them together, 90.5%, TYSQ-2026-0003, 9:30; or Han characters side by side. */
const parts = /([A-Za-z0-9]+(?:[.,:/-][A-Za-z0-9]+)*[%‰℃]?)|(\p{Script=Han}+)/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of what was cut before: most that offices write between two marks they have written before, and the
 * segmenter is what takes longest of all that is done to a text.
 */
const known = new Map<string, readonly string[]>();
const mostKnown = 50_000;

function remember(part: string, segments: readonly string[]): void {
  if (known.size === mostKnown) known.clear();
  known.set(part, segments);
}

function segmentsOf(part: string): readonly string[] {
  const before = known.get(part);
  if (before) return before;
  const segments = Array.from(segmenter.segment(part), ({ segment }) => segment);
  remember(part, segments);
  return segments;
}

/**
 * Cuts all Chinese of a text at once and remembers it, in less than half the time that its parts take one by one: for
 * whoever will ask for most of them. What is asked for without is cut when it is.
 */
export function learnWords(text: string): void {
  const unknown = new Set(text.match(/\p{Script=Han}+/gu)?.filter((part) => !known.has(part)));
  let segments: string[] = [];
  // a word never runs over the end of a line
  for (const { segment } of segmenter.segment([...unknown, ''].join('\n'))) {
    if (segment !== '\n') segments.push(segment);
    else {
      remember(segments.join(''), segments);
      segments = [];
    }
  }
}

function allSegments(text: string): string[] {
  const segments: string[] = [];
  for (const [index, part] of text.split(parts).entries()) {
    if (part === undefined || part === '') continue;
    if (index % 3 === 1) segments.push(part);
    else segments.push(...segmentsOf(part));
  }
  return segments;
}

/** The words of a text. One character alone mostly ends the word before it: 联合会, 满意率. */
export function wordPieces(text: string): string[] {
  return withMarks(
    coinedWords(allSegments(text)),
    (last, piece) => isHan(piece) && /\p{Script=Han}{2}$/u.test(last),
  );
}
