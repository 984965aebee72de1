/** 阶段次序: a phase in the text that begins before the one above it ends. Block data is checked with the block. */
import type { CheckedDocument, Passage } from '../checked-document.ts';
import type { Fault, Rule } from '../rule.ts';
import { dateOrder, type WrittenRange, writtenRanges } from './written-dates.ts';

interface DatedPhase extends WrittenRange {
  at: Passage;
  group: number | undefined;
}

const phaseName = /^[^。；，]{0,16}阶段/;

/** Passages that open a phase, each with the first range in it or in the two passages below. */
function datedPhases({ passages }: CheckedDocument): DatedPhase[] {
  return passages.flatMap((opening, index) => {
    if (opening.type === 'title' || opening.type === 'field' || !phaseName.test(opening.text)) return [];
    for (const at of passages.slice(index, index + 3)) {
      if (at !== opening && phaseName.test(at.text)) return [];
      const range = writtenRanges(at.text)[0];
      if (range)
        return [{ ...range, at, group: opening.type === 'heading' ? opening.depth : opening.heading }];
    }
    return [];
  });
}

/** A month that two phases share is usual: 3月至5月, 5月至9月. */
export function overlaps(before: WrittenRange, next: WrittenRange): boolean {
  const year = before.from.year ?? 0;
  const nextYear = next.from.year ?? year;
  if (before.nextYear || next.nextYear || (year === 0) !== (nextYear === 0)) return false;
  const end = { ...before.to, year: before.to.year ?? year };
  const from = { ...next.from, year: nextYear };
  const days = end.day !== undefined && from.day !== undefined;
  return days
    ? dateOrder(from) < dateOrder(end)
    : from.year * 12 + from.month < (end.year ?? 0) * 12 + end.month;
}

export const factsPhaseOrder: Rule = {
  id: 'facts/phase-order',
  name: '阶段前后重叠',
  severity: 'warning',
  about: '后一阶段应在前一阶段结束后开始。交接的月份可以重叠，起止日期不要交错。',
  why: '第二阶段四月开始，第一阶段五月才完，同一批人要同时办两件事；检查时说不清算哪一段的成绩。',
  mend: [
    '把各阶段的起止月份抄在一起看，找出交错的两段。',
    '改其中一头，使后一段从前一段结束的月份或次月开始。',
    '几项工作本来同时推进的，改按任务分，不叫阶段。',
  ],
  unless: '交接的那个月两段都算，可以重叠，不会指出。宣传一类贯穿全年的，写成“全程开展”，不列作一个阶段。',
  source: 'custom',
  basis: '行文惯例；表里的阶段另有“阶段表时间交错”核对。',
  examples: {
    ok: [
      {
        text: '（一）动员阶段（3月至5月）。广泛宣传。\n（二）实施阶段（5月至9月）。集中整治。\n（三）总结阶段（10月至12月）。建立台账。',
      },
    ],
    notOk: [
      {
        text: '（一）动员阶段（3月至5月）。广泛宣传。\n（二）实施阶段（4月至9月）。集中整治。\n（三）总结阶段（10月至12月）。建立台账。',
        found: ['4月至9月'],
      },
    ],
  },
  check(document) {
    const phases = datedPhases(document);
    return phases.flatMap((next, index): Fault[] => {
      const before = phases[index - 1];
      if (before?.group !== next.group || !before || !overlaps(before, next)) return [];
      const shown = next.at.text.slice(next.start, next.end);
      const above = before.at.text.slice(before.start, before.end);
      const message = `这一阶段“${shown}”开始时，上一阶段“${above}”还没有结束；阶段应前后衔接，请改其中一个日期`;
      return [{ at: next.at, start: next.start, end: next.end, message }];
    });
  },
};
