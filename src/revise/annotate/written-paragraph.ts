/**
 * A `w:p` as it is written: its runs in order, and the letters that a reader sees, each with the run and the element that
 * hold it. What is deleted, what is drawn and what other stories hold is none of it.
 *
 *     const { letters } = writtenParagraph(element, base);
 *     letters[3].run // the run of the fourth letter
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { chosen } from '../../source/docx/alternative.ts';
import { child, childElements, isOn } from '../../source/ooxml/xml-tree.ts';

/** Why the words of a run cannot be revised where they stand; a comment can always say what is wanted. */
export type Obstacle = 'control' | 'ruby' | 'alternative';

export interface WrittenRun {
  element: XmlElement;
  letters: Letter[];
  obstacle?: Obstacle;
  /** Marks of comments stand outside of this element: whoever opens the file writes what is in it anew. */
  outside?: XmlElement;
}

export interface Letter {
  /** One UTF-16 unit as it is read; '' for a sign that fonts decide about. */
  text: string;
  run: WrittenRun;
  /** Its number in the run. */
  index: number;
  /** The child of the run that it stands in. */
  child: XmlElement;
  /** Which unit of the text of the child; 0 for a sign. */
  at: number;
}

export interface WrittenParagraph {
  element: XmlElement;
  /** Offset of the tree of the paragraph in its part. */
  base: number;
  letters: Letter[];
  /** Offset of a text element in its part → number of its first letter. */
  starts: ReadonlyMap<number, number>;
}

const signs: Readonly<Record<string, string>> = {
  ...{ 'w:tab': '\t', 'w:ptab': '\t', 'w:noBreakHyphen': '-', 'w:cr': '\n', 'w:br': '\n' },
  'w:sym': '',
};
const stories = new Set(['w:drawing', 'w:pict', 'w:object', 'w:txbxContent']);
const skipped = new Set(['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:rt', 'w:sdtPr', 'w:sdtEndPr']);

/** Controls whose words are chosen, computed or kept elsewhere. */
const fixedControls = [
  ...['w:dataBinding', 'w15:dataBinding', 'w:dropDownList', 'w:date', 'w14:checkbox', 'w:picture'],
  ...['w:docPartObj', 'w:docPartList', 'w:citation', 'w:bibliography'],
];

/** True for a control in which nobody can revise: bound to data, locked, a choice, or holding only its prompt. */
export function isFixedControl(control: XmlElement): boolean {
  const properties = child(control, 'w:sdtPr');
  const lock = child(properties, 'w:lock')?.attributes['w:val'] ?? '';
  return (
    /content/i.test(lock) ||
    isOn(properties, 'w:showingPlcHdr') === true ||
    fixedControls.some((name) => child(properties, name) !== undefined)
  );
}

interface Around {
  obstacle?: Obstacle;
  outside?: XmlElement;
}

class Collecting {
  readonly letters: Letter[] = [];
  readonly starts = new Map<number, number>();
  private readonly base: number;
  constructor(base: number) {
    this.base = base;
  }

  /** @param child the child of the run that holds `element`, often itself */
  private add(element: XmlElement, child: XmlElement, run: WrittenRun): void {
    const text = element.name === 'w:t' ? element.text : (signs[element.name] ?? '');
    this.starts.set(this.base + element.start, this.letters.length);
    for (let at = 0; at < Math.max(1, text.length); at++) {
      if (element.name === 'w:t' && text === '') break;
      const letter = { text: text[at] ?? '', run, index: run.letters.length, child, at };
      run.letters.push(letter);
      this.letters.push(letter);
    }
  }

  private isText({ name, attributes }: XmlElement): boolean {
    const type = attributes['w:type'];
    return name === 'w:t' || (name in signs && type !== 'page' && type !== 'column');
  }

  /** What stands in a child that only a whole run can hold: ruby, alternatives of a sign. */
  private inside(parent: XmlElement, child: XmlElement, run: WrittenRun): void {
    for (const part of childElements(parent)) {
      if (stories.has(part.name) || skipped.has(part.name)) continue;
      if (this.isText(part)) this.add(part, child, run);
      else this.inside(part.name === 'mc:AlternateContent' ? (chosen(part) ?? part) : part, child, run);
    }
  }

  private run(element: XmlElement, around: Around): void {
    const run: WrittenRun = { element, letters: [], ...around };
    for (const part of childElements(element)) {
      if (stories.has(part.name) || skipped.has(part.name)) continue;
      if (this.isText(part)) {
        this.add(part, part, run);
        continue;
      }
      const before = run.letters.length;
      const isAlternative = part.name === 'mc:AlternateContent';
      this.inside(isAlternative ? (chosen(part) ?? part) : part, part, run);
      if (run.letters.length > before) run.obstacle ??= isAlternative ? 'alternative' : 'ruby';
    }
  }

  walk(parent: XmlElement, around: Around): void {
    for (const part of childElements(parent)) {
      const { name } = part;
      if (skipped.has(name) || stories.has(name) || name.startsWith('m:')) continue;
      if (name === 'w:r') this.run(part, around);
      else if (name === 'mc:AlternateContent') {
        const one = chosen(part);
        if (one) this.walk(one, { obstacle: 'alternative', outside: part, ...around });
      } else if (name === 'w:sdt' && isFixedControl(part))
        this.walk(part, { obstacle: 'control', outside: part, ...around });
      else if (name !== 'w:p') this.walk(part, around);
    }
  }
}

/** The nearest element around another that has one of these names. */
export function around(element: XmlElement, ...names: string[]): XmlElement | undefined {
  for (let next = element.parent; next; next = next.parent)
    if ('name' in next && names.includes((next as XmlElement).name)) return next as XmlElement;
  return undefined;
}

function isInFixedControl(element: XmlElement): boolean {
  for (let control = around(element, 'w:sdt'); control; control = around(control, 'w:sdt'))
    if (isFixedControl(control)) return true;
  return false;
}

/** @param base offset of the tree of `element` in its part */
export function writtenParagraph(element: XmlElement, base: number): WrittenParagraph {
  const collecting = new Collecting(base);
  collecting.walk(element, isInFixedControl(element) ? { obstacle: 'control' } : {});
  const { letters, starts } = collecting;
  return { element, base, letters, starts };
}
