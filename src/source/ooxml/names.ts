/**
 * Names of XML elements by what they mean: a prefix is anybody's choice, the namespace behind it is not. Every name gets
 * the prefix that Word itself writes, so that whoever reads asks for `w:p` only.
 *
 *     <ns0:p xmlns:ns0="…/wordprocessingml/2006/main"> → w:p
 */
import { XmlElement } from '@rgrove/parse-xml';

/** Last words of namespaces → the prefix that Word writes; transitional, strict and Word 2003 forms of each. */
const known: ReadonlyMap<string, string> = new Map(
  (
    [
      ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
      ['w', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
      ['w', 'http://schemas.microsoft.com/office/word/2003/wordml'],
      ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
      ['r', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
      ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
      ['a', 'http://purl.oclc.org/ooxml/drawingml/main'],
      ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
      ['wp', 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing'],
      ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
      ['pic', 'http://purl.oclc.org/ooxml/drawingml/picture'],
      ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
      ['c', 'http://purl.oclc.org/ooxml/drawingml/chart'],
      ['cx', 'http://schemas.microsoft.com/office/drawing/2014/chartex'],
      ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
      ['dgm', 'http://purl.oclc.org/ooxml/drawingml/diagram'],
      ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
      ['m', 'http://purl.oclc.org/ooxml/officeDocument/math'],
      ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
      ['v', 'urn:schemas-microsoft-com:vml'],
      ['o', 'urn:schemas-microsoft-com:office:office'],
      ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
      ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
      ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
      ['wpg', 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
      ['wpc', 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'],
      ['pkg', 'http://schemas.microsoft.com/office/2006/xmlPackage'],
      ['wx', 'http://schemas.microsoft.com/office/word/2003/auxHint'],
      ['aml', 'http://schemas.microsoft.com/aml/2001/core'],
      ['', 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'],
      ['', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
      ['', 'http://schemas.openxmlformats.org/package/2006/relationships'],
      ['', 'http://schemas.openxmlformats.org/package/2006/content-types'],
    ] as const
  ).map(([prefix, uri]) => [uri.toLowerCase(), prefix]),
);

/** Prefix as written ('' for none) → prefix as Word writes it. Prefixes that are not in it stay. */
export type Prefixes = ReadonlyMap<string, string>;

export const noPrefixes: Prefixes = new Map();

/** What the declarations of an element add; the same map where it declares nothing new. */
export function declaredIn(attributes: Readonly<Record<string, string>>, outer: Prefixes): Prefixes {
  let inner: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
    const prefix = name.slice(6);
    const uri = (attributes[name] ?? '').trim().replace(/\/$/, '').toLowerCase();
    const canonical = known.get(uri) ?? prefix;
    if ((outer.get(prefix) ?? prefix) === canonical) continue;
    inner ??= new Map(outer);
    inner.set(prefix, canonical);
  }
  return inner ?? outer;
}

/** A name with Word's own prefix. */
export function canonicalName(name: string, prefixes: Prefixes, isAttribute: boolean = false): string {
  const colon = name.indexOf(':');
  if (colon < 0 && isAttribute) return name;
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const canonical = prefixes.get(prefix);
  if (canonical === undefined || canonical === prefix) return name;
  const local = name.slice(colon + 1);
  return canonical === '' ? local : `${canonical}:${local}`;
}

function rename(element: XmlElement, prefixes: Prefixes): void {
  element.name = canonicalName(element.name, prefixes);
  const renamed: [string, string][] = [];
  for (const name in element.attributes) {
    const canonical = name.startsWith('xml') ? name : canonicalName(name, prefixes, true);
    if (canonical !== name) renamed.push([name, canonical]);
  }
  for (const [name, canonical] of renamed) {
    element.attributes[canonical] = element.attributes[name] ?? '';
    delete element.attributes[name];
  }
}

/**
 * Gives every element and attribute of a tree Word's own prefix, in place.
 * @param outer what elements around the tree declare
 * @param deepest trees nested deeper are refused: they would overflow the stack of whoever reads them
 * @returns false for a tree that is nested too deep
 */
export function nameCanonically(root: XmlElement, outer: Prefixes, deepest: number): boolean {
  const open: { element: XmlElement; depth: number; prefixes: Prefixes }[] = [
    { element: root, depth: 1, prefixes: outer },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, depth } = next;
    if (depth > deepest) return false;
    const prefixes = declaredIn(element.attributes, next.prefixes);
    if (prefixes.size > 0) rename(element, prefixes);
    for (const inner of element.children)
      if (inner instanceof XmlElement) open.push({ element: inner, depth: depth + 1, prefixes });
  }
  return true;
}
