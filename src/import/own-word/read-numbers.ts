/** Numbers that output added, taken off again: by their own style, or, where people typed one, by what they look like. */
import { type NumberStyle, readHeadingNumber, withoutHeadingNumber } from '../../terms/heading-number.ts';
import { type Line, type Piece, textOf } from './raw.ts';

const chinese = '[一二三四五六七八九十百千]+';
/** Within text of the number style a digit may follow: 1. and 5 of “1.5 个”. */
const own = new RegExp(
  `^\\s*(?:附件\\s*[：:]\\s*)?(?:${chinese}、|[（(]${chinese}[）)]|\\d+[.．、]|[（(]\\d+[）)])?`,
);
const listed: readonly NumberStyle[] = ['1.', '1）', '（1）'];

function listNumber(text: string) {
  const number = readHeadingNumber(text);
  return number && listed.includes(number.style) ? number : undefined;
}

const typed = {
  heading: withoutHeadingNumber,
  item: (text: string) => text.slice(listNumber(text)?.length ?? 0),
  attachment: (text: string) => typed.item(text.replace(/^\s*附件\s*[：:]\s*/, '')),
};

function leadingMark(line: Line): Piece[] {
  const end = line.findIndex(({ mark }) => !mark);
  return line.slice(0, end === -1 ? line.length : end);
}

/** The line without its number. Words typed into the number's style are kept. */
export function withoutNumber(line: Line, kind: keyof typeof typed): Line {
  const mark = leadingMark(line);
  const rest = line.slice(mark.length);
  if (mark.length > 0) return [{ text: textOf(mark).replace(own, '') }, ...rest];
  const first = rest[0];
  if (!first || first.slot !== undefined || first.fact !== undefined) return [...rest];
  return [{ ...first, text: typed[kind](first.text) }, ...rest.slice(1)];
}

/** The number that a list item bears, where it bears one. */
export function numberIn(line: Line): number | undefined {
  const mark = leadingMark(line);
  return listNumber(textOf(mark.length > 0 ? mark : line))?.value;
}
