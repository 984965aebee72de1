/**
 * Characters that only look like the ones that are meant: radicals that a PDF gave in place of characters (⺠ for 民,
 * U+2E80–2FDF), and signs that nobody sees (zero width, direction of writing, control characters). A search for 居民 does
 * not find 居⺠, so texts are folded where they are read.
 *
 *     foldCharacters('居⺠\u200b议事').text // 居民议事
 */
import { partitionPoint } from './partition-point.ts';

/** Radicals whose compatibility form is a character that nobody here writes. */
const commonForms: Readonly<Record<string, string>> = { 戶: '户', 靑: '青' };

/** Characters for U+2E81 and after, in order; a blank where there is none. */
const supplement =
  '厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄㣺扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王疋罒示礻竹糹纟罓罒网网网羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

const radical = /[\u2e80-\u2fdf]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/;
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/;
const anyOf = new RegExp(`${radical.source}|${control.source}|${invisible.source}`, 'g');

/** Whether a character is one that nobody sees: zero width, direction of writing. */
export const isInvisible = (character: string): boolean => invisible.test(character);

export interface Folded {
  text: string;
  /** How many radicals were put right, and the first of them. */
  radicals: number;
  example?: { from: string; to: string };
  /** How many signs that nobody sees were taken out. */
  invisible: number;
  controls: number;
  /** Where a character of the folded text stood. */
  source(at: number): number;
}

/** The character that a radical stands for; undefined for what is none, or for one that stands for itself. */
export function foldedRadical(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code < 0x2e80 || code > 0x2fdf) return undefined;
  const shown = code < 0x2f00 ? supplement[code - 0x2e81] : character.normalize('NFKC');
  if (shown === undefined || shown === ' ' || shown === character) return undefined;
  return commonForms[shown] ?? shown;
}

/** The text with radicals as characters and without what nobody sees; line ends, tabs and page breaks stay. */
export function foldCharacters(text: string): Folded {
  const counts = { radicals: 0, invisible: 0, controls: 0 };
  let example: Folded['example'];
  /** Places in the folded text where something was taken out before. */
  const cuts: number[] = [];
  let removed = 0;
  const folded = text.replace(anyOf, (sign, at: number) => {
    if (radical.test(sign)) {
      const shown = foldedRadical(sign);
      if (shown === undefined) return sign;
      counts.radicals += 1;
      example ??= { from: sign, to: shown };
      return shown;
    }
    counts[control.test(sign) ? 'controls' : 'invisible'] += 1;
    cuts.push(at - removed);
    removed += 1;
    return '';
  });
  return {
    text: folded,
    ...counts,
    ...(example && { example }),
    source: (at) => at + partitionPoint(cuts, (cut) => cut <= at),
  };
}
