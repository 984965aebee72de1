/** 分几个阶段: the number said against the phases of the block, or those written out below. */
import { readChineseNumeral } from '../../terms/heading-number.ts';
import type { Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { readCount } from './counted-lists.ts';

const claim = /(?:分为?|分成|划分为|按照?|共)([二两三四五六七八九十]|\d)个?(?:阶段|步骤|步(?=[走进实推]))/g;

/** Passages below a claim that may belong to it. */
const farthest = 60;

/** What one passage says of phases: the highest 第几阶段 in it, and whether it opens one by name. */
interface PhaseSign {
  ordinal: number;
  opens: boolean;
}

function signOf({ text, mark, type }: Passage): PhaseSign {
  const ordinals = [...text.matchAll(/第([一二三四五六七八九十])(?:个?阶段|步)/g)].map(
    ([, figure = '']) => readChineseNumeral(figure) ?? 0,
  );
  const named = mark ? /^[^。；，]{0,16}阶段/.test(text) : type === 'heading' && text.includes('阶段');
  return { ordinal: Math.max(0, ...ordinals.slice(0, 20)), opens: named };
}

/** Phases written out below a claim: 第一阶段 … or headings and items that name one, whichever are more. */
function writtenPhases(passages: readonly Passage[], from: number, signs: Map<Passage, PhaseSign>): number {
  const depth = passages[passages[from]?.heading ?? -1]?.depth ?? 0;
  let ordinal = 0;
  let named = 0;
  for (const passage of passages.slice(from, from + farthest)) {
    if (passage.type === 'heading' && (passage.depth ?? 1) <= depth) break;
    const sign = signs.get(passage) ?? signOf(passage);
    signs.set(passage, sign);
    ordinal = Math.max(ordinal, sign.ordinal);
    if (sign.opens) named += 1;
  }
  const found = Math.max(ordinal, named);
  // one alone is a mention of a phase
  return found > 1 ? found : 0;
}

export const factsPhaseCount: Rule = {
  id: 'facts/phase-count',
  name: '阶段数与列出的不符',
  severity: 'warning',
  about: '“分三个阶段”要和实施阶段表或后面写出的第一阶段、第二阶段……数目相同。',
  why: '方案说“分三个阶段”，下面只写了两个，经办的人会以为少发了一页；按阶段拨钱、检查时也没有依据。',
  mend: [
    '数清后面实际写了几个阶段。',
    '缺的补写：起止月份、要办的事、由谁负责。',
    '合并过阶段的，把前面的数改过来。',
    '在本站起草的，改“实施阶段”表，正文随着改。',
  ],
  unless: '只是说全年大致分几步、各阶段安排另发通知的，后面没有列出，不会指出。',
  source: 'measured',
  basis: '网上流传的实施方案里，增删阶段以后忘改数目的情形；同一份文件里的表和正文互相核对。',
  examples: {
    ok: [
      {
        text: '一、步骤\n分两个阶段进行。\n（一）动员阶段（3月）。广泛宣传。\n（二）实施阶段（4月至9月）。集中整治。',
      },
      { text: '全年分三个阶段推进，各阶段安排另行通知。' },
    ],
    notOk: [
      {
        text: '一、步骤\n分三个阶段进行。\n（一）动员阶段（3月）。广泛宣传。\n（二）实施阶段（4月至9月）。集中整治。',
        found: ['分三个阶段'],
      },
      { text: '工作分两步走。第一步摸底，第二步整治，第三步验收。', found: ['分两步'] },
    ],
  },
  check(document) {
    const { facts, passages } = document;
    const signs = new Map<Passage, PhaseSign>();
    return passages.flatMap((at, index) => {
      if (at.type === 'title' || at.type === 'field' || at.type === 'heading') return [];
      const claims = [...at.text.matchAll(claim)];
      if (claims.length === 0) return [];
      const written = facts.blocks?.phases?.length ?? writtenPhases(passages, index, signs);
      return claims.flatMap(({ index: start, 0: shown, 1: figure }): Fault[] => {
        const said = readCount(figure ?? '');
        if (said === undefined || written === 0 || said === written) return [];
        const message = `文中说“${shown}”，列出的是 ${written} 个；请补写缺的阶段，或改这个数字`;
        return [{ at, start, end: start + shown.length, message, expected: `${written} 个阶段` }];
      });
    });
  },
};
