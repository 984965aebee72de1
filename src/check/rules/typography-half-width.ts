/** 半角标点: , ; : ? ! ( ) between Chinese characters. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { bracketedPinyin } from './typography-pinyin.ts';

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

const han = /[\p{Script=Han}，。；：？！、“”‘’「」『』（）《》【】]/u;

/** Addresses keep their marks: https://taoyuan.example/查询?年=2027. */
const address = /[a-z]{2,8}:\/\/[^\s，。；、）》”]+|(?<![\w.-])[\w.-]+@[\w.-]+/gi;

/** A half-width mark belongs to Chinese text where a Chinese character touches it; 8:30 and 3,260 stay. */
function isChinese(text: string, index: number): boolean {
  const before = text[index - 1] ?? '';
  const after = text[index + 1] ?? '';
  if (/\d/.test(before) && /\d/.test(after)) return false;
  // 定于?月?日: a question mark that holds the place of a figure
  if (text[index] === '?' && /[年月日时点分号人户元]/.test(after)) return false;
  return han.test(before) || han.test(after);
}

function faultOf(at: Passage, index: number, mark: string): Fault {
  const expected = wide[mark] ?? '。';
  // a point between two words may part the halves of a foreign name
  const safe = mark !== '.' || at.text.slice(index + 1).trim() === '';
  return {
    at,
    start: index,
    end: index + 1,
    message: `中文里用了半角“${mark}”，应是全角“${expected}”`,
    expected,
    fix: { text: expected, safe },
  };
}

interface Pair {
  start: number;
  /** Index of the bracket that closes. */
  end: number;
}

/** Brackets of both widths in pairs, the outer ones behind the inner; what has no partner is another rule's. */
function bracketPairs(text: string): Pair[] {
  const open: number[] = [];
  const pairs: Pair[] = [];
  for (const { index, 0: mark } of text.matchAll(/[()（）]/g)) {
    if (mark === '(' || mark === '（') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push({ start, end: index });
    }
  }
  return pairs;
}

/** Longer ones are looked at by their ends only: a text full of brackets must not cost its square. */
const longestBracket = 200;

/** Both brackets or none: 3(2)班, GB3096(2008)标准 and A4(双面) hold together with the letters and figures before them. */
function pairFaults(at: Passage, from: number, skipped: ReadonlySet<number>): Fault[] {
  const { text } = at;
  return bracketPairs(text).flatMap(({ start, end }): Fault[] => {
    const [opener = '', closer = ''] = [text[start], text[end]];
    if (start < from || skipped.has(start) || (opener === '（' && closer === '）')) return [];
    // [说明](说明.md): a link of Markdown
    if (text[start - 1] === ']') return [];
    const mixed = opener === '（' || closer === '）';
    const inside = text.slice(start + 1, Math.min(end, start + longestBracket));
    const isOwn = han.test(text[start - 1] ?? '') || (start === 0 && han.test(inside));
    if (!mixed && !isOwn && !(han.test(inside) && !/\w/.test(text[start - 1] ?? ''))) return [];
    const expected = `（${text.slice(start + 1, end)}）`;
    const message = mixed
      ? '这对括号一半是全角，一半是半角，应都是全角“（）”'
      : '中文里用了半角括号“()”，应是全角“（）”';
    return end - start > longestBracket
      ? [start, end].flatMap((index) =>
          /[()]/.test(text[index] ?? '') ? [faultOf(at, index, text[index] ?? '')] : [],
        )
      : [{ at, start, end: end + 1, message, expected, fix: { text: expected, safe: true } }];
  });
}

export const typographyHalfWidth: Rule = {
  id: 'typography/half-width',
  name: '半角标点',
  severity: 'warning',
  about: '中文里的标点用全角，括号成对地改。时间 8:30、数字 3,260、编号 3(2)班、网址里的不算。',
  why: '半角逗号比全角窄一半，一段里混着用，行尾参差不齐；“(一)”和“（一）”混着写，查找替换时只能换到一半。',
  mend: [
    '在审阅页点“采纳”，逐处换成全角；只换标点、不改意思的，可以一次改好。',
    '在 Word、WPS 里可用“查找替换”，但时间、网址里的冒号不要换。',
    '输入法切到中文标点再打字，以后就不会混。',
  ],
  unless: '时间 8:30、数字 3,260、班级 3(2)班、网址和邮箱里的半角标点不会指出。整句英文、公式照半角写。',
  source: 'GB/T 15834-2011 §5.1',
  basis: '5.1 规定横排时各种标点占的位置：点号占一个字，括号、引号各占一个字，都是全角。',
  examples: {
    ok: [
      { text: '网址https://taoyuan.example/查询?年=2027，见[说明](说明.md)，定于?月?日召开。' },
      { text: '每天8:30开门，服务3,260户；详见附件。' },
      { text: '平台采用HTTP, JSON格式。' },
      { text: '小学5(1)班参加，参照GB3096(2008)的要求，用A4(双面)纸登记。' },
    ],
    notOk: [
      { text: '请安娜.卡列尼娜读书会参加.', found: ['.', '.'], fixed: '请安娜。卡列尼娜读书会参加。' },
      { text: '清理楼道,每周一次;', found: [',', ';'], fixed: '清理楼道，每周一次；' },
      { text: '共驻区单位(含学校)8家.', found: ['(含学校)', '.'], fixed: '共驻区单位（含学校）8家。' },
      { text: '小学5(1）班参加。', found: ['(1）'], fixed: '小学5（1）班参加。' },
    ],
  },
  alone: true,
  check({ passages }) {
    return passages.flatMap((at) => {
      const from = at.mark?.length ?? 0;
      // brackets around pinyin go away as a whole, by a rule of their own
      const skipped = new Set(
        [...at.text.matchAll(bracketedPinyin), ...at.text.matchAll(address)].flatMap(({ index, 0: shown }) =>
          Array.from(shown, (_, offset) => index + offset),
        ),
      );
      const single = [
        ...at.text.matchAll(/[,;:?!]|(?<=[\p{Script=Han}”’」』"）》])\.(?=\s*$|[\p{Script=Han}“‘「『"])/gu),
      ]
        .filter(({ index }) => !skipped.has(index))
        .filter(({ index, 0: mark }) => index >= from && (mark === '.' || isChinese(at.text, index)))
        .map(({ index, 0: mark }) => faultOf(at, index, mark));
      return [...single, ...pairFaults(at, from, skipped)];
    });
  },
};
