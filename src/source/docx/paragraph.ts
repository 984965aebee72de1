/** The paragraphs of one `w:p`: the number its reader saw, its format, several where pages end inside it. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Paragraph, Run } from '../../document/office-document.ts';
import type { NumberLevel } from '../auto-numbers.ts';
import { child, valOf } from '../ooxml/xml-tree.ts';
import { isSymbolFont, symbolCharacter } from '../symbol-fonts.ts';
import type { Content } from './emit.ts';
import { isBlank, type Piece, type Reading, type Spot } from './reading.ts';
import { ownSetting, paragraphFormat, settingOver } from './setting.ts';
import { numberProperty, outlineLevel } from './styles.ts';

const textLevel = 10;
/** Size of letters that indents are measured in where nothing is said, in points: 三号. */
const usualSize = 16;

/** Boxes to tick that a list puts before its paragraphs are text to their reader; other bullets are not. */
function boxBullet({ text, font }: NumberLevel): string {
  const sign = font !== undefined && isSymbolFont(font) ? symbolCharacter(font, text.charCodeAt(0)) : text;
  return sign !== undefined && /^[□☐❑❒☑☒◻]$/u.test(sign) ? sign.replace(/[☐❑❒◻]/u, '□') : '';
}

interface Numbered {
  number: string;
  bullet?: true;
}

/** The list and the level that number a paragraph, whether it says so itself or its style does. */
export function placeInList(
  format: XmlElement | undefined,
  style: string | undefined,
  { styles, lists }: Pick<Reading, 'styles' | 'lists'>,
): { id: string; level: number } | undefined {
  const own = numberProperty(format);
  const fromStyle = styles.number(style);
  const id = own?.id ?? fromStyle?.id;
  if (id === undefined || !lists.list(id)) return undefined;
  const styleLevel = fromStyle && lists.levelOfStyle(id, fromStyle.style);
  return { id, level: own?.level ?? styleLevel ?? fromStyle?.level ?? 0 };
}

function numberOf(format: XmlElement | undefined, style: string | undefined, { reading }: Spot): Numbered {
  const place = placeInList(format, style, reading);
  const list = reading.lists.list(place?.id);
  if (!place || !list) return { number: '' };
  const at = place.level;
  const number = reading.numbers.next(list, at);
  const level = list.levels.get(at);
  if (level?.form !== 'bullet') return { number };
  const box = boxBullet(level);
  return box === '' ? { number: '', bullet: true } : { number: box };
}

/** Pieces parted where a page ends. */
function pages(pieces: readonly Piece[]): Run[][] {
  const parts: Run[][] = [[]];
  for (const piece of pieces) {
    if (piece === 'page') parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

export function markIsDeleted(format: XmlElement | undefined): boolean {
  const mark = child(format, 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

/** The paragraphs of one `w:p`: several where pages end inside it. */
export function ownParagraphs(format: XmlElement | undefined, content: Content, spot: Spot): Paragraph[] {
  const { styles } = spot.reading;
  const style = valOf(format, 'w:pStyle');
  const parts = pages([...spot.carry, ...content.pieces]);
  spot.carry = [];
  const texts = parts.map((runs) => runs.map(({ text }) => text).join(''));
  const wordy = parts.flatMap((_, index) => (isBlank(texts[index] ?? '') ? [] : [index]));
  // what is blank beside a page's end is no paragraph of its own
  const kept = wordy.length > 0 ? wordy : [0];
  const numbered = wordy.length > 0 ? numberOf(format, style, spot) : { number: '' };
  const setting = settingOver(styles.setting(style), ownSetting(format));
  const level = outlineLevel(format) ?? styles.headingLevel(style);
  const isHeading = level !== undefined && level < textLevel && wordy.length > 0;
  const own = kept.map((index, at): Paragraph => {
    const isFirst = at === 0;
    const breaks = spot.pageBreak || index > 0;
    spot.pageBreak = false;
    const number = isFirst ? numbered.number : '';
    const runs = [...(number === '' ? [] : [{ text: number }]), ...(parts[index] ?? [])];
    const { pageBreak, ...rest } = paragraphFormat(setting, parts[index] ?? [], usualSize);
    return {
      type: 'paragraph',
      text: runs.map(({ text }) => text).join(''),
      line: spot.line,
      runs,
      format: {
        ...rest,
        ...(content.ruled && { ruled: true }),
        ...((breaks || (isFirst && pageBreak)) && { pageBreak: true }),
        ...(isHeading && isFirst && { outline: level }),
        ...(styles.isTitle(style) && wordy.length > 0 && { title: true }),
      },
      ...(number !== '' && { automatic: number.length }),
      ...(isFirst && numbered.bullet && { bullet: true }),
    };
  });
  const last = kept.at(-1) ?? 0;
  if (last < parts.length - 1) spot.pageBreak = true;
  return own;
}
