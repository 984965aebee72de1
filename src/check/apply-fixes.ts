/** Fixes put into the source. Fixes that overlap one applied before them wait for the next run. */
import type { Finding, Fix } from '../terms/finding.ts';

/**
 * The findings whose fixes are made, in the order of the text.
 * @param wanted which fixes to apply; safe ones by default
 */
export function chosenFixes(
  findings: readonly Finding[],
  wanted: (fix: Fix) => boolean = ({ safe }) => safe,
): { finding: Finding; fix: Fix }[] {
  let at = 0;
  return findings
    .flatMap((finding) => (finding.fix && wanted(finding.fix) ? [{ finding, fix: finding.fix }] : []))
    .sort((a, b) => a.fix.start - b.fix.start || a.fix.end - b.fix.end)
    .filter(({ fix: { start, end } }) => {
      if (start < at) return false;
      at = end;
      return true;
    });
}

/** @returns the mended source and how many fixes were applied */
export function applyFixes(
  source: string,
  findings: readonly Finding[],
  wanted?: (fix: Fix) => boolean,
): { source: string; applied: number } {
  const chosen = chosenFixes(findings, wanted);
  let mended = '';
  let at = 0;
  for (const { fix } of chosen) {
    mended += source.slice(at, fix.start) + fix.text;
    at = fix.end;
  }
  return { source: mended + source.slice(at), applied: chosen.length };
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
