/**
 * What is to change in one part: letters that go, text that comes, comments around letters. Collected first, since several
 * of them may part one run, and given as splices of the part as it was read.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { childElements } from '../../source/ooxml/xml-tree.ts';
import { escapeXml } from '../../terms/xml-text.ts';
import type { Splice } from '../splice.ts';
import { lookOf, type Point, type RunEdit, rewrittenRun, startTag } from './rewrite-run.ts';
import { type FreshIds, type Naming, nameAt, namingAt, signed } from './signature.ts';
import { around, type Letter, type WrittenParagraph, type WrittenRun } from './written-paragraph.ts';
import type { WrittenPart } from './written-part.ts';

/** Elements that Word does not let revisions of another person into: they are parted instead. */
const insertions = new Set(['w:ins', 'w:moveTo']);

/** The child of a paragraph that an element stands in. */
export function childOfParagraph(element: XmlElement): XmlElement {
  let at = element;
  for (let next = at.parent; next && 'name' in next; next = next.parent) {
    if ((next as XmlElement).name === 'w:p') return at;
    at = next as XmlElement;
  }
  return at;
}

const lastElement = (parent: XmlElement) => childElements(parent).at(-1);
const parentOf = ({ parent }: XmlElement) =>
  parent && 'name' in parent ? (parent as XmlElement) : undefined;

/** How many units before and behind one belong to the same character: 1 for the other half of a pair. */
function halves({ text, index, child, run }: Letter): { before: number; behind: number } {
  const other = (by: 1 | -1) =>
    run.letters[index + by]?.child === child ? run.letters[index + by]?.text : '';
  return {
    before: /^[\udc00-\udfff]$/.test(text) && /^[\ud800-\udbff]$/.test(other(-1) ?? '') ? 1 : 0,
    behind: /^[\ud800-\udbff]$/.test(text) && /^[\udc00-\udfff]$/.test(other(1) ?? '') ? 1 : 0,
  };
}

export class PartEdits {
  private readonly runs = new Map<WrittenRun, { edit: RunEdit; base: number }>();
  private readonly beside: Splice[] = [];
  private readonly part: WrittenPart;
  private readonly ids: FreshIds;
  private readonly date: string | undefined;

  constructor(part: WrittenPart, ids: FreshIds, date: string | undefined) {
    this.part = part;
    this.ids = ids;
    this.date = date;
  }

  private source(base: number) {
    return { xml: this.part.xml, base };
  }

  private naming({ start }: XmlElement, base: number): Naming {
    return namingAt(this.part.xml, base + start);
  }

  private editOf(run: WrittenRun, base: number): RunEdit {
    const known = this.runs.get(run);
    if (known) return known.edit;
    const edit = { deleted: new Set<number>(), points: new Map() };
    this.runs.set(run, { edit, base });
    return edit;
  }

  private point(run: WrittenRun, base: number, index: number): Point {
    const { points } = this.editOf(run, base);
    const known = points.get(index);
    if (known) return known;
    const point = { inserted: [], ends: [], starts: [] };
    points.set(index, point);
    return point;
  }

  private put(offset: number, text: string): void {
    this.beside.push({ start: offset, end: offset, text });
  }

  private revision(kind: 'ins' | 'del', naming: Naming, content: string): string {
    const { prefix, declared } = naming;
    const open = `<${prefix}${kind}${declared}${signed(naming, this.ids.next(), this.date)}>`;
    return `${open}${content}</${prefix}${kind}>`;
  }

  /** Marks letters as deleted. */
  remove(letters: readonly Letter[], { base }: WrittenParagraph): void {
    for (const { run, index } of letters) this.editOf(run, base).deleted.add(index);
  }

  private insertedRun(text: string, run: WrittenRun, base: number, naming: Naming): string {
    const { prefix } = naming;
    const pieces = text
      .split(/(\t)/)
      .map((piece) => {
        if (piece === '\t') return `<${prefix}tab/>`;
        return piece && `<${prefix}t xml:space="preserve">${escapeXml(piece)}</${prefix}t>`;
      })
      .join('');
    const look = lookOf(this.source(base), run.element);
    return this.revision('ins', naming, `<${prefix}r>${look}${pieces}</${prefix}r>`);
  }

  /**
   * Puts text right behind a letter, or before it, in the look of its run: outside of a link, a field or a control that
   * ends, or begins, there.
   */
  insert(text: string, letter: Letter, side: 'behind' | 'before', { base, letters }: WrittenParagraph): void {
    const { run } = letter;
    const number = letters.indexOf(letter);
    const neighbour = letters[side === 'behind' ? number + 1 : number - 1];
    const outer = run.outside ?? around(run.element, 'w:hyperlink', 'w:fldSimple');
    const naming = this.naming(outer ?? run.element, base);
    const xml = this.insertedRun(text, run, base, naming);
    if (outer && (!neighbour || !isInside(neighbour.run.element, outer))) {
      this.put(base + (side === 'behind' ? outer.end : outer.start), xml);
      return;
    }
    const index = side === 'behind' ? letter.index + 1 : letter.index;
    const wrapper = parentOf(run.element);
    if (!wrapper || !insertions.has(wrapper.name)) {
      this.point(run, base, index).inserted.push(xml);
      return;
    }
    const isEnd = index === run.letters.length && lastElement(wrapper) === run.element;
    const isStart = index === 0 && childElements(wrapper)[0] === run.element;
    if (isEnd || isStart) this.put(base + (isEnd ? wrapper.end : wrapper.start), xml);
    else this.point(run, base, index).inserted.push(this.parted(wrapper, base, xml));
  }

  /** Somebody's insertion ends before what is put into it, and goes on behind. */
  private parted(wrapper: XmlElement, base: number, xml: string): string {
    const tag = startTag(this.source(base), wrapper);
    const again = tag.replace(/(:id\s*=\s*["'])\d+/, (_, before) => `${before}${this.ids.next()}`);
    return `</${nameAt(this.part.xml, base + wrapper.start)}>${xml}${again}`;
  }

  private marks(naming: Naming, id: number): { start: string; end: string; reference: string } {
    const { prefix, declared } = naming;
    const mark = (name: string) => `<${prefix}${name}${declared} ${prefix}id="${id}"/>`;
    const reference = `<${prefix}r${declared}><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
    return { start: mark('commentRangeStart'), end: mark('commentRangeEnd'), reference };
  }

  /** Puts a comment around letters; the second may stand in a later paragraph of the part. */
  comment(
    id: number,
    [first, from]: readonly [Letter, WrittenParagraph],
    [last, to]: readonly [Letter, WrittenParagraph],
  ): void {
    const before = this.marks(this.naming(first.run.element, from.base), id);
    if (first.run.outside) this.put(from.base + first.run.outside.start, before.start);
    else this.point(first.run, from.base, first.index - halves(first).before).starts.push(before.start);
    const { end, reference } = this.marks(this.naming(last.run.element, to.base), id);
    const behind = childOfParagraph(last.run.element);
    const index = last.index + 1 + halves(last).behind;
    if (last.run.outside) this.put(to.base + last.run.outside.end, end);
    else this.point(last.run, to.base, index).ends.push(end);
    // a mark that stood in an insertion, a link or a control would go with it
    if (behind === last.run.element) this.point(last.run, to.base, index).ends.push(reference);
    else this.put(to.base + behind.end, reference);
  }

  /** Puts a comment around a child of a paragraph. */
  commentAround(id: number, element: XmlElement, base: number): void {
    const { start, end, reference } = this.marks(this.naming(element, base), id);
    this.put(base + element.start, start);
    this.put(base + element.end, `${end}${reference}`);
  }

  /** Puts a comment at the end of a paragraph that holds no text. False where the paragraph has no end tag. */
  commentAtEnd(id: number, element: XmlElement, base: number): boolean {
    const tag = this.part.xml.lastIndexOf('</', base + element.end);
    if (tag < base + element.start || this.part.xml[base + element.end - 2] === '/') return false;
    const { start, end, reference } = this.marks(this.naming(element, base), id);
    this.put(tag, `${start}${end}${reference}`);
    return true;
  }

  splices(): Splice[] {
    const runs = [...this.runs].map(([run, { edit, base }]): Splice => {
      const naming = this.naming(run.element, base);
      const text = rewrittenRun(
        this.source(base),
        run,
        edit,
        (content) => this.revision('del', naming, content),
        () => this.ids.next(),
      );
      return { start: base + run.element.start, end: base + run.element.end, text };
    });
    return [...this.beside, ...runs];
  }
}

function isInside(element: XmlElement, outer: XmlElement): boolean {
  for (let next: XmlElement | undefined = element; next; next = parentOf(next))
    if (next === outer) return true;
  return false;
}
