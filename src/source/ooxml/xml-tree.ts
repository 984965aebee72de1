/** The few questions that reading asks of an XML tree. Names carry Word's own prefixes: `parsePart` gives them. */
import { XmlElement } from '@rgrove/parse-xml';

export function childElements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child): child is XmlElement => child instanceof XmlElement);
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && childElements(parent).find((element) => element.name === name);
}

/** `w:val` of a child element; undefined where there is no such child. */
export function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes['w:val'];
}

/** An on/off property: present without a value means on. */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(parent, name);
  if (!property) return undefined;
  return !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? 'true');
}

/** Elements that only wrap content: what is inside them is read as if they were not there. */
const wrappers = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:bdo',
  'w:dir',
]);

export function isWrapper(element: XmlElement): boolean {
  return wrappers.has(element.name);
}
