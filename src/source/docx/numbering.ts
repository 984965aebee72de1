/** `word/numbering.xml` → the lists of a document, by the id that paragraphs name. */
import type { XmlElement } from '@rgrove/parse-xml';
import { deepestNumber, type NumberLevel, type NumberList } from '../auto-numbers.ts';
import { child, childElements, isOn, valOf } from '../ooxml/xml-tree.ts';

interface AbstractList {
  levels: Map<number, NumberLevel>;
  /** Paragraph style → its level. */
  byStyle: Map<string, number>;
  /** A style that holds the levels in its place. */
  styleLink: string | undefined;
  /** The style whose levels these are. */
  holds: string | undefined;
}

export interface DocxLists {
  /** The list that a number id names. */
  list(id: string | undefined): NumberList | undefined;
  /** The level that a paragraph style has in a list. */
  levelOfStyle(id: string | undefined, style: string): number | undefined;
}

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

const levelIndex = (element: XmlElement): number =>
  wholeNumber(element.attributes['w:ilvl']) ?? deepestNumber;

const named = (parent: XmlElement, name: string) =>
  childElements(parent).filter((element) => element.name === name);

/** Newer Word puts forms of its own into an alternative, with a plain one to fall back to. */
function formOf(level: XmlElement): string {
  const fallback = child(child(level, 'mc:AlternateContent'), 'mc:Fallback');
  return valOf(level, 'w:numFmt') ?? valOf(fallback, 'w:numFmt') ?? 'decimal';
}

function suffixOf(level: XmlElement): NumberLevel['suffix'] {
  const said = valOf(level, 'w:suff')?.toLowerCase();
  return said === 'space' || said === 'nothing' ? said : 'tab';
}

function readLevel(level: XmlElement): NumberLevel {
  const restart = wholeNumber(valOf(level, 'w:lvlRestart'));
  const font = child(child(level, 'w:rPr'), 'w:rFonts')?.attributes['w:ascii'];
  return {
    suffix: suffixOf(level),
    ...(restart !== undefined && { restart }),
    ...(font !== undefined && { font }),
    start: wholeNumber(valOf(level, 'w:start')) ?? 0,
    form: formOf(level),
    text: (valOf(level, 'w:lvlText') ?? '').slice(0, 40),
    legal: isOn(level, 'w:isLgl') ?? false,
  };
}

function readAbstract(element: XmlElement): AbstractList {
  const levels = named(element, 'w:lvl');
  return {
    levels: new Map(levels.map((level) => [levelIndex(level), readLevel(level)])),
    byStyle: new Map(
      levels.flatMap((level): [string, number][] => {
        const style = valOf(level, 'w:pStyle');
        return style === undefined ? [] : [[style, levelIndex(level)]];
      }),
    ),
    styleLink: valOf(element, 'w:numStyleLink'),
    holds: valOf(element, 'w:styleLink'),
  };
}

/** @param numbering root of the part; a document without it numbers nothing */
export function readNumbering(numbering: XmlElement | undefined): DocxLists {
  const abstracts = new Map(
    (numbering ? named(numbering, 'w:abstractNum') : []).map((element) => [
      element.attributes['w:abstractNumId'],
      readAbstract(element),
    ]),
  );
  const nums = new Map(
    (numbering ? named(numbering, 'w:num') : []).map((element) => [element.attributes['w:numId'], element]),
  );
  const linked = new Map([...abstracts.values()].map((list) => [list.holds, list]));
  const abstractOf = (id: string | undefined): { key: string; list: AbstractList } | undefined => {
    const num = nums.get(id);
    const key = num && valOf(num, 'w:abstractNumId');
    const list = key === undefined ? undefined : abstracts.get(key);
    if (!list || key === undefined) return undefined;
    return { key, list: (list.styleLink !== undefined && linked.get(list.styleLink)) || list };
  };
  const lists = new Map<string, NumberList | undefined>();
  const build = (id: string): NumberList | undefined => {
    const found = abstractOf(id);
    const num = nums.get(id);
    if (!found || !num) return undefined;
    const overrides = named(num, 'w:lvlOverride');
    const levels = new Map(found.list.levels);
    const restarts = new Map<number, number>();
    for (const override of overrides) {
      const index = levelIndex(override);
      const own = child(override, 'w:lvl');
      if (own) levels.set(index, readLevel(own));
      const start = wholeNumber(valOf(override, 'w:startOverride'));
      if (start !== undefined) restarts.set(index, start);
    }
    return { count: found.key, use: id, levels, restarts };
  };
  return {
    list(id) {
      if (id === undefined || id === '0') return undefined;
      if (!lists.has(id)) lists.set(id, build(id));
      return lists.get(id);
    },
    levelOfStyle: (id, style) => abstractOf(id)?.list.byStyle.get(style),
  };
}
