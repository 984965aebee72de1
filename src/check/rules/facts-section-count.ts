/** 一章说了几项: the sentence that opens a chapter (五项行动同时铺开) against the subheadings below it. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { readCount } from './counted-lists.ts';
import { sectionSpans } from './section-spans.ts';

const nouns = '行动|任务|工程|措施|举措|活动|工作|内容|制度|机制';
/** At the head of the paragraph, or said to be done there; 以下三项工作 is `facts/promised-count`. */
const claim = new RegExp(
  `^(?:(?:全年|今年|本年度|重点|主要|集中|着力|统筹)?(?:开展|实施|推进|抓好|做好|落实|安排|组织)?)([二三四五六七八九十]{1,2}|[2-9])(项|大|个)(?:重点|主要|专项)?(${nouns})`,
  'u',
);

interface Claim {
  end: number;
  shown: string;
  noun: string;
  count: number;
}

function claimAt({ text, mark }: Passage): Claim | undefined {
  const match = mark ? null : claim.exec(text);
  const count = readCount(match?.[1] ?? '');
  if (!match || count === undefined) return undefined;
  return { end: match[0].length, shown: match[0], noun: match[3] ?? '', count };
}

/** True where the same noun is counted with the other number somewhere else. */
function isSaid({ passages }: CheckedDocument, noun: string, count: number, opening: Passage): boolean {
  const others = new RegExp(`([二三四五六七八九十]{1,2}|[2-9])(?:项|大|个)(?:重点|主要|专项)?${noun}`, 'gu');
  return passages.some(
    (at) =>
      at !== opening && [...at.text.matchAll(others)].some(([, figure = '']) => readCount(figure) === count),
  );
}

export const factsSectionCount: Rule = {
  id: 'facts/section-count',
  name: '一章的项数与小标题不符',
  severity: 'warning',
  about:
    '一章开头说“五项行动同时铺开”，下面就应有五个小标题。别处也说了另一个数的作提醒，只有这一处的作建议。',
  why: '一章开头说“五项行动同时铺开”，下面只有四个小标题，领任务的人会问少的一项归谁。',
  mend: [
    '数一数这一章的小标题。',
    '漏掉的一项补写成小标题；并掉的，改开头的数。',
    '别处也提到这个数的，一起改。',
  ],
  unless: '开头说的是全区、全街道的数，本单位只承担其中几项的，可以不管，最好写明“本社区承担其中四项”。',
  source: 'custom',
  basis: '行文惯例。数目只此一处的作建议，文中另一处也说了不同数目的作提醒。',
  examples: {
    ok: [
      {
        text: '工作方案\n一、重点任务\n两项行动同时铺开。\n（一）清楼道\n每周清扫。\n（二）理飞线\n每月巡查。\n二、保障措施\n每季检查。',
      },
      {
        text: '工作方案\n一、重点任务\n先易后难。\n（一）清楼道\n每周清扫。\n（二）理飞线\n每月巡查。\n二、保障措施\n每季检查。',
      },
    ],
    notOk: [
      {
        text: '工作方案\n一、重点任务\n三项行动同时铺开。\n（一）清楼道\n每周清扫。\n（二）理飞线\n每月巡查。\n二、保障措施\n两项行动每季检查。',
        found: ['三项行动'],
      },
    ],
  },
  check(document) {
    const { passages } = document;
    const spans = sectionSpans(document);
    const subheadings = new Map<number | undefined, number>();
    for (const { parent } of spans) subheadings.set(parent, (subheadings.get(parent) ?? 0) + 1);
    return spans.flatMap((span, index): Fault[] => {
      const at = passages[span.index + 1];
      const said = at?.type === 'paragraph' ? claimAt(at) : undefined;
      const below = subheadings.get(index) ?? 0;
      if (!at || !said || below < 2 || below === said.count) return [];
      const message = `这里说“${said.shown}”，下面的小标题是 ${below} 个；请补齐、删去多余的，或改这个数字`;
      const severity = isSaid(document, said.noun, below, at) ? 'warning' : 'info';
      return [{ at, start: 0, end: said.end, message, expected: String(below), severity }];
    });
  },
};
