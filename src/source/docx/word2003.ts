/**
 * Word 2003 XML (`w:wordDocument`): the same document with older names and all in one part. Its names are changed to those
 * of today, and then it is read as any other.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import type { OfficeDocument } from '../../document/office-document.ts';
import type { Result } from '../../terms/finding.ts';
import { formOfCode } from '../number-format.ts';
import { canonicalName, declaredIn } from '../ooxml/names.ts';
import { type Part, wordParts } from '../ooxml/package.ts';
import { attributesAt, elementSpans } from '../ooxml/spans.ts';
import { childElements } from '../ooxml/xml-tree.ts';
import { damaged, readStory } from './read-story.ts';

/** Old name → today's. */
const elements: Readonly<Record<string, string>> = {
  'w:vmerge': 'w:vMerge',
  'w:hmerge': 'w:hMerge',
  'w:listPr': 'w:numPr',
  'w:ilfo': 'w:numId',
  'w:ilst': 'w:abstractNumId',
  'w:listDef': 'w:abstractNum',
  'w:list': 'w:num',
  'w:lists': 'w:numbering',
  'w:nfc': 'w:numFmt',
  'w:listStyleLink': 'w:numStyleLink',
};
const attributes: Readonly<Record<string, string>> = {
  'w:fareast': 'w:eastAsia',
  'w:h-ansi': 'w:hAnsi',
  'w:listDefId': 'w:abstractNumId',
  'w:ilfo': 'w:numId',
  'w:first-line': 'w:firstLine',
  'w:first-line-chars': 'w:firstLineChars',
  'w:left-chars': 'w:leftChars',
  'w:right-chars': 'w:rightChars',
  'w:hanging-chars': 'w:hangingChars',
};
/** Values with hyphens → today's. */
const aligns: Readonly<Record<string, string>> = { 'high-kashida': 'both', 'thai-distribute': 'distribute' };
/** What an annotation is, by its type. */
const annotations: Readonly<Record<string, string>> = {
  'Word.Insertion': 'w:ins',
  'Word.Deletion': 'w:del',
  'Word.Comment': 'w:comment',
  'Word.Comment.Start': 'w:commentRangeStart',
  'Word.Comment.End': 'w:commentRangeEnd',
};

function renameAttributes(element: XmlElement): void {
  for (const [old, today] of Object.entries(attributes)) {
    const value = element.attributes[old];
    if (value === undefined) continue;
    delete element.attributes[old];
    element.attributes[today] = value;
  }
  const value = element.attributes['w:val'];
  if (element.name === 'w:jc' && value !== undefined) element.attributes['w:val'] = aligns[value] ?? value;
}

/** Gives one element and all in it the names of today, in place. */
export function renamed(root: XmlElement): void {
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    renameAttributes(next);
    if (next.name === 'aml:annotation') {
      next.name = annotations[next.attributes['w:type'] ?? ''] ?? next.name;
      next.attributes['w:id'] = next.attributes['aml:id'] ?? '';
      if (next.attributes['aml:author'] !== undefined)
        next.attributes['w:author'] = next.attributes['aml:author'];
    } else {
      const today = elements[next.name];
      if (next.name === 'w:nfc') {
        const code = Number(next.attributes['w:val'] ?? 0);
        next.attributes['w:val'] = formOfCode(code);
      }
      if (today !== undefined) next.name = today;
    }
    open.push(...childElements(next));
  }
  if (root.name === 'w:styles') defaultsAsToday(root);
}

/** Defaults stood beside the styles as attributes of fonts; a default style marks itself as today. */
function defaultsAsToday(styles: XmlElement): void {
  for (const style of childElements(styles))
    if (style.name === 'w:style' && style.attributes['w:default'] === 'on')
      style.attributes['w:default'] = '1';
}

/** Reads a document that Word 2003 or LibreOffice saved as one XML file. */
export function readWordML2003(xml: string, file: string): Result<OfficeDocument> {
  const [root] = elementSpans(xml) ?? [];
  const inner = root && elementSpans(xml, root.innerStart, root.innerEnd);
  if (!root || !inner) return damaged('里面的 XML 不完整');
  const outer = declaredIn(attributesAt(xml, root), new Map());
  const main: Part = { path: 'document.xml', xml, outer: new Map() };
  const piece = (name: string): Part | undefined => {
    const span = inner.find((one) => canonicalName(one.name, outer) === name);
    return span && { path: main.path, xml: xml.slice(span.start, span.end), outer };
  };
  const names: Readonly<Record<string, string>> = { styles: 'w:styles', numbering: 'w:lists' };
  const none = () => undefined;
  return readStory({
    main,
    file,
    format: 'word2003',
    parts: wordParts(none, none),
    readInside: none,
    find: (type) => (names[type] === undefined ? undefined : piece(names[type])),
    adapt: renamed,
  });
}
