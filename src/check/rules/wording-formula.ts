/**
 * 固定的政治用语和姓名: formulas that are quoted exactly or not at all, listed in `templates/words/formulas.yaml`, and what
 * is one or two characters beside them: 习近平新时代中国特色主义思想.
 */
import { editDistance } from '../../terms/nearest.ts';
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { indexOnce } from '../word-index.ts';
import type { WordLists } from '../word-lists.ts';
import { ownYear } from './document-years.ts';

type Formula = WordLists['formulas'][number];

const wrongForms = indexOnce((list: WordLists['formulas']) =>
  list.flatMap((one) => [
    // what is right covers a wrong form that it contains
    ...[one.right, ...one.also].map((form) => [form, undefined] as const),
    ...one.wrong.map((form) => [form, one] as const),
  ]),
);

/** A shorter formula is too near to ordinary words. */
const shortest = 7;
/** So many characters of a formula may be mistaken, the longer the more. */
const slips = (length: number) => (length >= 12 ? 2 : 1);
const marks = /[，。；：、！？“”‘’《》（）\s\d]/;

/**
 * One slip leaves half of a formula whole: where a half stands, the rest is compared.
 * @returns the stretch that was meant to be the formula, nearest first
 */
function nearForms(text: string, { right, also }: Formula): { start: number; end: number }[] {
  const most = slips(right.length);
  const half = Math.floor(right.length / 2);
  const found: { start: number; end: number }[] = [];
  const seen = new Set<number>();
  for (const [piece, before] of [
    [right.slice(0, half), 0],
    [right.slice(half), half],
  ] as const)
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      if ([right, ...also].some((form) => isAround(text, at, form))) continue;
      const best = bestStretch(text, at, before, right, most, piece.length);
      if (best && !seen.has(best.start)) {
        seen.add(best.start);
        found.push(best);
      }
    }
  return found;
}

/** The formulas of which a half stands somewhere in a text: hardly ever more than a few of all. */
const byHalf = indexOnce((list: WordLists['formulas']) =>
  list
    .filter(({ right }) => right.length >= shortest)
    .flatMap((one) => {
      const half = Math.floor(one.right.length / 2);
      return [one.right.slice(0, half), one.right.slice(half)].map((piece) => [piece, one] as const);
    }),
);

/** Whether `form` stands there, over the character `at`. */
function isAround(text: string, at: number, form: string): boolean {
  const from = Math.max(0, at - form.length);
  const place = text.slice(from, at + form.length).indexOf(form);
  return place >= 0;
}

function bestStretch(text: string, at: number, before: number, right: string, most: number, piece: number) {
  let best: { start: number; end: number; distance: number } | undefined;
  const starts =
    before === 0 ? [at] : [at - before, at - before - 1, at - before + 1, at - before - 2, at - before + 2];
  for (const start of starts) {
    if (start < 0) continue;
    const ends = before === 0 ? [0, 1, -1, 2, -2].map((more) => start + right.length + more) : [at + piece];
    for (const end of ends) {
      const shown = text.slice(start, end);
      if (end > text.length || shown === '' || marks.test(shown[0] ?? '') !== marks.test(right[0] ?? ''))
        continue;
      if (shown.at(-1) !== right.at(-1)) continue;
      // 中国特色社会主义的道路 is a phrase of its own
      if (shown.includes('的') && !right.includes('的')) continue;
      const distance = editDistance(shown, right);
      if (distance > 0 && distance <= most && (!best || distance < best.distance))
        best = { start, end, distance };
    }
  }
  return best;
}

function faultOf(at: Passage, start: number, end: number, { right, source }: Formula): Fault {
  const named = source === 'custom' ? '' : `（${source}）`;
  return {
    at,
    start,
    end,
    message: `“${at.text.slice(start, end)}”和规范写法“${right}”不一致；请核对，引用要一字不差${named}`,
    expected: right,
    fix: { text: right, safe: false },
  };
}

export const wordingFormula: Rule = {
  id: 'wording/formula',
  name: '固定的政治用语和姓名',
  severity: 'warning',
  about:
    '党的理论、重要提法和领导人姓名要一字不差。词表收规范写法和常见错写，每条有出处；比规范写法多、少、错一两个字的也会报出。',
  why: '党的理论和重要提法错一个字，就是政治性差错，上报会被退回，公开了要更正。',
  mend: [
    '逐字对照意见里给出的规范写法，点“采纳”换上。',
    '整段从权威文本重新抄一遍，不凭记忆写。',
    '同样的提法全文查找，别处也改。',
  ],
  unless: '口语化地提到其中几个字、本来不是引用的，忽略。规范写法有新的表述时，告诉维护本站的人更新词表。',
  source: 'custom',
  basis: '词表里每条写着出处，多为党章、党的代表大会报告和法律的原文。',
  examples: {
    ok: [
      { text: '以习近平新时代中国特色社会主义思想为指导，增强“四个意识”、坚定“四个自信”、做到“两个维护”。' },
      { text: '践行社会主义核心价值观，坚持习近平经济思想和习近平法治思想。' },
      { text: '2015年，全党坚持党要管党、从严治党，走中国特色社会主义的道路。' },
    ],
    notOk: [
      {
        text: '以习进平新时代中国特色社会主义思想为指导，坚定“四个意识”，落实绿水青山就是金山银山。',
        found: ['习进平新时代中国特色社会主义思想', '坚定“四个意识”'],
        fixed: '以习近平新时代中国特色社会主义思想为指导，增强“四个意识”，落实绿水青山就是金山银山。',
      },
      { text: '学习习近平新时代中国特色主义思想。', found: ['习近平新时代中国特色主义思想'] },
      { text: '践行社会主意核心价值观，缅怀邓晓平。', found: ['社会主意核心价值观', '邓晓平'] },
    ],
  },
  check(document, { words }) {
    const { passages } = document;
    const { formulas } = words;
    const index = wrongForms(formulas);
    const halves = byHalf(formulas);
    const year = ownYear(document);
    const isYet = ({ since }: Formula) => since === undefined || year === undefined || year >= since;
    return passages.flatMap((at) => {
      const [begins, forms] = [halves.findAll(at.text), index.find(at.text)];
      if (begins.length === 0 && forms.length === 0) return [];
      const faults: Fault[] = [];
      const add = (start: number, end: number, one: Formula) => {
        const taken = faults.some((other) => (other.start ?? 0) < end && start < (other.end ?? 0));
        if (!taken) faults.push(faultOf(at, start, end, one));
      };
      const begun = new Set(begins.map(({ value }) => value));
      for (const one of formulas)
        if (begun.has(one) && isYet(one))
          for (const { start, end } of nearForms(at.text, one)) add(start, end, one);
      for (const { start, end, value } of forms) if (value && isYet(value)) add(start, end, value);
      return faults.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
    });
  },
};
