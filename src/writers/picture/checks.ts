/** How the plan is checked, and what is reported to whom. */
import type { Blocks } from '../../plan/blocks/blocks.ts';
import { showWhen } from '../../plan/blocks/cell.ts';

export interface Check {
  /** 每月, 4月10日 */
  when: string;
  /** 社区居务监督委员会现场检查 */
  what: string;
  /** 每月25日前后，按百分制打分；结果公布 */
  detail: string;
}

/** 现场 → 现场检查: as the word is used in a sentence. */
const deeds: Readonly<Record<string, string>> = {
  现场: '现场检查',
  专项督查: '专项督查',
  暗访: '暗访',
  自查: '自查',
  评议: '评议',
};

/** 结果公布，用于绩效: what is told, and what it serves for. */
function outcome(results: readonly string[]): string {
  const told = results.filter((word) => word === '公布' || word === '通报').join('、');
  const serves = results.filter((word) => word !== '公布' && word !== '通报').join('、');
  const parts = [told, serves && `用于${serves}`].filter(Boolean);
  return parts.length === 0 ? '' : `结果${parts.join('，')}`;
}

export function planChecks({ assessment = [] }: Blocks): Check[] {
  return assessment
    .filter(({ by }) => by !== '')
    .map(({ freq, time, mode, by, scoring, result }) => ({
      when: freq && /^(?:[日周月季年]|半年)$/.test(freq) ? `每${freq}` : (freq ?? ''),
      what: `${by}${mode.map((word) => deeds[word] ?? word).join('、')}`,
      detail: [time, scoring, outcome(result)].filter(Boolean).join('；'),
    }));
}

export function planReports({ report = [] }: Blocks, onlyYear?: number): Check[] {
  return report
    .filter(({ what }) => what !== '')
    .map(({ what, to, due, channel }) => ({
      when: showWhen(due).replace(`${onlyYear}年`, ''),
      what,
      detail: [to && `报${to}`, channel].filter(Boolean).join('，'),
    }));
}
