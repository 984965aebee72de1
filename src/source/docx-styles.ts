/** What the styles of a document from any program say of a paragraph: its heading level and its automatic number. */
import type { XmlElement } from '@rgrove/parse-xml';
import { child, childElements, valOf } from './ooxml/xml-tree.ts';

export interface NumberProperty {
  /** Id of the list; '0' takes a number away. */
  id: string | undefined;
  level: number | undefined;
}

export interface ParagraphStyles {
  /** 1 to 9 for headings. */
  headingLevel(id: string | undefined): number | undefined;
  /** The number that the style gives, with the style that says so. */
  number(id: string | undefined): (NumberProperty & { style: string }) | undefined;
  /** True for a line of the table of contents that the program made. */
  isContents(id: string | undefined): boolean;
}

const deepestChain = 12;

/** Level that a paragraph or a style says itself: 1 to 9 for headings, 10 for plain text. */
export function outlineLevel(format: XmlElement | undefined): number | undefined {
  const level = valOf(format, 'w:outlineLvl');
  return level !== undefined && /^\d$/.test(level) ? Number(level) + 1 : undefined;
}

export function numberProperty(format: XmlElement | undefined): NumberProperty | undefined {
  const property = child(format, 'w:numPr');
  if (!property) return undefined;
  const level = valOf(property, 'w:ilvl');
  return {
    id: valOf(property, 'w:numId'),
    level: level !== undefined && /^\d$/.test(level) ? Number(level) : undefined,
  };
}

export function readParagraphStyles(styles: XmlElement | undefined): ParagraphStyles {
  const all = styles ? childElements(styles).filter(({ name }) => name === 'w:style') : [];
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'], style]));
  const nameOf = (id: string) => (valOf(byId.get(id), 'w:name') ?? '').toLowerCase();
  const first = <T>(id: string | undefined, meaning: (id: string) => T | undefined): T | undefined => {
    for (let at = id, steps = 0; at !== undefined && steps < deepestChain; steps++) {
      const found = meaning(at);
      if (found !== undefined) return found;
      at = valOf(byId.get(at), 'w:basedOn');
    }
    return undefined;
  };
  const headingLevel = (id: string): number | undefined => {
    const match = /^(?:heading|标题) ?([1-9])$/.exec(nameOf(id));
    return match ? Number(match[1]) : outlineLevel(child(byId.get(id), 'w:pPr'));
  };
  return {
    headingLevel: (id) => first(id, headingLevel),
    number: (id) =>
      first(id, (style) => {
        const property = numberProperty(child(byId.get(style), 'w:pPr'));
        return property?.id === undefined ? undefined : { ...property, style };
      }),
    isContents: (id) =>
      first(id, (style) => /^(?:toc|目录) ?[1-9]$/.test(nameOf(style)) || undefined) ?? false,
  };
}
