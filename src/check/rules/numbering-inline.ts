/** 一是…二是…三是…: numbers inside sentences. */

import { readChineseNumeral } from '../../terms/heading-number.ts';
import { chineseNumeral } from '../../terms/numbering.ts';
import { isProse, type Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';

interface Step {
  at: Passage;
  start: number;
  end: number;
  value: number;
  word: string;
}

/** At the start of a clause: 统一要求 holds no 一要. */
const pattern = /(?<=^|[。；;：:，,”])\s?([一二三四五六七八九十])(是|要(?![点求素害务闻员塞道]))/g;

function stepsOf(at: Passage): Step[] {
  const from = at.mark?.length ?? 0;
  if (!/[是要]/.test(at.text)) return [];
  return [...at.text.matchAll(pattern)]
    .filter(({ index }) => index >= from || from === 0)
    .map(({ index, 0: shown, 1: numeral = '', 2: word = '' }) => {
      const start = index + shown.length - shown.trimStart().length;
      return { at, start, end: index + shown.length, value: readChineseNumeral(numeral) ?? 0, word };
    });
}

/** A run of steps: a new one begins with 一. */
function faultsOf(steps: readonly Step[]): Fault[] {
  const faults: Fault[] = [];
  let last: Step | undefined;
  for (const step of steps) {
    const shown = `${chineseNumeral(step.value)}${step.word}`;
    const { at, start, end } = step;
    const opens = step.value === 1 && last?.value !== 1;
    if (!opens && !last) {
      faults.push({
        at,
        start,
        end,
        message: `“${shown}”前面没有“一${step.word}”；请补上前面的，或去掉序数`,
      });
    } else if (!opens && last && step.value !== last.value + 1) {
      const expected = `${chineseNumeral(last.value + 1)}${last.word}`;
      faults.push({
        at,
        start,
        end,
        message: `“${chineseNumeral(last.value)}${last.word}”后面接了“${shown}”，应是“${expected}”；请查是漏了还是写重了`,
        expected,
      });
    } else if (!opens && last && step.word !== last.word) {
      const expected = `${chineseNumeral(step.value)}${last.word}`;
      const fix = { text: expected, safe: false };
      faults.push({
        at,
        start,
        end,
        message: `前面用“${last.word}”，这里用“${step.word}”；同一串请统一成“${expected}”`,
        expected,
        fix,
      });
    }
    last = step;
  }
  return faults;
}

export const numberingInline: Rule = {
  id: 'numbering/inline',
  name: '句中序数',
  severity: 'warning',
  about: '“一是……二是……三是……”缺了、重了，或者“一要”后面接“二是”。删改句子时最容易留下这种错。',
  why: '“一是……三是……”缺了二，会上念到这里就露出破绽；“一要”后面接“二是”，一听就是几份稿子拼的。',
  mend: [
    '数一数实际说了几件事，漏写的补上，写重的合并。',
    '同一串里统一用“是”或统一用“要”；审阅页给出的改法点“采纳”就换好一处。',
    '删掉中间一项以后，后面的序数跟着减一。',
  ],
  unless: '分在几个小标题下面、各自从“一是”说起的不会指出。引用别人的话只取中间几项的，可以忽略。',
  source: 'measured',
  basis: '拼接、删改过的计划里常见，逐份看过以后定下查法：从“一是”算起，逐个往下核对。',
  examples: {
    ok: [
      { text: '抓好三件事：一是清楼道；二是补路灯；三是修台阶。' },
      { text: '一是清楼道。\n二是补路灯。' },
      { text: '统一要求，第一要务，十要点。' },
    ],
    notOk: [
      { text: '抓好三件事：一是清楼道；三是修台阶。', found: ['三是'] },
      { text: '一是清楼道；二是补路灯；二是修台阶。', found: ['二是'] },
      { text: '一要清楼道；二是补路灯。', found: ['二是'], fixed: '一要清楼道；二要补路灯。' },
    ],
  },
  check({ passages }) {
    const groups = new Map<string, Step[]>();
    for (const passage of passages.filter(isProse)) {
      const steps = stepsOf(passage);
      // paragraphs under one heading may carry one run on
      const key = String(passage.heading ?? '');
      const group = groups.get(key) ?? [];
      for (const step of steps) group.push(step);
      if (steps.length > 0) groups.set(key, group);
    }
    return [...groups.values()].flatMap(faultsOf);
  },
};
