/**
 * The body of a Word file as it stands in the XML of its main part: paragraphs and tables in reading order with their
 * offsets, and in which section each stands. Text boxes are no part of it, nor are contents that the program made.
 *
 *     fileBody(xml).items // [{ is: 'paragraph', start: 812, end: 1040, section: 0, … }, { is: 'table', … }]
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { bodySpans } from '../../source/docx/body-spans.ts';
import type { Prefixes } from '../../source/ooxml/names.ts';
import { plainPart } from '../../source/ooxml/package.ts';
import { parsePart } from '../../source/ooxml/read-parts.ts';
import { child, childElements, valOf } from '../../source/ooxml/xml-tree.ts';
import { lookInto, type ParagraphFacts } from './paragraph-facts.ts';

export interface FileParagraph extends ParagraphFacts {
  is: 'paragraph';
  /** Offset of its `<`, and the first one after it. */
  start: number;
  end: number;
  /** Which section it stands in, from 0. */
  section: number;
  /** True right in the body, false in controls and cells. */
  free: boolean;
}

export interface FileCell {
  /** Columns of the grid that it covers. */
  columns: number;
  /** `w:vMerge` of the first cell of several rows, or of one that goes on. */
  merge: 'none' | 'first' | 'goes on';
  paragraphs: FileParagraph[];
}

export interface FileTable {
  is: 'table';
  start: number;
  end: number;
  section: number;
  rows: FileCell[][];
  /** It floats beside the text. */
  floats: boolean;
  /** Tables inside its cells. */
  inner: FileTable[];
}

export type FileItem = FileParagraph | FileTable;

/** Properties of a section, where they stand. */
export interface FileSection {
  start: number;
  end: number;
}

export interface FileBody {
  items: FileItem[];
  sections: FileSection[];
  prefixes: Prefixes;
  /** Where the properties of the last section belong; undefined where they are there. */
  missingSection: number | undefined;
}

/** Elements that only hold blocks. */
const holders = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function isContentsControl(control: XmlElement): boolean {
  const part = child(child(control, 'w:sdtPr'), 'w:docPartObj');
  return /table of contents/i.test(valOf(part, 'w:docPartGallery') ?? '');
}

/** Elements of a kind right inside, through controls. */
function held(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return holders.has(element.name) ? held(element, name) : [];
  });
}

class Walk {
  readonly items: FileItem[] = [];
  readonly sections: FileSection[] = [];
  /** The last section has its properties. */
  closed = false;

  blocks(parents: readonly XmlElement[], base: number, free: boolean): FileItem[] {
    return parents.flatMap((element): FileItem[] => {
      const { name } = element;
      if (name === 'w:p') return [this.paragraph(element, base, free)];
      if (name === 'w:tbl') return [this.table(element, base)];
      if (name === 'w:sectPr') {
        this.section(element, base);
        this.closed = true;
      }
      if (!holders.has(name) || isContentsControl(element)) return [];
      return this.blocks(childElements(element), base, false);
    });
  }

  private section(element: XmlElement, base: number): void {
    this.sections.push({ start: base + element.start, end: base + element.end });
  }

  private paragraph(element: XmlElement, base: number, free: boolean): FileParagraph {
    const section = this.sections.length;
    const properties = child(child(element, 'w:pPr'), 'w:sectPr');
    if (properties) this.section(properties, base);
    const place = { start: base + element.start, end: base + element.end };
    return { is: 'paragraph', ...place, section, free, ...lookInto(element, base) };
  }

  private table(element: XmlElement, base: number): FileTable {
    const inner: FileTable[] = [];
    const rows = held(element, 'w:tr').map((row) =>
      held(row, 'w:tc').map((cell): FileCell => {
        const properties = child(cell, 'w:tcPr');
        const merge = child(properties, 'w:vMerge');
        const blocks = this.blocks(childElements(cell), base, false);
        for (const block of blocks) if (block.is === 'table') inner.push(block);
        return {
          columns: Math.max(1, Number(valOf(properties, 'w:gridSpan')) || 1),
          merge: !merge ? 'none' : merge.attributes['w:val'] === 'restart' ? 'first' : 'goes on',
          paragraphs: blocks.filter((block) => block.is === 'paragraph'),
        };
      }),
    );
    return {
      is: 'table',
      ...{ start: base + element.start, end: base + element.end, section: this.sections.length },
      ...{ rows, inner, floats: child(child(element, 'w:tblPr'), 'w:tblpPr') !== undefined },
    };
  }
}

/** Undefined where the part is no XML or has no body: whoever read the file has said so. */
export function fileBody(xml: string): FileBody | undefined {
  const body = bodySpans(plainPart('', xml));
  if (typeof body !== 'object') return undefined;
  const walk = new Walk();
  for (const span of body.spans) {
    const tree = parsePart(xml.slice(span.start, span.end), body.prefixes);
    if (tree === 'no-xml') return undefined;
    walk.items.push(...walk.blocks([tree], span.start, true));
  }
  const { items, sections, closed } = walk;
  return { items, sections, prefixes: body.prefixes, missingSection: closed ? undefined : body.end };
}

/** All paragraphs of items, those in cells included. */
export function* fileParagraphs(items: readonly FileItem[]): Generator<FileParagraph> {
  for (const item of items) {
    if (item.is === 'paragraph') yield item;
    else {
      for (const cell of item.rows.flat()) yield* cell.paragraphs;
      yield* fileParagraphs(item.inner);
    }
  }
}
