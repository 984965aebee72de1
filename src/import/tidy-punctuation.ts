/** Punctuation of one paragraph: full-width between Chinese, quotes in pairs, nothing doubled, no blanks between Han. */
import type { RepairCount } from './repairs.ts';

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const cjk = /[\u3001-\u301f\u3400-\u9fff\uff00-\uffef“”‘’…—·【】〔〕]/u;

function isCjk(unit: string | undefined): boolean {
  return unit !== undefined && cjk.test(unit);
}

/** The nearest character that is no blank, a few steps away at most. */
function neighbour(text: string, at: number, step: 1 | -1): string | undefined {
  for (let index = at + step, steps = 0; steps < 4; index += step, steps += 1) {
    const unit = text[index];
    if (unit !== ' ' && unit !== '\u3000') return unit;
  }
  return undefined;
}

/** Brackets that hold Chinese, or stand in Chinese, are full-width; both of a pair or neither. */
function widenBrackets(text: string): Set<number> {
  const chosen = new Set<number>();
  if (!/[()]/u.test(text)) return chosen;
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    if (text[at] !== ')') continue;
    const start = open.pop();
    if (start === undefined) {
      if (isCjk(neighbour(text, at, -1))) chosen.add(at);
      continue;
    }
    const around = [start - 1, start + 1, at - 1, at + 1].some((index) => isCjk(text[index]));
    if (around) chosen.add(start).add(at);
  }
  for (const start of open) if (isCjk(neighbour(text, start, 1))) chosen.add(start);
  return chosen;
}

function widen(text: string, count: RepairCount): string {
  if (!/[,;:?!()]/u.test(text)) return text;
  const brackets = widenBrackets(text);
  let out = '';
  let changed = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? '';
    const form = wide[unit];
    if (form === undefined) {
      out += unit;
      continue;
    }
    const before = neighbour(text, at, -1);
    const after = neighbour(text, at, 1);
    const isBracket = unit === '(' || unit === ')';
    const inNumber = /\d/u.test(text[at - 1] ?? '') && /\d/u.test(text[at + 1] ?? '');
    const chinese = isBracket
      ? brackets.has(at)
      : !inNumber &&
        (isCjk(before) || (isCjk(after) && before !== undefined && /[\w%）)》”】_*]/u.test(before)));
    if (chinese) changed += 1;
    out += chinese ? form : unit;
  }
  if (changed > 0) count.punctuation = (count.punctuation ?? 0) + changed;
  return out;
}

/** A point after Han that ends a sentence is 。 */
function widenPoints(text: string, count: RepairCount): string {
  if (!text.includes('.')) return text;
  return text.replace(/(?<=[\u3400-\u9fff])\.(?=\s|$|[\u3400-\u9fff])/gu, () => {
    count.punctuation = (count.punctuation ?? 0) + 1;
    return '。';
  });
}

/** "…" → “…”, where every quote has its partner. */
function curlQuotes(text: string, count: RepairCount): string {
  const pieces = text.split('"');
  if (pieces.length < 3 || pieces.length % 2 === 0) return text;
  count.quotes = (count.quotes ?? 0) + pieces.length - 1;
  return pieces
    .map((piece, index) => (index === 0 ? piece : `${index % 2 === 1 ? '“' : '”'}${piece}`))
    .join('');
}

const doubles = /[，、；：。]{2,}|([！？])\1+/gu;

/** Of several marks in a row the strongest stays. */
function collapse(text: string, count: RepairCount): string {
  return text.replace(doubles, (run) => {
    count.doubled = (count.doubled ?? 0) + 1;
    return ['。', '；', '：'].find((mark) => run.includes(mark)) ?? run.charAt(0);
  });
}

/** 第三条 居民可以…: the blank behind the number of an article stays, nothing else parts it from its words. */
const article = /^第[一二三四五六七八九十百零]{1,6}条[ \u3000]/u;

/** Blanks between Han and beside Chinese punctuation go; between Han and Latin letters too. */
function closeSpaces(text: string, count: RepairCount): string {
  if (!/ |\u3000/u.test(text)) return text;
  const number = article.exec(text)?.[0];
  if (number !== undefined) return number + closeSpaces(text.slice(number.length).trimStart(), count);
  const closed = text
    .replace(/[ \u3000]{2,}/gu, ' ')
    .replace(
      /(?<=[\u3001-\u301f\u3400-\u9fff\uff00-\uffef“”‘’…—\d%])[ \u3000](?=[\u3001-\u301f\u3400-\u9fff\uff00-\uffef“”‘’…—])/gu,
      '',
    )
    .replace(/(?<=[\u3001-\u301f\u3400-\u9fff\uff00-\uffef“”‘’…—])[ \u3000](?=[\d])/gu, '');
  if (closed !== text) count.space = (count.space ?? 0) + 1;
  return closed;
}

/** The paragraph with its punctuation mended. */
export function tidyPunctuation(text: string, count: RepairCount): string {
  const widened = widenPoints(widen(text, count), count);
  return collapse(curlQuotes(closeSpaces(widened, count), count), count);
}
