/**
 * Line breaks (`w:br`) that stand for the ends of paragraphs, as in texts pasted from web pages, made ends of paragraphs.
 * Only where it is beyond doubt: the line before ends a sentence, or the next one begins with a number or with the two
 * blanks of a new paragraph. Breaks that cut a title or an address stay.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { parsePart } from '../../source/ooxml/read-parts.ts';
import { elementSpans } from '../../source/ooxml/spans.ts';
import { child, childElements } from '../../source/ooxml/xml-tree.ts';
import { readHeadingNumber } from '../../terms/heading-number.ts';
import { type Splice, spliced } from '../splice.ts';
import { openWordFile } from '../word-file.ts';
import { fileBody } from './file-body.ts';

interface Break {
  run: XmlElement;
  element: XmlElement;
  before: string;
  after: string;
}

const isBreak = ({ name, attributes }: XmlElement): boolean =>
  name === 'w:cr' || (name === 'w:br' && [undefined, 'textWrapping'].includes(attributes['w:type']));

/** Breaks right in runs that stand right in the paragraph, with the lines around each. */
function breaksIn(paragraph: XmlElement): Break[] {
  const lines: string[] = [''];
  const found: Omit<Break, 'before' | 'after'>[] = [];
  const take = (text: string) => {
    lines[lines.length - 1] += text;
  };
  for (const element of childElements(paragraph)) {
    if (element.name !== 'w:r') {
      if (element.name !== 'w:pPr') take(element.text);
      continue;
    }
    for (const part of childElements(element)) {
      if (isBreak(part)) {
        found.push({ run: element, element: part });
        lines.push('');
      } else if (part.name === 'w:t') take(part.text);
    }
  }
  return found.map((one, at) => ({ ...one, before: lines[at] ?? '', after: lines[at + 1] ?? '' }));
}

/** A field that goes on over several runs cannot be cut in two. */
const hasOpenParts = (paragraph: XmlElement, xml: string, base: number): boolean =>
  /<\w+:(?:fldChar|txbxContent)\b/.test(xml.slice(base + paragraph.start, base + paragraph.end));

function endsParagraph({ before, after }: Break): boolean {
  if (before.trim() === '' || after.trim() === '') return false;
  return (
    /[。！？；：.]\s*$/u.test(before) ||
    /^[\u3000 ]{2}/u.test(after) ||
    readHeadingNumber(after.trim()) !== undefined
  );
}

/** Undefined where nothing is to be split, or the file is no Word file. */
export function splitLines(bytes: Uint8Array): { bytes: Uint8Array; count: number } | undefined {
  const file = openWordFile(bytes);
  const xml = file?.text(file.main);
  const body = xml === undefined ? undefined : fileBody(xml);
  if (!file || xml === undefined || !body) return undefined;
  const splices: Splice[] = [];
  for (const item of body.items) {
    if (item.is !== 'paragraph' || item.framed || item.endsSection) continue;
    if (!/<\w+:(?:br|cr)\b/.test(xml.slice(item.start, item.end))) continue;
    const paragraph = parsePart(xml.slice(item.start, item.end), body.prefixes);
    if (paragraph === 'no-xml' || hasOpenParts(paragraph, xml, item.start)) continue;
    const [span] = elementSpans(xml, item.start, item.end) ?? [];
    if (!span) continue;
    const source = (element: XmlElement | undefined) =>
      element ? xml.slice(item.start + element.start, item.start + element.end) : '';
    const properties = child(paragraph, 'w:pPr');
    for (const one of breaksIn(paragraph)) {
      if (!endsParagraph(one)) continue;
      const [run] = elementSpans(xml, item.start + one.run.start, item.start + one.run.end) ?? [];
      if (!run) continue;
      const format = source(child(one.run, 'w:rPr'));
      // the change of properties that somebody tracked is told once
      const next = source(properties).replace(
        /<(\w+:pPrChange)\b[\s\S]*?<\/\1>|<\w+:pageBreakBefore\b[^>]*\/>/g,
        '',
      );
      splices.push({
        start: item.start + one.element.start,
        end: item.start + one.element.end,
        text: `</${run.name}></${span.name}><${span.name}>${next}<${run.name}>${format}`,
      });
    }
  }
  if (splices.length === 0) return undefined;
  file.replace(file.main, spliced(xml, splices));
  return { bytes: file.save(), count: splices.length };
}
