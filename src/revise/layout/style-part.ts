/**
 * The styles part of a file with the official styles in it. A style that the file has under the same name is set anew
 * and keeps its id, so that contents and navigation go on to find the headings.
 */

import { parsePart } from '../../source/ooxml/read-parts.ts';
import { elementSpans, type Span } from '../../source/ooxml/spans.ts';
import { childElements, valOf } from '../../source/ooxml/xml-tree.ts';
import { type Splice, spliced } from '../splice.ts';
import type { WordFile } from '../word-file.ts';
import { dialectOf, inDialect } from './names.ts';
import { type OfficialStyle, officialLook, officialStyleNames, preferredId } from './official-styles.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';
const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>';

interface FoundStyle {
  id: string;
  name: string;
  type: string;
  /** Id of the other half of a style for paragraphs and letters. */
  link: string | undefined;
  span: Span;
}

export interface StylePart {
  path: string;
  xml: string;
  /** Character styles that are the other half of a paragraph style. */
  linked: ReadonlySet<string>;
  idOf(style: OfficialStyle): string;
}

function stylesIn(xml: string): FoundStyle[] {
  const [root] = elementSpans(xml) ?? [];
  const tree = parsePart(xml);
  if (!root || tree === 'no-xml') return [];
  const spans = elementSpans(xml, root.innerStart, root.innerEnd) ?? [];
  const elements = childElements(tree);
  return elements.flatMap((element, index) => {
    const span = spans[index];
    if (element.name !== 'w:style' || !span) return [];
    const id = element.attributes['w:styleId'] ?? '';
    const type = element.attributes['w:type'] ?? 'paragraph';
    return [{ id, type, span, name: valOf(element, 'w:name') ?? id, link: valOf(element, 'w:link') }];
  });
}

/** 标题 1 is what some programs call heading 1. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^标题 ?(?=\d$)/, 'heading ')
    .trim();

function styleSource(id: string, style: OfficialStyle, link: string | undefined): string {
  const name = officialStyleNames[style];
  const isBuiltIn = name.startsWith('heading ');
  return [
    `<w:style w:type="paragraph"${isBuiltIn ? '' : ' w:customStyle="1"'} w:styleId="${id}">`,
    `<w:name w:val="${name}"/>`,
    link === undefined ? '' : `<w:link w:val="${link}"/>`,
    '<w:qFormat/>',
    officialLook(style),
    '</w:style>',
  ].join('');
}

/** Where the part of the styles stands; a file without one gets an empty one. */
function pathOf(file: WordFile): string {
  const related = file.related(file.main).find(({ type, external }) => type === 'styles' && !external);
  if (related && file.text(related.target) !== undefined) return related.target;
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
  let path = `${folder}styles.xml`;
  for (let number = 2; file.text(path) !== undefined; number++) path = `${folder}styles${number}.xml`;
  file.add({ path, xml: empty, contentType, type: 'styles' });
  return path;
}

/** The part with the styles that are used in it; undefined where it is broken. */
export function styledPart(file: WordFile, used: ReadonlySet<OfficialStyle>): StylePart | undefined {
  const path = pathOf(file);
  const xml = file.text(path) ?? '';
  const [root] = elementSpans(xml) ?? [];
  const dialect = dialectOf(xml);
  if (!root || !dialect || parsePart(xml) === 'no-xml') return undefined;
  const found = stylesIn(xml);
  const taken = new Set(found.map(({ id }) => id.toLowerCase()));
  const chosen = new Map<OfficialStyle, string>();
  const splices: Splice[] = [];
  const added: string[] = [];
  for (const style of used) {
    const name = plainName(officialStyleNames[style]);
    const own = found.find((one) => one.type === 'paragraph' && plainName(one.name) === name);
    let id = own?.id ?? preferredId(style);
    if (!own)
      for (let number = 2; taken.has(id.toLowerCase()); number++) id = `${preferredId(style)}${number}`;
    taken.add(id.toLowerCase());
    chosen.set(style, id);
    const source = inDialect(styleSource(id, style, own?.link), dialect);
    if (own) splices.push({ start: own.span.start, end: own.span.end, text: source });
    else added.push(source);
  }
  const isOpen = root.innerStart < root.end;
  const tail = isOpen
    ? { start: root.innerEnd, end: root.innerEnd, text: added.join('') }
    : { start: root.end - 2, end: root.end, text: `>${added.join('')}</${root.name}>` };
  return {
    path,
    xml: spliced(xml, [...splices, tail]),
    linked: new Set(
      found.flatMap(({ type, id, link }) => (type === 'character' && link !== undefined ? [id] : [])),
    ),
    idOf: (style) => chosen.get(style) ?? preferredId(style),
  };
}
