/**
 * A finding (检查意见) is the one way the core says that something is wrong: what was found, where,
 * what was expected and how to mend it, in Chinese. Core functions return `{ value, findings }` and
 * throw only for bugs.
 *
 *     formatFinding({ ruleId: 'guard/html', severity: 'error', message: '…', line: 12, column: 3 }, 'a.mdx')
 *     // a.mdx:12:3 guard/html …
 */
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A replacement that mends what was found. */
export interface Fix {
  /** Offsets into the source, in UTF-16 units; `end` is the first that stays. */
  start: number;
  end: number;
  /** What stands there afterwards. */
  text: string;
  /** A safe fix changes no meaning and may be applied unseen; any other only by a person's choice. */
  safe: boolean;
}

export interface Finding {
  /** `area/rule`, stable: `frontmatter/unknown-field`, `guard/expression`, `phases/overlap` … */
  ruleId: string;
  severity: Severity;
  /** Chinese: found, expected, how to mend. */
  message: string;
  /** How it is written in the source of a plan (.mdx), in Chinese: only for whoever has one before him. */
  inSource?: string;
  /** 1-based line in the source file, paragraph of a Word file; 1 where the finding is about the whole file. */
  line: number;
  /** 1-based column in that line. */
  column: number;
  /** The place as people say it, in a file whose lines nobody counts: 第3段第5字. */
  where?: string;
  /** Where what was found ends: the first place after it. */
  end?: Position;
  /** What was found, as it stands in the text. */
  found?: string;
  /** What was expected in its place. */
  expected?: string;
  fix?: Fix;
  /** In the file itself, where that is known: its first character … */
  place?: Place;
  /** … and its last one. Both in one element of a Word file: the stretch can be written back to. */
  lastPlace?: Place;
}

/** The value, if one could be made, and what was found on the way. */
export interface Result<T> {
  value?: T;
  findings: Finding[];
}

/** Where a value stands in the source. */
export interface Position {
  line: number;
  column: number;
}

/** True when at least one finding is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** Text that is quoted from a file can do nothing to the terminal which shows it. */
export function forTerminal(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '�');
}

/** The message, and how it is written where the person has the source of a plan. */
export function toldMessage(
  { message, inSource }: Pick<Finding, 'message' | 'inSource'>,
  hasSource: boolean,
): string {
  return hasSource && inSource !== undefined ? `${message}（${inSource}）` : message;
}

/** One line for a terminal: `file:line:col 规则 说明`; of a Word file `file：第3段第5字 规则 说明`. */
export function formatFinding(finding: Finding, file: string): string {
  const { line, column, where, ruleId } = finding;
  const place = where === undefined ? `:${line}:${column}` : `：${where}`;
  return forTerminal(`${file}${place} ${ruleId} ${toldMessage(finding, file.endsWith('.mdx'))}`);
}

/** Findings in reading order: by line, then column. Returns a new array. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column);
}
