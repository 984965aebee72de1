/**
 * A part of a Word file in which places are looked up: of a long part only the blocks that are asked for become trees.
 *
 *     new WrittenPart(path, xml).letterAt({ element: 1204, character: 3 })
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { isLongTable } from '../../source/docx/body-spans.ts';
import { canonicalName, declaredIn, type Prefixes } from '../../source/ooxml/names.ts';
import { parsePart } from '../../source/ooxml/read-parts.ts';
import { attributesAt, elementSpans, type Span } from '../../source/ooxml/spans.ts';
import { childElements } from '../../source/ooxml/xml-tree.ts';
import { partitionPoint } from '../../terms/partition-point.ts';
import { type WrittenParagraph, writtenParagraph } from './written-paragraph.ts';

/** Elements whose children are looked at one by one. */
const opened = new Set(['w:document', 'w:body', 'wx:sect', 'wx:sub-section', 'w:footnotes', 'w:endnotes']);

interface Block {
  tree: XmlElement;
  base: number;
  paragraphs: ReadonlyMap<XmlElement, WrittenParagraph>;
  /** Offset of a text element → the paragraph that it stands in. */
  holders: ReadonlyMap<number, WrittenParagraph>;
}

/** All elements of a name in a tree, itself among them, in order. */
export function allNamed(root: XmlElement, name: string): XmlElement[] {
  const found = root.name === name ? [root] : [];
  for (const inner of childElements(root)) found.push(...allNamed(inner, name));
  return found;
}

/** The span that holds an offset, of spans in order. */
function holding(spans: readonly Span[], offset: number): Span | undefined {
  const span = spans[partitionPoint(spans, ({ start }) => start <= offset) - 1];
  return span && offset < span.end ? span : undefined;
}

export class WrittenPart {
  readonly path: string;
  readonly xml: string;
  private readonly blocks = new Map<number, Block | undefined>();
  private readonly inner = new Map<number, { spans: readonly Span[]; prefixes: Prefixes }>();

  constructor(path: string, xml: string) {
    this.path = path;
    this.xml = xml;
  }

  /** Spans inside an element, read once. */
  private spansIn(span: Span, outer: Prefixes): { spans: readonly Span[]; prefixes: Prefixes } {
    const known = this.inner.get(span.start);
    if (known) return known;
    const spans = elementSpans(this.xml, span.innerStart, span.innerEnd) ?? [];
    const read = { spans, prefixes: declaredIn(attributesAt(this.xml, span), outer) };
    this.inner.set(span.start, read);
    return read;
  }

  private blockAt(offset: number): Block | undefined {
    const whole = { name: '', start: -1, innerStart: 0, innerEnd: this.xml.length, end: this.xml.length };
    let level = this.spansIn(whole, new Map());
    for (;;) {
      const span = holding(level.spans, offset);
      if (!span) return undefined;
      const name = canonicalName(span.name, declaredIn(attributesAt(this.xml, span), level.prefixes));
      if (opened.has(name) || isLongTable(span, level.prefixes)) {
        level = this.spansIn(span, level.prefixes);
        continue;
      }
      if (!this.blocks.has(span.start)) this.blocks.set(span.start, this.read(span, level.prefixes));
      return this.blocks.get(span.start);
    }
  }

  private read({ start, end }: Span, prefixes: Prefixes): Block | undefined {
    const tree = parsePart(this.xml.slice(start, end), prefixes);
    if (tree === 'no-xml') return undefined;
    const all = allNamed(tree, 'w:p').map((element) => writtenParagraph(element, start));
    const holders = all.flatMap((one) => [...one.starts.keys()].map((offset) => [offset, one] as const));
    return {
      ...{ tree, base: start, holders: new Map(holders) },
      paragraphs: new Map(all.map((one) => [one.element, one])),
    };
  }

  /** The letter that stands at a place, and its paragraph. */
  letterAt(element: number, character: number): { paragraph: WrittenParagraph; number: number } | undefined {
    const paragraph = this.blockAt(element)?.holders.get(element);
    const number = (paragraph?.starts.get(element) ?? 0) + character;
    return paragraph?.letters[number]?.at === character ? { paragraph, number } : undefined;
  }

  /** The paragraph of an element of a tree that was read. */
  paragraphOf(element: XmlElement, base: number): WrittenParagraph | undefined {
    return this.blocks.get(base)?.paragraphs.get(element);
  }

  /** The element that begins at an offset, with the offset of its tree. */
  elementAt(offset: number, name: string): { element: XmlElement; base: number } | undefined {
    const block = this.blockAt(offset);
    const element = block && allNamed(block.tree, name).find(({ start }) => block.base + start === offset);
    return block && element && { element, base: block.base };
  }

  /** The first paragraph of a main part, whether it holds text or not. */
  firstParagraph(): { element: XmlElement; base: number } | undefined {
    const { index = -1 } = /<(?:\w+:)?p(?:\s[^>]*)?>/.exec(this.xml) ?? {};
    return index < 0 ? undefined : this.elementAt(index, 'w:p');
  }
}
