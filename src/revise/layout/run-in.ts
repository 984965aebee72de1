/**
 * Headings that stand in one paragraph with their text (（一）加强领导。街道成立…): the letters up to the first stop get the font
 * of their level (GB/T 9704-2012 §7.3.3: 一、黑体, （一）楷体), the paragraph stays one. Deeper levels are 仿宋 as the text is.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Paragraph } from '../../document/office-document.ts';
import { elementSpans } from '../../source/ooxml/spans.ts';
import { childElements } from '../../source/ooxml/xml-tree.ts';
import { type NumberStyle, readHeadingNumber } from '../../terms/heading-number.ts';
import { fontSets } from '../../writers/docx/fonts.ts';

export interface RunIn {
  /** Letters of the file from the first that is no blank. */
  length: number;
  /** Name of the font of its level. */
  font: string;
}

const fonts: Readonly<Partial<Record<NumberStyle, string>>> = {
  '一、': fontSets.official.hei,
  '（一）': fontSets.official.kai,
};

/** One clause or two without figures, and text enough behind it: no sentence of a list. */
const headAndText = /^[^。；：\d]{2,36}。(?=.{8,})/su;

/** @param paragraph as read, set as text */
export function runInOf({ text, automatic = 0 }: Paragraph): RunIn | undefined {
  const line = text.trimStart();
  const number = readHeadingNumber(line);
  const font = number && fonts[number.style];
  const head = number && headAndText.exec(line.slice(number.length))?.[0];
  if (!font || !head) return undefined;
  return { length: number.length + head.length - automatic, font };
}

/** What may stand between the runs of a heading without being part of it. */
const marks = new Set([
  'w:pPr',
  'w:proofErr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
]);
const plain = new Set(['w:rPr', 'w:t', 'w:lastRenderedPageBreak']);

/** Offset in written text behind so many of its letters; references of XML are one letter each. */
function writtenOffset(written: string, letters: number): number {
  const [start = ''] = new RegExp(`^(?:&[^;]+;|[^&]){${letters}}`, 'u').exec(written) ?? [];
  return start.length;
}

/**
 * The runs that hold the heading, and for the last where in the file its letters end, if text follows in the same run.
 * @returns undefined where it is cut by fields, revisions or breaks: it then stays as the text is
 */
export function headRuns(
  paragraph: XmlElement,
  { xml, base }: { xml: string; base: number },
  { length }: RunIn,
): Map<XmlElement, number | undefined> | undefined {
  const found = new Map<XmlElement, number | undefined>();
  let left = length;
  let begun = false;
  for (const run of childElements(paragraph)) {
    if (marks.has(run.name)) continue;
    const parts = childElements(run);
    if (run.name !== 'w:r' || parts.some(({ name }) => !plain.has(name))) return undefined;
    found.set(run, undefined);
    for (const part of parts.filter(({ name }) => name === 'w:t')) {
      const blanks: number = begun ? 0 : part.text.length - part.text.trimStart().length;
      begun ||= blanks < part.text.length;
      if (part.text.length - blanks < left) {
        left -= part.text.length - blanks;
        continue;
      }
      const isEnd = part.text.length - blanks === left && parts.at(-1) === part;
      const [span] = elementSpans(xml, base + part.start, base + part.end) ?? [];
      if (!span || /rPrChange/.test(xml.slice(base + run.start, base + run.end))) return undefined;
      const written = xml.slice(span.innerStart, span.innerEnd);
      if (!isEnd) found.set(run, span.innerStart + writtenOffset(written, blanks + left));
      return found;
    }
  }
  return undefined;
}

/** Properties of letters with another font and the rest as it is. */
export function withFont(properties: string, font: string): string {
  const inside = properties.replace(/^<w:rPr>|<\/w:rPr>$/g, '').replace(/<w:rFonts\b[^>]*\/>/, '');
  const style = /^<w:rStyle\b[^>]*\/>/.exec(inside)?.[0] ?? '';
  const face = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  return `<w:rPr>${style}${face}${inside.slice(style.length)}</w:rPr>`;
}
