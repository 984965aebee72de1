/** Fixes put into the source. Fixes that overlap one applied before them wait for the next run. */
import type { Finding, Fix } from '../terms/finding.ts';

/**
 * @param wanted which fixes to apply; safe ones by default
 * @returns the mended source and how many fixes were applied
 */
export function applyFixes(
  source: string,
  findings: readonly Finding[],
  wanted: (fix: Fix) => boolean = ({ safe }) => safe,
): { source: string; applied: number } {
  const fixes = findings
    .flatMap(({ fix }) => (fix && wanted(fix) ? [fix] : []))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let mended = '';
  let at = 0;
  let applied = 0;
  for (const { start, end, text } of fixes) {
    if (start < at) continue;
    mended += source.slice(at, start) + text;
    at = end;
    applied += 1;
  }
  return { source: mended + source.slice(at), applied };
}

/** A fix may lay another open: 「甲」 , → “甲”, → “甲”， . More rounds than this mean that two rules disagree. */
const mostRounds = 5;

/** Applies safe fixes until none is left. */
export function fixText(
  source: string,
  check: (source: string) => readonly Finding[],
): { source: string; applied: number } {
  let mended = source;
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const step = applyFixes(mended, check(mended));
    mended = step.source;
    applied += step.applied;
    if (step.applied === 0) break;
  }
  return { source: mended, applied };
}
