/** Where text of a paragraph goes: into it, into a note, or into the code of a field. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Run } from '../../document/office-document.ts';
import type { Box } from './drawing.ts';
import { isContentsField, isPageField, pageSign } from './fields.ts';
import { runFormat } from './look.ts';
import { addNote, type How, type Piece, type Spot } from './reading.ts';

/** What a paragraph holds. */
export interface Content {
  pieces: Piece[];
  boxes: Box[];
  /** Side notes referred to here. */
  references: { kind: 'footnote' | 'endnote'; id: string; inline?: XmlElement }[];
  /** Words of a table of contents that the program made. */
  contents: string;
  /** A line was drawn across. */
  ruled: boolean;
}

/** Text on its way. */
export interface Emitted {
  text: string;
  /** Holds the text; absent for what no one typed. */
  from?: XmlElement | undefined;
  character?: number;
  extra?: Partial<Run>;
}

/** What a box to tick is drawn with, whatever the font makes of it, and what it is surely drawn with. */
const anySign = /^(?:[^\p{Script=Han}]$|[^\p{L}\p{N}\s])/u;
const boxSign = /^[□☐☑☒■√×✓✔✗✘〓]/u;
/** What a field for numbers of pages shows. */
const pageNumber = /^[\s\d\p{Pd}a-zA-Z〇零一二三四五六七八九十百①-⑳]{0,12}$/u;

/** Takes text to where it belongs: the paragraph, a note or the code of a field. */
export function emit(
  { text, from, character = 0, extra }: Emitted,
  content: Content,
  spot: Spot,
  how: How,
): void {
  if (text === '') return;
  if (how.deleted) {
    how.deleted.text += text;
    return;
  }
  if (how.look.hidden) {
    addNote(spot, 'hidden', text, false);
    return;
  }
  const code = spot.fields.findLast(({ phase }) => phase === 'code');
  if (code) {
    code.strayText += text;
    return;
  }
  const isFirst = !spot.fields.some((field) => isPageField(field) && field.shown);
  for (const field of spot.fields) field.shown = true;
  // a field that has no end would take all that follows for a number
  if (spot.fields.some(isPageField) && pageNumber.test(text)) {
    if (spot.kind === 'header' && isFirst) content.pieces.push({ text: pageSign });
    return;
  }
  if (spot.fields.some(isContentsField)) {
    content.contents += text;
    return;
  }
  if (how.inserted) how.inserted.text += text;
  const put = (shown: string, at: number) => {
    const place = from && {
      in: 'part' as const,
      part: spot.part,
      element: spot.base + from.start,
      character: character + at,
    };
    content.pieces.push({
      text: shown,
      ...(place && { place }),
      ...runFormat(how.look),
      ...(how.prompt && { prompt: true }),
      ...extra,
    });
  };
  const { check } = how;
  if (!check) {
    put(text, 0);
    return;
  }
  // words that stand beside the sign of a box are no part of it
  const drawn = (check.used ? boxSign : anySign).exec(text)?.[0].length ?? 0;
  if (!check.used) put(check.sign, 0);
  check.used = true;
  if (drawn < text.length) put(text.slice(drawn), drawn);
}
