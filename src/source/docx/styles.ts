/** What the styles of a document from any program say: looks, heading levels, automatic numbers, contents lines. */
import type { XmlElement } from '@rgrove/parse-xml';
import { child, childElements, valOf } from '../ooxml/xml-tree.ts';
import { type Look, over, ownLook, type ThemeFonts } from './look.ts';
import { ownSetting, type Setting, settingOver } from './setting.ts';

export interface NumberProperty {
  /** Id of the list; '0' takes a number away. */
  id: string | undefined;
  level: number | undefined;
}

export interface Styles {
  /** Look of the letters of a paragraph with this style, defaults included. */
  paragraphLook(id: string | undefined): Look;
  /** What a character style changes. */
  characterLook(id: string | undefined): Look;
  setting(id: string | undefined): Setting;
  /** 1 to 9 for headings. */
  headingLevel(id: string | undefined): number | undefined;
  /** A style made for the title of a document. */
  isTitle(id: string | undefined): boolean;
  /** The number that the style gives, with the style that says so. */
  number(id: string | undefined): (NumberProperty & { style: string }) | undefined;
  /** True for a line of the table of contents that the program made. */
  isContents(id: string | undefined): boolean;
  theme: ThemeFonts;
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

/** A value for each id that is asked for, worked out once. */
function once<T>(work: (id: string) => T): (id: string | undefined) => T {
  const kept = new Map<string, T>();
  return (id) => {
    const key = id ?? '';
    if (!kept.has(key)) kept.set(key, work(key));
    return kept.get(key) as T;
  };
}

export function readStyles(styles: XmlElement | undefined, theme: ThemeFonts): Styles {
  const all = styles ? childElements(styles).filter(({ name }) => name === 'w:style') : [];
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'], style]));
  const isDefault = ({ attributes }: XmlElement) =>
    attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '');
  const plain = all.find(isDefault)?.attributes['w:styleId'];
  // a style that the file does not describe is known by its id at best
  const nameOf = (id: string) => (valOf(byId.get(id), 'w:name') ?? id).toLowerCase();
  const chain = (id: string): string[] => {
    const ids: string[] = [];
    for (let at: string | undefined = id; at !== undefined && ids.length < deepestChain; ) {
      ids.push(at);
      at = valOf(byId.get(at), 'w:basedOn');
    }
    return ids;
  };
  const first = <T>(id: string, meaning: (id: string) => T | undefined): T | undefined => {
    for (const at of chain(id)) {
      const found = meaning(at);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const defaults = child(styles, 'w:docDefaults');
  const defaultLook = ownLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme);
  const defaultSetting = ownSetting(child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
  const looks = (id: string) =>
    chain(id)
      .reverse()
      .map((at) => ownLook(child(byId.get(at), 'w:rPr'), theme));
  const headingLevel = (id: string): number | undefined => {
    const match = /^(?:heading|标题) ?([1-9])$/.exec(nameOf(id));
    return match ? Number(match[1]) : outlineLevel(child(byId.get(id), 'w:pPr'));
  };
  const paragraphStyle = (id: string) => id || plain || '';
  return {
    theme,
    paragraphLook: once((id) => looks(paragraphStyle(id)).reduce(over, defaultLook)),
    characterLook: once((id) => {
      const look = id === '' ? {} : looks(id).reduce(over, {});
      const isPrompt = chain(id).some((at) => /^(?:placeholder ?text|占位符文本)$/.test(nameOf(at)));
      return isPrompt ? { ...look, placeholder: true } : look;
    }),
    setting: once((id) =>
      chain(paragraphStyle(id))
        .reverse()
        .map((at) => ownSetting(child(byId.get(at), 'w:pPr')))
        .reduce(settingOver, defaultSetting),
    ),
    headingLevel: once((id) => first(id, headingLevel)),
    isTitle: once(
      (id) =>
        first(id, (at) => /^(?:title|标题|大标题|主标题|文档标题)$/.test(nameOf(at)) || undefined) ?? false,
    ),
    number: once((id) =>
      first(paragraphStyle(id), (style) => {
        const property = numberProperty(child(byId.get(style), 'w:pPr'));
        return property?.id === undefined ? undefined : { ...property, style };
      }),
    ),
    isContents: once(
      (id) => first(id, (style) => /^(?:toc|目录) ?[1-9]$/.test(nameOf(style)) || undefined) ?? false,
    ),
  };
}

/** Fonts of a theme part by the names that runs refer to them with. */
export function readTheme(theme: XmlElement | undefined): ThemeFonts {
  const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme');
  const fonts = new Map<string, string>();
  for (const which of ['major', 'minor']) {
    const set = child(scheme, `a:${which}Font`);
    const face = (name: string) => child(set, name)?.attributes.typeface;
    const chinese = set && childElements(set).find(({ attributes }) => attributes.script === 'Hans');
    const latin = face('a:latin');
    const eastAsia = face('a:ea') || chinese?.attributes.typeface;
    if (eastAsia) fonts.set(`${which}EastAsia`, eastAsia);
    if (latin) for (const name of ['Ascii', 'HAnsi']) fonts.set(`${which}${name}`, latin);
  }
  return fonts;
}
