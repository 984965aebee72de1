/** The parts of a Word file that its text stands in, with what of a document stands where in them. */
import type { XmlElement } from '@rgrove/parse-xml';
import { filePlace } from '../../check/run-index.ts';
import type { Paragraph } from '../../document/office-document.ts';
import { childElements } from '../../source/ooxml/xml-tree.ts';
import type { WordFile } from '../word-file.ts';
import { childOfParagraph } from './part-edits.ts';
import { around, type Letter, type WrittenParagraph } from './written-paragraph.ts';
import { allNamed, WrittenPart } from './written-part.ts';

/** A letter of a document, where it is written. */
export interface Written {
  part: WrittenPart;
  paragraph: WrittenParagraph;
  letter: Letter;
  /** Its number in the paragraph. */
  number: number;
}

/** A child of a paragraph of the main part that a comment is put around. */
export interface Holder {
  element: XmlElement;
  base: number;
}

export class WrittenDocument {
  private readonly parts = new Map<string, WrittenPart | undefined>();
  private readonly file: WordFile;

  constructor(file: WordFile) {
    this.file = file;
  }

  get main(): WrittenPart | undefined {
    return this.part(this.file.main);
  }

  private part(path: string): WrittenPart | undefined {
    if (!this.parts.has(path)) {
      const xml = path.includes('!/') ? undefined : this.file.text(path);
      this.parts.set(path, xml === undefined ? undefined : new WrittenPart(path, xml));
    }
    return this.parts.get(path);
  }

  /** Where a character is written; undefined for what nobody typed, and for files inside the file. */
  letterAt(paragraph: Paragraph, at: number): Written | undefined {
    const place = filePlace(paragraph, at);
    const part = place?.in === 'part' ? this.part(place.part) : undefined;
    const found = place?.in === 'part' && part?.letterAt(place.element, place.character);
    const letter = found ? found.paragraph.letters[found.number] : undefined;
    return part && found && letter ? { part, letter, ...found } : undefined;
  }

  /**
   * Word reads no comments in text boxes and notes: what of the main text holds the box, or refers to the note. `self`
   * where the letter may have a comment itself.
   */
  holderOf({ part, paragraph, letter }: Written): Holder | 'self' | undefined {
    if (part !== this.main) {
      const note = around(letter.run.element, 'w:footnote', 'w:endnote');
      const reference = note && this.referenceTo(note);
      return reference && { ...reference, element: outermost(reference.element) };
    }
    const box = around(paragraph.element, 'w:txbxContent');
    return box ? { element: outermost(box), base: paragraph.base } : 'self';
  }

  private referenceTo({ name, attributes }: XmlElement): Holder | undefined {
    const { main } = this;
    const id = attributes['w:id'];
    for (const { index } of main?.xml.matchAll(/<(?:\w+:)?(?:foot|end)noteReference\b/g) ?? []) {
      const found = main?.elementAt(index, `${name}Reference`);
      if (found?.element.attributes['w:id'] === id) return found;
    }
    return undefined;
  }

  /**
   * The same letters in what is written for older or newer programs, where a text box has several forms.
   * @returns undefined where another form holds other words: a change would part them
   */
  otherForms({ part, paragraph }: Written): WrittenParagraph[] | undefined {
    const box = around(paragraph.element, 'w:txbxContent');
    const alternatives = box && around(box, 'mc:AlternateContent');
    if (!box || !alternatives) return [];
    const branches = childElements(alternatives).map((branch) => allNamed(branch, 'w:txbxContent'));
    const own = branches.find((boxes) => boxes.includes(box)) ?? [];
    const number = own.indexOf(box);
    const line = allNamed(box, 'w:p').indexOf(paragraph.element);
    const words = wordsOf(paragraph);
    const others: WrittenParagraph[] = [];
    for (const boxes of branches) {
      if (boxes === own || boxes.length === 0) continue;
      const element = boxes[number] && allNamed(boxes[number], 'w:p')[line];
      const other = element && part.paragraphOf(element, paragraph.base);
      if (!other || wordsOf(other) !== words) return undefined;
      others.push(other);
    }
    return others;
  }
}

const wordsOf = ({ letters }: WrittenParagraph) => letters.map(({ text }) => text).join('');

/** The child of the paragraph of the main text, out of all boxes in boxes. */
function outermost(element: XmlElement): XmlElement {
  let at = element;
  for (let box = around(at, 'w:txbxContent'); box; box = around(at, 'w:txbxContent')) at = box;
  return childOfParagraph(at);
}
