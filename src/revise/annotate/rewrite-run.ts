/**
 * A run written anew: parted where something begins or ends, with what goes marked as deleted. Everything else of it,
 * breaks, field characters and pictures among them, stays as it is written and in its order.
 *
 *     <w:r><w:t>我们的的</w:t></w:r> → <w:r>…我们的</w:r><w:del …><w:r>…<w:delText>的</w:delText></w:r></w:del>
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { elementSpans } from '../../source/ooxml/spans.ts';
import { child, childElements } from '../../source/ooxml/xml-tree.ts';
import { isSymbolFont } from '../../source/symbol-fonts.ts';
import { escapeXml } from '../../terms/xml-text.ts';
import { nameAt } from './signature.ts';
import type { Letter, WrittenRun } from './written-paragraph.ts';

/** What stands between two letters. */
export interface Point {
  inserted: string[];
  ends: string[];
  starts: string[];
}

export interface RunEdit {
  /** Numbers of letters of the run that go. */
  deleted: Set<number>;
  /** By the number of the letter that they stand before; one more for the end. */
  points: Map<number, Point>;
}

interface Source {
  xml: string;
  /** Offset of the tree. */
  base: number;
}

const rawOf = ({ xml, base }: Source, { start, end }: XmlElement) => xml.slice(base + start, base + end);

/** The start tag of an element as it is written. */
export function startTag({ xml, base }: Source, { start, end }: XmlElement): string {
  const [span] = elementSpans(xml, base + start, base + end) ?? [];
  return span ? xml.slice(span.start, span.innerStart).replace(/\s*\/>$/, '>') : '';
}

/** Says that text in it was revised: a run of our own has no such history. */
const history = new Set(['w:rPrChange', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** Letters typed in a font of signs would be signs. */
const drawsSigns = ({ name, attributes }: XmlElement) =>
  name === 'w:rFonts' && Object.values(attributes).some(isSymbolFont);

/** The look of a run, for text that is put beside it. */
export function lookOf(source: Source, run: XmlElement): string {
  const format = child(run, 'w:rPr');
  if (!format) return '';
  const raw = rawOf(source, format);
  const old = childElements(format).filter((one) => history.has(one.name) || drawsSigns(one));
  return old.reduce((rest, one) => rest.replace(rawOf(source, one), ''), raw);
}

class Rewriting {
  private readonly done: string[] = [];
  private open: string[] = [];
  private deleted = false;
  private fragments = 0;
  private readonly emitted = new Set<number>();
  private readonly source: Source;
  private readonly run: WrittenRun;
  private readonly edit: RunEdit;
  private readonly wrap: (run: string) => string;
  private readonly freshId: () => number;
  private readonly tag: string;
  private readonly end: string;

  constructor(
    source: Source,
    run: WrittenRun,
    edit: RunEdit,
    wrap: (run: string) => string,
    freshId: () => number,
  ) {
    this.source = source;
    this.run = run;
    this.edit = edit;
    this.wrap = wrap;
    this.freshId = freshId;
    this.tag = startTag(source, run.element);
    this.end = `</${nameAt(source.xml, source.base + run.element.start)}>`;
  }

  private format(): string {
    const format = child(this.run.element, 'w:rPr');
    const raw = format ? rawOf(this.source, format) : '';
    if (this.fragments === 0) return raw;
    return raw.replace(/(<(?:\w+:)?rPrChange\b[^>]*?:id=")\d+/, (_, before) => `${before}${this.freshId()}`);
  }

  private close(): void {
    if (this.open.length === 0) return;
    const fragment = `${this.tag}${this.format()}${this.open.join('')}${this.end}`;
    this.done.push(this.deleted ? this.wrap(fragment) : fragment);
    this.fragments += 1;
    this.open = [];
  }

  private put(xml: string, deleted: boolean): void {
    if (deleted !== this.deleted) this.close();
    this.deleted = deleted;
    this.open.push(xml);
  }

  private point(index: number): void {
    const point = this.edit.points.get(index);
    if (!point || this.emitted.has(index)) return;
    this.emitted.add(index);
    this.close();
    this.done.push(...point.inserted, ...point.ends, ...point.starts);
  }

  /** Letters of a text; blanks that come from how the XML is laid out stay none of it. */
  private shown({ text, attributes }: XmlElement, from: number, to: number): string {
    const words = text.slice(from, to);
    if (!text.includes('\n') || attributes['xml:space'] === 'preserve') return words;
    const begun = from === 0 ? words.replace(/^\s*\n\s*/, '') : words;
    return (to === text.length ? begun.replace(/\s*\n\s*$/, '') : begun).replaceAll('\n', ' ');
  }

  /** A text, parted where it must be. */
  private text(element: XmlElement, letters: readonly Letter[]): void {
    const { deleted, points } = this.edit;
    const first = letters[0]?.index ?? 0;
    const isWhole = !letters.some(({ index }) => deleted.has(index) || (index > first && points.has(index)));
    if (isWhole) {
      this.put(rawOf(this.source, element), false);
      return;
    }
    const name = nameAt(this.source.xml, this.source.base + element.start);
    const gone = name.replace(/t$/, 'delText');
    let from = 0;
    for (let at = 1; at <= letters.length; at++) {
      const [before, behind] = [letters[at - 1], letters[at]];
      const isDeleted = deleted.has(before?.index ?? -1);
      if (behind && deleted.has(behind.index) === isDeleted && !points.has(behind.index)) continue;
      const words = this.shown(element, from, at);
      const tag = isDeleted ? gone : name;
      this.put(`<${tag} xml:space="preserve">${escapeXml(words)}</${tag}>`, isDeleted);
      from = at;
      if (behind) this.point(behind.index);
    }
  }

  write(): string {
    const byChild = new Map<XmlElement, Letter[]>();
    for (const letter of this.run.letters) {
      const known = byChild.get(letter.child);
      if (known) known.push(letter);
      else byChild.set(letter.child, [letter]);
    }
    for (const element of childElements(this.run.element)) {
      if (element.name === 'w:rPr') continue;
      const letters = byChild.get(element) ?? [];
      const [first, last] = [letters[0], letters.at(-1)];
      if (!first || !last) {
        this.put(rawOf(this.source, element), false);
        continue;
      }
      this.point(first.index);
      if (element.name === 'w:t') this.text(element, letters);
      else {
        // what cannot be parted is wholly inside or outside of whatever begins or ends in it
        const within = letters.slice(1).flatMap(({ index }) => this.edit.points.get(index) ?? []);
        if (within.length > 0) this.close();
        for (const { starts } of within) this.done.push(...starts);
        this.put(rawOf(this.source, element), this.edit.deleted.has(first.index));
        if (within.length > 0) this.close();
        for (const { inserted, ends } of within) this.done.push(...inserted, ...ends);
      }
      this.point(last.index + 1);
    }
    this.close();
    return this.done.join('');
  }
}

/**
 * @param wrap puts a run that goes into a deletion
 * @param freshId numbers for what is in both halves of a run that is parted
 */
export function rewrittenRun(
  source: Source,
  run: WrittenRun,
  edit: RunEdit,
  wrap: (run: string) => string,
  freshId: () => number,
): string {
  return new Rewriting(source, run, edit, wrap, freshId).write();
}
