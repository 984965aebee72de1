/** How severities are called on pages and in lists, the gravest first. */
import type { Severity } from '../../terms/finding.ts';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '建议',
};
