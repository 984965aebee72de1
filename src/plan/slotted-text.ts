/**
 * Slots in frontmatter text. Titles, sign-offs and block data are plain strings; in them a blank is written
 * 【社区名称】, and the value of a known slot stands for the slot. So one value filled in fills title and tables too.
 *
 *     slottedText('桃源社区2027年计划', { community: '桃源社区', year: '2027' }, vocabulary)
 *     // [slot community] [slot year] [text 年计划]
 */
import type { SlotReference, Text } from './outline.ts';
import { blankMark } from './slot.ts';
import type { Vocabulary } from './vocabulary.ts';

type Part = Text | SlotReference;

/**
 * Only values that identify are looked for: names, years and texts of two characters or more. A bare number such as 12
 * would be found in places that have nothing to do with its slot.
 */
function isTelling(type: string, value: string): boolean {
  return ['org', 'text', 'year', 'date', 'role'].includes(type) && value.length >= 2;
}

/** What stands for a slot in frontmatter text → the slot's name. */
export type SlotMarks = ReadonlyMap<string, string>;

/** Blanks by label, telling values by themselves. Made once where many texts of one plan are cut. */
export function slotMarks(values: Readonly<Record<string, string>>, vocabulary: Vocabulary): SlotMarks {
  const marks = new Map<string, string>();
  for (const slot of vocabulary.slots) {
    marks.set(blankMark(slot), slot.name);
    const value = values[slot.name];
    if (value !== undefined && isTelling(slot.type, value) && !marks.has(value)) marks.set(value, slot.name);
  }
  return marks;
}

/** Text cut into plain parts and slots, the longest mark first. */
export function slottedText(
  text: string,
  values: Readonly<Record<string, string>>,
  vocabulary: Vocabulary,
): Part[] {
  // most texts hold no blank, and making the marks takes longer than looking for one
  const marks =
    text.includes('【') || Object.keys(values).length > 0 ? slotMarks(values, vocabulary) : new Map();
  return cutAtMarks(text, marks);
}

/** The same with marks at hand. */
export function cutAtMarks(text: string, marks: SlotMarks): Part[] {
  const candidates = [...marks.keys()]
    .filter((mark) => text.includes(mark))
    .sort((a, b) => b.length - a.length);
  if (candidates.length === 0) return text === '' ? [] : [{ type: 'text', value: text }];
  const parts: Part[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const mark = candidates.find((candidate) => text.startsWith(candidate, at));
    const name = mark && marks.get(mark);
    if (!mark || !name) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain) parts.push({ type: 'text', value: plain });
    plain = '';
    parts.push({ type: 'slot', name });
    at += mark.length;
  }
  if (plain) parts.push({ type: 'text', value: plain });
  return parts;
}

/** The reverse: parts as one string, slots as their value or as 【label】 while blank. */
export function flattenParts(
  parts: readonly Part[],
  values: Readonly<Record<string, string>>,
  vocabulary: Vocabulary,
): string {
  return parts
    .map((part) => {
      if (part.type === 'text') return part.value;
      const slot = vocabulary.slots.find(({ name }) => name === part.name);
      return values[part.name] ?? blankMark(slot ?? { label: part.name });
    })
    .join('');
}
