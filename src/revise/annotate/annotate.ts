/**
 * Puts changes and remarks into the Word file that a document came from: each change a tracked revision that its reader
 * accepts or refuses, each remark a comment at its place. Nothing else of the file is touched.
 *
 *     const { bytes } = annotate(openWordFile(source), shownText(document), { changes, remarks });
 */
import type { ShownDocument } from '../../check/shown-text.ts';
import { spliced } from '../splice.ts';
import type { WordFile } from '../word-file.ts';
import { addComments, type Comment, commentsPath } from './comments-part.ts';
import { PartEdits } from './part-edits.ts';
import { ShownPlaces } from './shown-places.ts';
import { FreshIds, idsIn } from './signature.ts';
import { type Written, WrittenDocument } from './written-document.ts';
import type { WrittenParagraph } from './written-paragraph.ts';
import type { WrittenPart } from './written-part.ts';

/** A stretch of the text that is shown gives way to other words; an insertion where both ends are the same. */
export interface TextChange {
  start: number;
  end: number;
  text: string;
  /** Paragraphs of the comment that stands there where the change cannot be made in the file itself. */
  otherwise: readonly string[];
  /** After which rule it is made, for the account. */
  reason: string;
}

export interface Remark {
  /** Stretch of the text that is shown; absent for what concerns the whole document. */
  start?: number;
  end?: number;
  /** Paragraphs of the comment. */
  paragraphs: readonly string[];
}

export interface Annotations {
  /** In the order of the text, without overlap. */
  changes: readonly TextChange[];
  remarks: readonly Remark[];
  /** Offset in the text shown at which remarks about the whole document stand; its beginning by default. */
  head?: number;
  /** Day and time of comments and revisions, `2026-11-29T08:30:00Z`; none is told where absent. */
  date?: string;
  /** What the first comment says of the changes that were made, by their reasons. */
  account?: (reasons: readonly string[]) => readonly string[] | undefined;
}

export interface Annotated {
  bytes: Uint8Array;
  /** Changes that are tracked in the file. */
  changed: number;
  /** Comments in the file, those on changes that could not be made among them. */
  comments: number;
  /** Changes that could not be made where they stand. */
  told: number;
  /** Comments there was no room for: Word opens no file with more than 32767. */
  left: number;
}

/** Word opens no file with more comments (MS-OI29500 2.1.315). */
const mostComments = 32_767;

class Annotating {
  /** Reasons of the changes that were made. */
  readonly changed: string[] = [];
  private told = 0;
  private left = 0;
  private readonly comments: Comment[] = [];
  private readonly edits = new Map<WrittenPart, PartEdits>();
  private readonly places: ShownPlaces;
  private readonly written: WrittenDocument;
  private readonly ids: FreshIds;
  private readonly commentIds: FreshIds;
  private readonly file: WordFile;
  private readonly date: string | undefined;
  private room: number;

  constructor(file: WordFile, shown: ShownDocument, date: string | undefined) {
    this.file = file;
    this.date = date;
    this.places = new ShownPlaces(shown);
    this.written = new WrittenDocument(file);
    const stories = file.names.filter((name) => /\.xml$/i.test(name));
    this.ids = new FreshIds(stories.flatMap((name) => idsIn(file.text(name) ?? '')));
    const known = idsIn(file.text(commentsPath(file) ?? '') ?? '');
    this.commentIds = new FreshIds([...known, ...anchored(file.text(file.main) ?? '')]);
    this.room = mostComments - known.length;
  }

  private editsOf(part: WrittenPart): PartEdits {
    const known = this.edits.get(part);
    if (known) return known;
    const edits = new PartEdits(part, this.ids, this.date);
    this.edits.set(part, edits);
    return edits;
  }

  change(change: TextChange): void {
    if (this.revise(change)) {
      this.changed.push(change.reason);
      return;
    }
    this.told += 1;
    this.remark({ start: change.start, end: change.end, paragraphs: change.otherwise });
  }

  /** False where the letters stand nowhere in the file, or where nobody may revise them. */
  private revise({ start, end, text }: TextChange): boolean {
    const stretch = this.places.stretch(start, end);
    // a new line would be a new paragraph
    if (!stretch || text.includes('\n')) return false;
    const { paragraph } = stretch;
    const gone: Written[] = [];
    for (let at = stretch.start; at < stretch.end; at++) {
      const one = this.written.letterAt(paragraph, at);
      if (!one || one.letter.run.obstacle) return false;
      gone.push(one);
    }
    const before = this.written.letterAt(paragraph, stretch.start - 1);
    const behind = this.written.letterAt(paragraph, stretch.end);
    if (partsPair(before, gone[0] ?? behind) || partsPair(gone.at(-1) ?? before, behind)) return false;
    const anchor = anchorOf(gone, before, behind);
    if (text !== '' && !anchor) return false;
    const touched = [...gone, ...(text !== '' && anchor ? [anchor.at] : [])];
    const forms = new Map<WrittenParagraph, readonly WrittenParagraph[]>();
    for (const one of touched) {
      const others = this.written.otherForms(one);
      if (!others) return false;
      forms.set(one.paragraph, [one.paragraph, ...others]);
    }
    for (const { part, paragraph: own, number } of gone)
      for (const form of forms.get(own) ?? []) {
        const letter = form.letters[number];
        if (letter) this.editsOf(part).remove([letter], form);
      }
    if (text === '' || !anchor) return true;
    const { part, paragraph: own, number } = anchor.at;
    for (const form of forms.get(own) ?? []) {
      const letter = form.letters[number];
      if (letter) this.editsOf(part).insert(text, letter, anchor.side, form);
    }
    return true;
  }

  remark({ start, end = start, paragraphs }: Remark, head: number = 0): void {
    if (this.room <= 0) {
      this.left += 1;
      return;
    }
    const id = this.commentIds.next();
    if (!this.mark(id, this.anchors(start ?? head, end ?? start ?? head))) {
      this.left += 1;
      return;
    }
    this.room -= 1;
    this.comments.push({ id, paragraphs });
  }

  /** Marks where a comment belongs. False where the text has no place for it. */
  private mark(id: number, anchors: readonly [Written, Written] | undefined): boolean {
    const { main } = this.written;
    if (!main) return false;
    if (!anchors) {
      const paragraph = main.firstParagraph();
      return (
        paragraph !== undefined && this.editsOf(main).commentAtEnd(id, paragraph.element, paragraph.base)
      );
    }
    const [first, last] = anchors;
    const holder = this.written.holderOf(first);
    if (holder === 'self' && this.written.holderOf(last) === 'self')
      this.editsOf(first.part).comment(id, [first.letter, first.paragraph], [last.letter, last.paragraph]);
    else if (holder && holder !== 'self') this.editsOf(main).commentAround(id, holder.element, holder.base);
    else return false;
    return true;
  }

  /** First and last letter that a comment on a stretch can be put around: of the stretch, else the nearest before or behind. */
  private anchors(start: number, end: number): readonly [Written, Written] | undefined {
    const place = this.places.at(start);
    if (!place) return undefined;
    const { paragraph, at, number } = place;
    const to = Math.min(paragraph.text.length, at + Math.max(0, end - start));
    const usable = (one: Written | undefined) => (one && this.written.holderOf(one) ? one : undefined);
    const find = (of: typeof paragraph, from: number, step: 1 | -1, limit: number) => {
      for (let index = from; step > 0 ? index < limit : index >= limit; index += step) {
        const one = usable(this.written.letterAt(of, index));
        if (one) return one;
      }
      return undefined;
    };
    const first = find(paragraph, at, 1, to);
    const last = first && find(paragraph, to - 1, -1, at);
    if (first && last && first.part === last.part) return [first, last];
    const beside =
      find(paragraph, Math.min(at, to) - 1, -1, 0) ?? find(paragraph, to, 1, paragraph.text.length);
    if (beside) return [beside, beside];
    const { paragraphs } = this.places;
    for (let away = 1; away < paragraphs.length; away++)
      for (const other of [paragraphs[number - away], paragraphs[number + away]]) {
        const one = other && find(other, other.text.length - 1, -1, 0);
        if (one) return [one, one];
      }
    return undefined;
  }

  finish(): Annotated {
    for (const [part, edits] of this.edits) this.file.replace(part.path, spliced(part.xml, edits.splices()));
    addComments(this.file, this.comments, this.date);
    const { changed, told, left } = this;
    return { bytes: this.file.save(), changed: changed.length, told, left, comments: this.comments.length };
  }
}

/** Numbers of comments that the text refers to, whether there are such or not. */
const anchored = (xml: string) =>
  Array.from(xml.matchAll(/<(?:\w+:)?comment\w+\b[^>]*?:id="(\d{1,9})"/g), ([, id]) => Number(id));

const isHigh = (text: string) => /^[\ud800-\udbff]$/.test(text);

/** True between the two halves of one character. */
const partsPair = (before: Written | undefined, behind: Written | undefined) =>
  before !== undefined &&
  isHigh(before.letter.text) &&
  behind?.letter.child === before.letter.child &&
  behind.letter.at === before.letter.at + 1;

/** Where new text stands: behind what it replaces, else behind the letter before it, else before the one behind. */
function anchorOf(
  gone: readonly Written[],
  before: Written | undefined,
  behind: Written | undefined,
): { at: Written; side: 'behind' | 'before' } | undefined {
  const last = gone.at(-1);
  if (last) return { at: last, side: 'behind' };
  if (before && canStandBehind(before)) return { at: before, side: 'behind' };
  return behind && !behind.letter.run.obstacle ? { at: behind, side: 'before' } : undefined;
}

/** Behind the last letter of a fixed control new text stands outside of it. */
function canStandBehind({ letter, paragraph, number }: Written): boolean {
  if (!letter.run.obstacle) return true;
  const { outside } = letter.run;
  return outside !== undefined && paragraph.letters[number + 1]?.run.outside !== outside;
}

/** Writes changes and remarks into a Word file. @param shown the document as it was read from this file */
export function annotate(
  file: WordFile,
  shown: ShownDocument,
  { changes, remarks, head, date, account }: Annotations,
): Annotated {
  const annotating = new Annotating(file, shown, date);
  for (const change of changes) annotating.change(change);
  const paragraphs = account?.(annotating.changed);
  if (paragraphs) annotating.remark({ paragraphs }, head);
  for (const remark of remarks) annotating.remark(remark, head);
  return annotating.finish();
}
