/**
 * Findings with their offsets in the text, and how they move while the text is edited and not yet checked again.
 *
 *     shiftFindings(placed, '甲,乙', '大甲,乙') // the finding on the comma stands one further
 */
import { findingStretches } from '../../check/finding-stretch.ts';
import type { Finding } from '../../terms/finding.ts';
import { changeBetween } from './text-change.ts';

export interface Placed {
  finding: Finding;
  /** Stretch of the text; both 0 where the finding is about the text as a whole. */
  start: number;
  end: number;
  /** About the text as a whole. */
  whole: boolean;
  /** The same for the same fault in the same line, wherever the line moves. */
  key: string;
}

/** Offsets and keys for findings of a text. */
export function placeFindings(findings: readonly Finding[], text: string): Placed[] {
  const stretches = findingStretches(findings, text);
  return findings.map((finding, index) => {
    const { start = 0, end = 0, whole = true, line = '' } = stretches[index] ?? {};
    const { ruleId, message, found } = finding;
    const key = [ruleId, found ?? message, whole ? '' : line.trim().slice(0, 200)].join('\n');
    return { finding, start, end, whole, key };
  });
}

/** Findings moved along with an edit. Those that it touches are dropped: the next check finds them again. */
export function shiftFindings(placed: readonly Placed[], before: string, after: string): Placed[] {
  const change = changeBetween(before, after);
  if (!change) return [...placed];
  const by = after.length - before.length;
  const lines = (text: string) => text.split('\n').length - 1;
  const linesBy = lines(change.inserted) - lines(before.slice(change.start, change.end));
  return placed.flatMap((one): Placed[] => {
    if (one.whole) return [one];
    const { fix, end: last } = one.finding;
    const [from, to] = [Math.min(one.start, fix?.start ?? one.start), Math.max(one.end, fix?.end ?? one.end)];
    if (to <= change.start && (to < change.start || from < to)) return [one];
    if (from < change.end || (from === change.end && from === to)) return [];
    const finding: Finding = {
      ...one.finding,
      line: one.finding.line + linesBy,
      ...(last && { end: { ...last, line: last.line + linesBy } }),
      ...(fix && { fix: { ...fix, start: fix.start + by, end: fix.end + by } }),
    };
    return [{ ...one, finding, start: one.start + by, end: one.end + by }];
  });
}

/** The finding at a place of the text: the shortest stretch that holds it. */
export function findingAt(placed: readonly Placed[], offset: number): Placed | undefined {
  let best: Placed | undefined;
  for (const one of placed) {
    if (one.whole || offset < one.start || offset > one.end) continue;
    if (!best || one.end - one.start < best.end - best.start) best = one;
  }
  return best;
}
