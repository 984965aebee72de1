/** What a compound file holds that is no Word document, by the names in it: Excel, PowerPoint, mail, old WPS … */
import type { RefusedKind } from './refusals.ts';

const kinds: readonly (readonly [RegExp, RefusedKind])[] = [
  [/^(?:workbook|book)$/i, 'workbook'],
  [/^powerpoint document$/i, 'slides'],
  [/^(?:__properties_version|__substg|__nameid)/i, 'mail'],
  [/^visiodocument$/i, 'drawing'],
  [/^quill$/i, 'publisher'],
  [/^(?:wps|matost|contents)/i, 'oldWps'],
];

export function compoundKind(names: readonly string[], ending: string): RefusedKind | undefined {
  const known = kinds.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (known) return known[1];
  return /^\.wp[st]$/.test(ending) ? 'oldWps' : undefined;
}
