/** One paragraph of a file set anew: its properties, those of its letters, and the white space at its ends. */
import type { XmlElement } from '@rgrove/parse-xml';
import { placeInList } from '../../source/docx/paragraph.ts';
import type { Reading } from '../../source/docx/reading.ts';
import { elementSpans } from '../../source/ooxml/spans.ts';
import { child, childElements, valOf } from '../../source/ooxml/xml-tree.ts';
import { isSymbolFont } from '../../source/symbol-fonts.ts';
import type { Splice } from '../splice.ts';
import { type Dialect, inDialect } from './names.ts';
import { type Given, type LettersKept, letterProperties, paragraphProperties } from './properties.ts';
import { headRuns, type RunIn, withFont } from './run-in.ts';
import type { UsedLevel } from './set-numbers.ts';
import { trimmed } from './white-space.ts';

/** What setting a paragraph has to know of its file. */
export interface Setter {
  xml: string;
  dialect: Dialect;
  lists: Pick<Reading, 'styles' | 'lists'>;
  isLinkedStyle(id: string | undefined): boolean;
  /** Properties of sections as they are set, by the offset of the old ones. */
  sections: Map<number, string>;
  splices: Splice[];
  /** Levels of lists that number what is set. */
  levels: UsedLevel[];
}

export interface Wanted {
  /** Id of the style in this file. */
  style: string;
  given: Given;
  trims: 'none' | 'start' | 'both';
  keepsBold: boolean;
  keepsSize: boolean;
  /** A heading in one paragraph with its text. */
  runIn?: RunIn | undefined;
}

/** Runs are looked for in whatever only wraps them; not in drawings, whose text is theirs. */
const closed = new Set([
  'w:pPr',
  'w:drawing',
  'w:pict',
  'w:object',
  'mc:AlternateContent',
  'w:sdtPr',
  'm:oMath',
]);

function runsIn(parent: XmlElement): XmlElement[] {
  return childElements(parent).flatMap((element) => {
    if (element.name === 'w:r') return [element];
    return closed.has(element.name) ? [] : runsIn(element);
  });
}

/** A tab between words stands where the tab stops say. */
const hasTab = (paragraph: XmlElement): boolean =>
  runsIn(paragraph).some((run) => childElements(run).some(({ name }) => name === 'w:tab'));

/** A number that the program adds: said by the paragraph itself, whose new style says nothing of it. */
function numberGiven(format: XmlElement | undefined, setter: Setter): { given: Given; isNumbered: boolean } {
  const style = valOf(format, 'w:pStyle');
  const place = placeInList(format, style, setter.lists);
  if (!place) return { given: {}, isNumbered: false };
  setter.levels.push(place);
  const numPr = `<w:numPr><w:ilvl w:val="${place.level}"/><w:numId w:val="${place.id}"/></w:numPr>`;
  return { given: { numPr }, isNumbered: true };
}

/** Puts the new properties into a paragraph. @param base offset that the tree counts from */
function setProperties(paragraph: XmlElement, base: number, source: string, setter: Setter): void {
  const { xml, splices, dialect } = setter;
  const old = child(paragraph, 'w:pPr');
  const own = inDialect(source, dialect);
  if (old) {
    splices.push({ start: base + old.start, end: base + old.end, text: own });
    return;
  }
  const start = base + paragraph.start;
  const [span] = elementSpans(xml, start, base + paragraph.end) ?? [];
  if (!span) return;
  if (span.innerStart < span.end) splices.push({ start: span.innerStart, end: span.innerStart, text: own });
  else splices.push({ start: span.end - 2, end: span.end, text: `>${own}</${span.name}>` });
}

/** @param indent what a numbered paragraph says of its indent, which its list would say otherwise */
export function setParagraph(
  paragraph: XmlElement,
  base: number,
  wanted: Wanted,
  indent: string,
  setter: Setter,
): { trimmed: boolean } {
  const { xml, splices } = setter;
  const source = (element: XmlElement): string => {
    const start = base + element.start;
    const section = setter.sections.get(start);
    if (section === undefined) return xml.slice(start, base + element.end);
    setter.sections.delete(start);
    return section;
  };
  const kept: LettersKept = {
    bold: wanted.keepsBold,
    size: wanted.keepsSize,
    isLinkedStyle: setter.isLinkedStyle,
    isSignFont: (name) => name !== undefined && isSymbolFont(name),
  };
  const old = child(paragraph, 'w:pPr');
  const { given: number, isNumbered } = numberGiven(old, setter);
  const given = {
    ...(isNumbered && { ind: indent }),
    ...wanted.given,
    ...number,
    pStyle: `<w:pStyle w:val="${wanted.style}"/>`,
  };
  const properties = paragraphProperties(old, source, { given, keepTabs: hasTab(paragraph), letters: kept });
  setProperties(paragraph, base, properties, setter);
  const spaces = wanted.trims === 'none' ? [] : trimmed(paragraph, { xml, base }, 'start');
  if (wanted.trims === 'both' && !covers(spaces, paragraph))
    spaces.push(...trimmed(paragraph, { xml, base }, 'end'));
  splices.push(...spaces);
  const heads = wanted.runIn && headRuns(paragraph, { xml, base }, wanted.runIn);
  const put = (start: number, end: number, text: string) =>
    splices.push({ start, end, text: inDialect(text, setter.dialect) });
  for (const run of runsIn(paragraph)) {
    const format = child(run, 'w:rPr');
    const text = format ? letterProperties(format, source, kept) : '';
    const isHead = wanted.runIn && heads?.has(run);
    if (!format && !isHead) continue;
    const [span] = elementSpans(xml, base + run.start, base + run.end) ?? [];
    const start = format ? base + format.start : (span?.innerStart ?? 0);
    const end = format ? base + format.end : start;
    if (!isHead || !wanted.runIn) {
      put(start, end, text);
      continue;
    }
    const own = format ? letterProperties(format, source, { ...kept, bold: false }) : '';
    put(start, end, withFont(own, wanted.runIn.font));
    const cut = heads?.get(run);
    if (cut !== undefined) put(cut, cut, `</w:t></w:r><w:r>${text}<w:t xml:space="preserve">`);
  }
  return { trimmed: spaces.length > 0 };
}

/** Nothing but white space: what was taken from its beginning is all of it. */
const covers = (spaces: readonly Splice[], paragraph: XmlElement): boolean =>
  spaces.length > 0 && paragraph.text.trim() === '';
