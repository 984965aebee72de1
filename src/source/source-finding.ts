/** Findings about a file as a whole: it cannot be read, or not all of it was. */
import type { Finding, Result, Severity } from '../terms/finding.ts';

/** @param line 1-based line or paragraph; 1 where it is about the whole file */
export function sourceFinding(
  rule: string,
  message: string,
  severity: Severity = 'error',
  line: number = 1,
): Finding {
  return { ruleId: `source/${rule}`, severity, message, line, column: 1 };
}

/** A file that gives no value, and why. */
export function refused(rule: string, message: string): Result<never> {
  return { findings: [sourceFinding(rule, message)] };
}
