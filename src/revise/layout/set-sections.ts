/**
 * Sheet, grid and page numbers of every section (GB/T 9704-2012 §5, §7.5). A section that lies crosswise stays so. Headers
 * stay, and so does a footer that says more than the number of its page.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { parsePart } from '../../source/ooxml/read-parts.ts';
import { elementSpans } from '../../source/ooxml/spans.ts';
import { child, childElements, isOn } from '../../source/ooxml/xml-tree.ts';
import { officialGrid, officialPage, pageNumberIndent, textWidth } from '../../writers/docx/page.ts';
import type { Splice } from '../splice.ts';
import type { WordFile } from '../word-file.ts';
import type { FileBody } from './file-body.ts';

const kinds = ['default', 'even', 'first'] as const;
type Kind = (typeof kinds)[number];

export interface SectionChange {
  splices: Splice[];
  /** Width of the text by section, in twips. */
  widths: number[];
  /** What stands in footers that were kept. */
  keptFooters: string[];
  /** How many footers with nothing but a page number gave way. */
  replaced: number;
  across: number;
}

/** A footer that shows nothing but the number of its page: 第 1 页 共 3 页, - 1 -. */
function isPageNumber(root: XmlElement): boolean {
  const names = new Set<string>();
  const gather = (element: XmlElement): void => {
    names.add(element.name);
    for (const inner of childElements(element)) gather(inner);
  };
  gather(root);
  if (
    ['w:drawing', 'w:object', 'v:imagedata', 'w:tbl'].some(
      (name) => names.has(name) && !names.has('w:txbxContent'),
    )
  )
    return false;
  if (names.has('v:imagedata') || names.has('pic:pic')) return false;
  const words = root.text.replace(/PAGE|NUMPAGES|SECTIONPAGES|MERGEFORMAT|Arabic|Dash/gi, '');
  return /^[\s\d第页共\p{P}\p{S}]*$/u.test(words);
}

export const footerXml = (side: 'odd' | 'even', style: string): string => {
  const twips = pageNumberIndent(officialGrid);
  const place =
    side === 'odd'
      ? `<w:ind w:right="${twips}"/><w:jc w:val="right"/>`
      : `<w:ind w:left="${twips}"/><w:jc w:val="left"/>`;
  const run = (inside: string) => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${inside}</w:r>`;
  const text = (words: string) => run(`<w:t xml:space="preserve">${words}</w:t>`);
  const field = ['begin', 'separate', 'end'].map((type) => run(`<w:fldChar w:fldCharType="${type}"/>`));
  const code = run('<w:instrText xml:space="preserve"> PAGE </w:instrText>');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="${style}"/>${place}</w:pPr>${text('— ')}${field[0]}${code}${field[1]}${run('<w:t>1</w:t>')}${field[2]}${text(' —')}</w:p></w:ftr>`;
};

const order =
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'.split(
    ' ',
  );

function sheet(isAcross: boolean): string {
  const { width, height } = officialPage.size;
  const { top, right, bottom, left, header, footer } = officialPage.margin;
  const margins = (t: number, r: number, b: number, l: number) =>
    `<w:pgMar w:top="${t}" w:right="${r}" w:bottom="${b}" w:left="${l}" w:header="${header}" w:footer="${isAcross ? 794 : footer}" w:gutter="0"/>`;
  // a sheet that is turned: its left edge, where the pages are bound, lies on top
  return isAcross
    ? `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>${margins(left, top, right, bottom)}`
    : `<w:pgSz w:w="${width}" w:h="${height}"/>${margins(top, right, bottom, left)}`;
}

/** How wide the text of a section that lies crosswise is. */
const acrossWidth = officialPage.size.height - officialPage.margin.top - officialPage.margin.bottom;

interface Reference {
  kind: Kind;
  source: string;
  id: string;
}

function references(section: XmlElement, name: string, source: (element: XmlElement) => string): Reference[] {
  return childElements(section)
    .filter((element) => element.name === name)
    .map((element) => ({
      kind: (kinds.find((kind) => kind === element.attributes['w:type']) ?? 'default') as Kind,
      source: source(element),
      id: element.attributes['r:id'] ?? '',
    }));
}

/** @param numbers ids of our footers for odd and even pages; the relationship prefix of the part is `r` or declared */
export function sectionSplices(
  file: WordFile,
  xml: string,
  body: FileBody,
  numbers: { odd: string; even: string; relations: string },
  hadEven: boolean,
): SectionChange {
  const change: SectionChange = { splices: [], widths: [], keptFooters: [], replaced: 0, across: 0 };
  const related = new Map(file.related(file.main).map(({ id, target }) => [id, target]));
  /** What a footer says; undefined for one that is only a number. */
  const wordsOf = (id: string): string | undefined => {
    const part = file.text(related.get(id) ?? '');
    const root = part === undefined ? 'no-xml' : parsePart(part);
    if (root === 'no-xml' || isPageNumber(root)) return undefined;
    return (
      root.text
        .replace(/PAGE[^\d]*/gi, '')
        .replace(/\s+/g, ' ')
        .trim() || '（图）'
    );
  };
  const footers = new Map<Kind, Reference>();
  const headers = new Map<Kind, Reference>();
  const reference = (kind: Kind, id: string, name: string) =>
    `<w:${name} w:type="${kind}" ${numbers.relations}:id="${id}"/>`;
  const told = new Set<string>();

  const propertiesOf = (section: XmlElement | undefined, source: (element: XmlElement) => string): string => {
    const own = section ? references(section, 'w:footerReference', source) : [];
    for (const one of own) {
      const words = wordsOf(one.id);
      if (words === undefined) {
        footers.delete(one.kind);
        if (!told.has(one.id)) change.replaced += 1;
      } else {
        footers.set(one.kind, one);
        if (!told.has(one.id)) change.keptFooters.push(words);
      }
      told.add(one.id);
    }
    for (const one of section ? references(section, 'w:headerReference', source) : [])
      headers.set(one.kind, one);
    const footerId = (kind: Kind): string => {
      const kept = footers.get(kind) ?? (kind === 'even' && !hadEven ? footers.get('default') : undefined);
      return kept?.id ?? (kind === 'even' ? numbers.even : numbers.odd);
    };
    const hasFirst = isOn(section, 'w:titlePg') === true;
    const shown = kinds.filter((kind) => kind !== 'first' || hasFirst);
    const parts = shown.map((kind) => reference(kind, footerId(kind), 'footerReference'));
    // pages that were no even ones so far go on to have the header of the others
    const header = headers.get('default');
    const heads = [...headers.values()].map(({ kind, id }) => reference(kind, id, 'headerReference'));
    if (header && !headers.has('even') && !hadEven)
      heads.push(reference('even', header.id, 'headerReference'));
    const size = child(section, 'w:pgSz');
    const isAcross =
      size?.attributes['w:orient'] === 'landscape' ||
      Number(size?.attributes['w:w']) > Number(size?.attributes['w:h'] ?? Number.POSITIVE_INFINITY);
    if (isAcross) change.across += 1;
    change.widths.push(isAcross ? acrossWidth : textWidth);
    const [pageSize = '', margins = ''] = sheet(isAcross).split(/(?<=\/>)/);
    const children = new Map<string, string>([
      ['headerReference', heads.join('')],
      ['footerReference', parts.join('')],
      ['pgSz', pageSize],
      ['pgMar', margins],
      ['docGrid', `<w:docGrid w:linePitch="${officialGrid.linePitch}"/>`],
    ]);
    const others: string[] = [];
    for (const element of section ? childElements(section) : []) {
      const name = element.name.replace(/^w:/, '');
      if (children.has(name)) continue;
      if (name === 'pgNumType' && element.attributes['w:fmt'] === 'numberInDash') {
        const start = element.attributes['w:start'];
        if (start !== undefined) children.set(name, `<w:pgNumType w:start="${start}"/>`);
      } else if (order.includes(name)) children.set(name, source(element));
      else others.push(source(element));
    }
    const ordered = [...children.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return ordered.map((name) => children.get(name) ?? '').join('') + others.join('');
  };

  for (const { start, end } of body.sections) {
    const tree = parsePart(xml.slice(start, end), body.prefixes);
    const [span] = elementSpans(xml, start, end) ?? [];
    if (tree === 'no-xml' || !span) continue;
    const source = (element: XmlElement) => xml.slice(start + element.start, start + element.end);
    const inside = propertiesOf(tree, source);
    const tag = xml.slice(start, span.innerStart).replace(/\s*\/?>$/, '>');
    change.splices.push({ start, end, text: `${tag}${inside}</${span.name}>` });
  }
  const { missingSection: at } = body;
  if (at !== undefined)
    change.splices.push({
      start: at,
      end: at,
      text: `<w:sectPr>${propertiesOf(undefined, () => '')}</w:sectPr>`,
    });
  return change;
}
