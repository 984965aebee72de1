/** Numbers that output added, taken off again: by their own style, or, where people typed one, by what they look like. */
import { type Line, type Piece, textOf } from './raw.ts';

const chinese = '[一二三四五六七八九十百千]+';
const patterns = {
  heading: new RegExp(`^\\s*(?:${chinese}、|[（(]${chinese}[）)]|\\d+[.．、](?!\\d)|[（(]\\d+[）)])\\s*`),
  item: /^\s*(?:\d+[.．、](?!\d)|[（(]\d+[）)])\s*/,
  attachment: /^\s*附件\s*[：:]\s*(?:\d+[.．、](?!\d))?\s*|^\s*\d+[.．、](?!\d)\s*/,
};
/** Within text of the number style a digit may follow: 1. and 5 of “1.5 个”. */
const own = new RegExp(
  `^\\s*(?:附件\\s*[：:]\\s*)?(?:${chinese}、|[（(]${chinese}[）)]|\\d+[.．、]|[（(]\\d+[）)])?`,
);

function leadingMark(line: Line): Piece[] {
  const end = line.findIndex(({ mark }) => !mark);
  return line.slice(0, end === -1 ? line.length : end);
}

/** The line without its number. Words typed into the number's style are kept. */
export function withoutNumber(line: Line, kind: keyof typeof patterns): Line {
  const mark = leadingMark(line);
  const rest = line.slice(mark.length);
  if (mark.length > 0) return [{ text: textOf(mark).replace(own, '') }, ...rest];
  const first = rest[0];
  if (!first || first.slot !== undefined) return [...rest];
  return [{ ...first, text: first.text.replace(patterns[kind], '') }, ...rest.slice(1)];
}

/** The number that a list item bears, where it bears one. */
export function numberIn(line: Line): number | undefined {
  const mark = leadingMark(line);
  const text = textOf(mark.length > 0 ? mark : line);
  const match = /^\s*[（(]?(\d+)(?:[.．、](?!\d)|[）)]|[.．、]$)/.exec(text);
  return match ? Number(match[1]) : undefined;
}
