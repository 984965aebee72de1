/** 直引号和日式引号: " 「」. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { halvesOf } from './paired-marks.ts';

const corner: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/**
 * True where, after the fixes, each “ has its ” before the next “ and no bracket stands half in and half out. What is half
 * there already may go on in another line.
 */
function pairsWell(text: string, fixes: ReadonlyMap<number, string>): boolean {
  const mended = Array.from({ length: text.length }, (_, index) => fixes.get(index) ?? text[index]).join('');
  const quotes = mended.replace(/[^“”]/g, '');
  const halves = halvesOf(text);
  const isWhole = !halves.some(({ mark }) => /[“”‘’]/.test(mark));
  return isWhole && /^(?:“”)*$/.test(quotes) && halvesOf(mended).length <= halves.length;
}

/** 15"屏幕: inches, and no quotation mark that could open. */
const isInch = (text: string, index: number) => /\d$/.test(text.slice(0, index));

function straight(at: Passage): Fault[] {
  const places = [...at.text.matchAll(/["＂]/g)].map(({ index }) => index);
  if (places.length === 0) return [];
  const fixes = new Map(places.map((place, order) => [place, order % 2 === 0 ? '“' : '”']));
  const sure =
    pairsWell(at.text, fixes) && !places.some((place, order) => order % 2 === 0 && isInch(at.text, place));
  return [...fixes].map(([start, expected]) => {
    const message = sure
      ? `直引号应改成“${expected}”`
      : '这段的直引号分不清是前引号还是后引号；请改成“ ”，看看是不是少了一半';
    return {
      at,
      start,
      end: start + 1,
      message,
      ...(sure && { expected, fix: { text: expected, safe: true } }),
    };
  });
}

function cornered(at: Passage): Fault[] {
  const places = [...at.text.matchAll(/[「」『』]/g)];
  if (places.length === 0) return [];
  const fixes = new Map(places.map(({ index, 0: mark }) => [index, corner[mark] ?? '']));
  const safe = pairsWell(at.text, fixes);
  return places.map(({ index, 0: mark }) => {
    const expected = corner[mark] ?? '';
    const message = `“${mark}”不是公文用的引号，应是“${expected}”`;
    return { at, start: index, end: index + 1, message, expected, fix: { text: expected, safe } };
  });
}

export const typographyQuotes: Rule = {
  id: 'typography/quotes',
  name: '引号写法',
  severity: 'warning',
  about: '公文用“ ”和‘ ’，不用直引号，也不用「」。',
  why: '直引号分不出前后，印成仿宋体高低不齐；「」在公文里没有人用，多半是从别的网页粘来的。',
  mend: [
    '点“采纳”换成“ ”；成对、分得清前后的可以放心一次改好。',
    '分不清前后的，读一遍句子，从引语的第一个字前面开始补。',
    '引号里面还要引号的，里面用‘ ’。',
  ],
  unless: '英寸、英文段落里的直引号不改。港澳台来文照录原文的，忽略。',
  source: 'GB/T 15834-2011 §4.8',
  basis: '4.8.2：引号的形式为“ ”和‘ ’。',
  examples: {
    ok: [{ text: '开展“邻里相助”活动。' }],
    notOk: [
      { text: '会议室换15"和17"屏幕，开展“邻里"和"相助”活动。', found: ['"', '"', '"', '"'] },
      { text: '开展"邻里相助"活动。', found: ['"', '"'], fixed: '开展“邻里相助”活动。' },
      { text: '开展「邻里相助」活动。', found: ['「', '」'], fixed: '开展“邻里相助”活动。' },
    ],
  },
  alone: true,
  check: ({ passages }) =>
    passages
      .filter(({ text }) => /\p{Script=Han}/u.test(text))
      .flatMap((at) => [...straight(at), ...cornered(at)]),
};
