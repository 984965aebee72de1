/** Findings as plain text, for a colleague who gets them by message or on paper. */
import type { Placed } from './placed-findings.ts';
import { severities, severityNames } from './severity-names.ts';

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
