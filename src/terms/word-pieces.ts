/**
 * Words of Chinese text, with the marks that belong to them: where a line of a title may be broken.
 *
 *     wordPieces('桃源社区2027年一老一小服务') // 桃源|社区|2027年|一老一小|服务
 */

const notFirst = /^[，。、；：？！）》〉”’】〕…—%‰℃～·)\]},.;:?!]/;
const notLast = /[（《〈“‘【〔([{]$/;
/** They begin no word: 楼道和|公共空间. */
const particles = /^[的和与及在对为并或了等向于由从以到]$/;

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
      (notFirst.test(piece) || notLast.test(last) || unitFollows(last, piece) || alsoJoins(last, piece));
    if (joins) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** The segmenter takes names and coined words apart: characters that stand alone side by side are one word. */
function coinedWords(segments: readonly string[]): string[] {
  const words: string[] = [];
  let alone = false;
  for (const segment of segments) {
    const last = words.at(-1) ?? '';
    const single =
      /^\p{Script=Han}$/u.test(segment) && !particles.test(segment) && !unitFollows(last, segment);
    if (single && alone) words[words.length - 1] = last + segment;
    else words.push(segment);
    alone = single;
  }
  return words;
}

/** Figures and Latin words with what holds them together: 90.5%, TYSQ-2026-0003, 9:30. */
const whole = /([A-Za-z0-9]+(?:[.,:/-][A-Za-z0-9]+)*[%‰℃]?)/;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function segmentsOf(text: string): string[] {
  return text
    .split(whole)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : [...segmenter.segment(part)].map((one) => one.segment),
    );
}

/** The words of a text. One character alone mostly ends the word before it: 联合会, 满意率. */
export function wordPieces(text: string): string[] {
  return withMarks(
    coinedWords(segmentsOf(text)),
    (last, piece) => /^\p{Script=Han}$/u.test(piece) && /\p{Script=Han}{2}$/u.test(last),
  );
}
