/** Numbers of lists that a program wrote out beside the text, as web pages of Word and RTF have them. */

export interface WrittenMark {
  /** With what parts it from the text. */
  number?: string;
  /** A drawn bullet, which is no text. */
  bullet?: boolean;
}

/** `一、` → a number, `·` → a bullet; boxes to tick are text to their reader. */
export function writtenMark(text: string): WrittenMark {
  const shown = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (shown === '') return {};
  if (/^[□☐☑☒]$/u.test(shown)) return { number: shown };
  if (!/[\p{N}\p{Script=Han}]|^[(（]?[A-Za-z]{1,5}[.)）、]/u.test(shown)) return { bullet: true };
  return { number: /[、，。．.:：）)】\]》]$/u.test(shown) ? shown : `${shown} ` };
}
