/**
 * Where findings stand in the text that was checked, as offsets: lines and columns are for people.
 *
 *     findingStretches(findings, text) // [{ start: 12, end: 14, whole: false }]
 */
import type { Finding } from '../terms/finding.ts';

export interface FindingStretch {
  /** Both 0 where the finding is about the text as a whole. */
  start: number;
  end: number;
  /** About the text as a whole. */
  whole: boolean;
  /** The line that it begins in. */
  line: string;
}

/** One for each finding, in their order; lines must be those of the text. */
export function findingStretches(findings: readonly Finding[], text: string): FindingStretch[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = (line: number, column: number) =>
    Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
  return findings.map(({ line, column, end: last, found }) => {
    const whole = !last && !found && line === 1 && column === 1;
    const start = whole ? 0 : offset(line, column);
    const words = text.slice(starts[line - 1] ?? 0, (starts[line] ?? text.length + 1) - 1);
    return { start, end: last ? offset(last.line, last.column) : start, whole, line: words };
  });
}
