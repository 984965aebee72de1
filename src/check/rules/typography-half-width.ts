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

const han = /[\p{Script=Han}，。；：？！、“”‘’（）《》【】]/u;

/** A half-width mark belongs to Chinese text where a Chinese character touches it; 8:30 and 3,260 stay. */
function isChinese(text: string, index: number): boolean {
  const before = text[index - 1] ?? '';
  const after = text[index + 1] ?? '';
  if (/\d/.test(before) && /\d/.test(after)) return false;
  return han.test(before) || han.test(after);
}

function faultOf(at: Passage, index: number, mark: string): Fault {
  const expected = wide[mark] ?? '。';
  return {
    at,
    start: index,
    end: index + 1,
    message: `中文里用了半角“${mark}”，应是全角“${expected}”`,
    expected,
    fix: { text: expected, safe: true },
  };
}

export const typographyHalfWidth: Rule = {
  id: 'typography/half-width',
  name: '半角标点',
  severity: 'warning',
  about: '中文里的标点用全角。时间 8:30、数字 3,260、网址里的不算。',
  source: 'GB/T 15834-2011',
  examples: {
    ok: [{ text: '每天8:30开门，服务3,260户；详见附件。' }, { text: '平台采用HTTP, JSON格式。' }],
    notOk: [
      { text: '清理楼道,每周一次;', found: [',', ';'], fixed: '清理楼道，每周一次；' },
      { text: '共驻区单位(含学校)8家.', found: ['(', ')', '.'], fixed: '共驻区单位（含学校）8家。' },
    ],
  },
  check({ passages }) {
    return passages.flatMap((at) => {
      const from = at.mark?.length ?? 0;
      // brackets around pinyin go away as a whole, by a rule of their own
      const pinyin = new Set(
        [...at.text.matchAll(bracketedPinyin)].flatMap(({ index, 0: shown }) => [
          index,
          index + shown.length - 1,
        ]),
      );
      return [...at.text.matchAll(/[,;:?!()]|(?<=\p{Script=Han}|[”）》])\.(?=\s*$|[\p{Script=Han}“])/gu)]
        .filter(({ index }) => !pinyin.has(index))
        .filter(({ index, 0: mark }) => index >= from && (mark === '.' || isChinese(at.text, index)))
        .map(({ index, 0: mark }) => faultOf(at, index, mark));
    });
  },
};
