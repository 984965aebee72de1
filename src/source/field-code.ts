/** Codes of fields, as .doc and RTF have them in their text: what of a field is to be read. */
import { symbolCharacter, unknownSign } from './symbol-fonts.ts';

/** ` HYPERLINK "…"` → `HYPERLINK`. */
export const fieldName = (code: string): string => /^\s*([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';

/** Fields whose result is no text of the paper: numbers of pages. */
export const isPageField = (name: string): boolean => /^(?:PAGE|NUMPAGES|SECTIONPAGES)$/.test(name);

/** Fields that mark something, or whose result is drawn: where they have no words, nothing is lost. */
export const isSilentField = (name: string): boolean =>
  /^(?:TC|XE|TA|RD|SET|ASK|PRIVATE|BOOKMARK|HYPERLINK|REF|PAGEREF|NOTEREF|TOC|FORMTEXT|INCLUDEPICTURE|EMBED|SHAPE|LINK)?$/.test(
    name,
  );

/** `SYMBOL 82 \f "Wingdings 2"` → ☑; undefined where it is no such field. */
export function fieldSymbol(code: string): { sign: string; isKnown: boolean } | undefined {
  const found = /^\s*SYMBOL\s+(0x[0-9a-f]{1,4}|\d{1,5})/i.exec(code);
  if (!found) return undefined;
  const font = /\\f\s*"?([^"\\]{1,60})/i.exec(code)?.[1]?.trim() ?? 'Symbol';
  const number = Number(found[1]);
  const sign =
    symbolCharacter(font, number) ?? (/\\u\b/i.test(code) ? String.fromCharCode(number) : undefined);
  return { sign: sign ?? unknownSign, isKnown: sign !== undefined };
}
