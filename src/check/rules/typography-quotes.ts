/** 直引号和日式引号: " 「」. */
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

const corner: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

function straight(at: Passage): Fault[] {
  const places = [...at.text.matchAll(/["＂]/g)].map(({ index }) => index);
  const sure = places.length % 2 === 0;
  return places.map((start, order) => {
    const expected = order % 2 === 0 ? '“' : '”';
    const message = sure
      ? `直引号应改成“${expected}”`
      : '直引号只有一半，分不清是前引号还是后引号；请改成“ ”并补齐另一半';
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
  return [...at.text.matchAll(/[「」『』]/g)].map(({ index, 0: mark }) => {
    const expected = corner[mark] ?? '';
    const message = `“${mark}”不是公文用的引号，应是“${expected}”`;
    return { at, start: index, end: index + 1, message, expected, fix: { text: expected, safe: true } };
  });
}

export const typographyQuotes: Rule = {
  id: 'typography/quotes',
  name: '引号写法',
  severity: 'warning',
  about: '公文用“ ”和‘ ’，不用直引号，也不用「」。',
  source: 'GB/T 15834-2011 §4.8',
  examples: {
    ok: [{ text: '开展“邻里相助”活动。' }],
    notOk: [
      { text: '开展"邻里相助"活动。', found: ['"', '"'], fixed: '开展“邻里相助”活动。' },
      { text: '开展「邻里相助」活动。', found: ['「', '」'], fixed: '开展“邻里相助”活动。' },
    ],
  },
  check: ({ passages }) => passages.flatMap((at) => [...straight(at), ...cornered(at)]),
};
