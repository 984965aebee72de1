/** WordprocessingML elements that the `docx` library has no class for. */
import { BuilderElement, type ParagraphChild, type XmlComponent } from 'docx';

/** Any element with attributes and children. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const keyed = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement<Record<string, string>>({ name, attributes: keyed, children });
}

/** Content inside a bookmark. Own ids: the library counts its bookmarks over all documents of a process. */
export function bookmarked(name: string, id: number, content: readonly ParagraphChild[]): ParagraphChild[] {
  return [
    element('w:bookmarkStart', { 'w:id': String(id), 'w:name': name }) as ParagraphChild,
    ...content,
    element('w:bookmarkEnd', { 'w:id': String(id) }) as ParagraphChild,
  ];
}
