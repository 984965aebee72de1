/**
 * Figures as people type them, for rules that look for numbers: full-width ones count as others, and points, hyphens,
 * dashes and blanks of any kind may part them. Nothing changes its place, so what is found in the one text is in the other.
 *
 *     typedDigits('１３８.0013.8000') // '138.0013.8000'
 */

/** What parts the groups of a number; at most one, or blanks. */
export const parting = '(?:[ \\u00a0\\u3000]{1,3}|[-.．·–—－‐‑_])?';

export function typedDigits(text: string): string {
  return text.replace(/[０-９Ｘｘ]/gu, (letter) => letter.normalize('NFKC'));
}
