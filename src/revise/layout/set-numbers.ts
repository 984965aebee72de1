/**
 * Numbers that the program adds stay numbers that the program adds: no letter comes or goes. Their level takes the look of
 * its paragraph, and nothing stands between number and words, as in typed ones (一、总体要求).
 */

import type { XmlElement } from '@rgrove/parse-xml';
import { parsePart } from '../../source/ooxml/read-parts.ts';
import { elementSpans } from '../../source/ooxml/spans.ts';
import { child, childElements, valOf } from '../../source/ooxml/xml-tree.ts';
import { type Splice, spliced } from '../splice.ts';
import { dialectOf, inDialect } from './names.ts';

/** A level of a list that numbers paragraphs of the text. */
export interface UsedLevel {
  id: string;
  level: number;
}

const order = 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'.split(
  ' ',
);

function levelSource(level: XmlElement, xml: string): string {
  const source = (element: XmlElement) => xml.slice(element.start, element.end);
  const [span] = elementSpans(xml, level.start, level.end) ?? [];
  if (!span) return source(level);
  const children = new Map<string, string>();
  const others: string[] = [];
  for (const element of childElements(level)) {
    const name = element.name.replace(/^w:/, '');
    if (!order.includes(name)) others.push(source(element));
    // the paragraph says where it stands and how its number looks
    else if (name !== 'pPr' && name !== 'rPr') children.set(name, source(element));
  }
  children.set('suff', '<w:suff w:val="nothing"/>');
  const ordered = [...children.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const inside = ordered.map((name) => children.get(name) ?? '').join('');
  return (
    xml.slice(level.start, span.innerStart) + others.join('') + inside + xml.slice(span.innerEnd, span.end)
  );
}

/** The numbering part with the used levels set; bullets stay as they are. */
export function setNumbers(xml: string, used: readonly UsedLevel[]): string {
  const root = parsePart(xml);
  const dialect = dialectOf(xml);
  if (root === 'no-xml' || !dialect) return xml;
  const abstracts = new Map(
    childElements(root)
      .filter(({ name }) => name === 'w:abstractNum')
      .map((element) => [element.attributes['w:abstractNumId'], element]),
  );
  const byLink = new Map([...abstracts.values()].map((one) => [valOf(one, 'w:styleLink'), one]));
  const nums = new Map(
    childElements(root)
      .filter(({ name }) => name === 'w:num')
      .map((element) => [element.attributes['w:numId'], element]),
  );
  const levels = new Set<XmlElement>();
  const isLevel = (level: number) => (element: XmlElement) => element.attributes['w:ilvl'] === String(level);
  for (const { id, level } of used) {
    const num = nums.get(id);
    const named = abstracts.get(num && valOf(num, 'w:abstractNumId'));
    const link = valOf(named, 'w:numStyleLink');
    const list = (link !== undefined && byLink.get(link)) || named;
    const override =
      num &&
      childElements(num)
        .filter(isLevel(level))
        .map((one) => child(one, 'w:lvl'))[0];
    const own =
      list &&
      childElements(list)
        .filter(({ name }) => name === 'w:lvl')
        .find(isLevel(level));
    for (const one of [override, own])
      if (one && valOf(one, 'w:numFmt') !== 'bullet' && valOf(one, 'w:numFmt') !== undefined) levels.add(one);
  }
  const splices = [...levels].map((element): Splice => {
    return { start: element.start, end: element.end, text: inDialect(levelSource(element, xml), dialect) };
  });
  return spliced(xml, splices);
}
