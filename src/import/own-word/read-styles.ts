/** What the styles of a document mean: by name, through the chain of styles that each is based on. */
import type { XmlElement } from '@rgrove/parse-xml';
import { child, childElements, isOn, valOf } from '../../source/ooxml/xml-tree.ts';
import {
  isFactStyle,
  markStyle,
  type ParagraphStyle,
  paragraphStyles,
  slotOfStyle,
} from '../../writers/docx/style-names.ts';

export interface StyleMeanings {
  /** What a paragraph with this style id is; undefined for plain text. */
  paragraph(id: string | undefined): ParagraphStyle | undefined;
  /** The slot that a character style id stands for. */
  slot(id: string | undefined): string | undefined;
  /** True for text that is a fact, an example that was not confirmed. */
  isFact(id: string | undefined): boolean;
  /** True for text that the program adds. */
  isMark(id: string | undefined): boolean;
  /** True where the character style makes text bold. */
  isBold(id: string | undefined): boolean;
}

const byName = new Map(
  (Object.entries(paragraphStyles) as [ParagraphStyle, string][]).map(([id, name]) => [
    name.toLowerCase(),
    id,
  ]),
);

/** Plain text styles end the search: what is based on them is text, too. */
const deepestChain = 12;

export function readStyles(styles: XmlElement | undefined): StyleMeanings {
  const all = styles ? childElements(styles).filter(({ name }) => name === 'w:style') : [];
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'], style]));
  const nameOf = (id: string | undefined) => valOf(byId.get(id), 'w:name') ?? '';
  const first = <T>(id: string | undefined, meaning: (id: string) => T | undefined): T | undefined => {
    for (let at = id, steps = 0; at !== undefined && steps < deepestChain; steps++) {
      const found = meaning(at);
      if (found !== undefined) return found;
      at = valOf(byId.get(at), 'w:basedOn');
    }
    return undefined;
  };
  return {
    paragraph: (id) => first(id, (style) => byName.get(nameOf(style).toLowerCase())),
    slot: (id) => first(id, (style) => slotOfStyle(nameOf(style))),
    isFact: (id) => first(id, (style) => isFactStyle(nameOf(style)) || undefined) ?? false,
    isMark: (id) => first(id, (style) => nameOf(style) === markStyle.name || undefined) ?? false,
    isBold: (id) => first(id, (style) => isOn(child(byId.get(style), 'w:rPr'), 'w:b')) ?? false,
  };
}
