/** Findings as plain text, for a colleague who gets them by message or on paper. */
import type { Placed } from './placed-findings.ts';
import { severities, severityNames } from './severity-names.ts';
import { type CheckPhase, longestText } from './use-check.ts';

/** 第3行, or 全文. */
export function placeName({ whole, finding }: Placed): string {
  return whole ? '全文' : `第${finding.line}行`;
}

/** “3 处错误、8 处提醒”; empty where there are none. */
export function countsText(placed: readonly Placed[]): string {
  return severities
    .map((severity) => ({
      severity,
      count: placed.filter(({ finding }) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} 处${severityNames[severity]}`)
    .join('、');
}

/** What is said beside the list: how the check stands, and what it found. */
export function phaseSummary(phase: CheckPhase, placed: readonly Placed[]): string {
  switch (phase) {
    case 'short':
      return '';
    case 'waiting':
      return '正在检查……';
    case 'failed':
      return '检查没有做完；请刷新页面再试，文字不会丢。';
    case 'long':
      return `文字超过 ${longestText / 10_000} 万字，没有检查；请分成几份，一份一份地查。`;
    case 'done':
      return placed.length > 0
        ? `发现 ${countsText(placed)}`
        : '没有发现问题。请再通读一遍，按规定程序审议。';
  }
}

/**
 * @param title first line of the text checked
 * @param ruleName name of a rule by id
 */
export function findingsText(
  placed: readonly Placed[],
  title: string,
  ruleName: (ruleId: string) => string,
): string {
  const head = [`检查意见：${title}`, placed.length === 0 ? '没有发现问题。' : `共 ${countsText(placed)}。`];
  const items = placed.map((one, index) => {
    const { severity, ruleId, message, found } = one.finding;
    const shown = found && !message.includes(found) ? `\n   原文：${found.slice(0, 60)}` : '';
    return `${index + 1}. ${placeName(one)}【${severityNames[severity]}】${ruleName(ruleId)}：${message}${shown}`;
  });
  return `${[...head, '', ...items].join('\n')}\n`;
}
