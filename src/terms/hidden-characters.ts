/**
 * Characters that are not what they look like: controls, marks that turn the direction of writing, marks without width,
 * radicals in place of characters, and the mark for bytes that were no text. Those that join the parts of an emoji are as
 * they should be.
 *
 *     hiddenCharacters('居⺠\u200b') // [{ kind: 'radical', start: 1, end: 2, meant: '民' }, { kind: 'zero-width', … }]
 */
import { foldedRadical } from './folded-characters.ts';

export type HiddenKind = 'control' | 'direction' | 'zero-width' | 'radical' | 'lost';

export interface HiddenCharacter {
  kind: HiddenKind;
  start: number;
  end: number;
  /** What should stand there; undefined where somebody has to look. */
  meant?: string;
}

const suspect =
  /(?![\t\n\r])\p{Cc}|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\u2e80-\u2fdf\u3164\ufeff\uffa0\ufff9-\ufffd]|[\u{e0000}-\u{e007f}]/gu;
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const emoji = /\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f]?$/u;

function kindOf(character: string): HiddenKind {
  if (/\p{Cc}/u.test(character)) return 'control';
  if (/[\ufffc\ufffd]/u.test(character)) return 'lost';
  return direction.test(character) ? 'direction' : 'zero-width';
}

/** From left to right. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return [...text.matchAll(suspect)].flatMap(({ index: start, 0: character }): HiddenCharacter[] => {
    const end = start + character.length;
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x2e80 && code <= 0x2fdf) {
      const meant = foldedRadical(character);
      return meant === undefined ? [] : [{ kind: 'radical', start, end, meant }];
    }
    const before = text.slice(Math.max(0, start - 4), start);
    // 👨‍👩‍👧; flags of regions are written with tags
    if (
      (character === '\u200d' || code >= 0xe0000) &&
      (emoji.test(before) || /[\u{e0000}-\u{e007f}]$/u.test(before))
    )
      return [];
    const kind = kindOf(character);
    return [{ kind, start, end, ...(kind === 'zero-width' && { meant: '' }) }];
  });
}

/** `U+202E`, as tables of characters have it. */
export function characterCode(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
