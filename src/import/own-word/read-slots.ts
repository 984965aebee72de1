/**
 * What people filled in. Every mention of a slot in the document says something: its blank mark, its old value, or
 * new text. Here it is settled which new value a slot has, if any, and what each mention then is: the slot, the slot
 * with words typed beside it, or mere text.
 */

import type { SlotReference, Text } from '../../plan/outline.ts';
import { blankMark, checkSlotValue } from '../../plan/slot.ts';
import { findSlot, type Vocabulary } from '../../plan/vocabulary.ts';
import type { Finding } from '../../terms/finding.ts';
import { docxFinding, quote } from './findings.ts';
import { type Line, type RawBlock, rawParagraphs } from './raw.ts';

/** One place where a slot stands. */
interface Mention {
  slot: string;
  text: string;
  place: number;
}

export interface SettledSlots {
  /** All known values as they are now. */
  values: Record<string, string>;
  /** Slots with a new value. */
  given: Record<string, string>;
  /** Slots that had a value and are blank now. */
  cleared: string[];
  /** The line with each mention in one piece. */
  joined(line: Line): Line;
  /** The parts that a mention now consists of. */
  parts(slot: string, text: string): (Text | SlotReference)[];
}

type Known = Readonly<Record<string, string>>;

/**
 * What somebody typed between the brackets of a blank instead of over it: 【桃源社区】, 【社区名称：桃源社区】. Undefined where the
 * brackets are those of a blank or of an example.
 */
function typedInside(text: string, label: string, vocabulary: Vocabulary): string | undefined {
  const inside = /^\s*【([^【】]*)】\s*$/.exec(text)?.[1]?.trim() ?? '';
  if (inside.startsWith('例：') || vocabulary.slots.some((slot) => slot.label === inside)) return undefined;
  const typed = inside.startsWith(label) ? inside.slice(label.length).replace(/^[：:\s]+/, '') : inside;
  return typed === '' ? undefined : typed;
}

const isBlank = (text: string) => /^\s*(?:【[^】]*】\s*)*$/.test(text);

/** Pieces of one mention, or of one fact, joined: programs cut runs as they like. */
function joinMentions(line: Line): Line {
  const joined: Line = [];
  for (const piece of line) {
    const last = joined.at(-1);
    const sameSlot = piece.slot !== undefined && last?.slot === piece.slot && last.mention === piece.mention;
    const sameFact = piece.fact !== undefined && piece.slot === undefined && last?.fact === piece.fact;
    if (last && (sameSlot || sameFact)) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

/** Finds a value in text; a number is not found inside a longer number. */
function finder(value: string): RegExp {
  const literal = value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const before = /^\d/.test(value) ? '(?<![\\d.])' : '';
  const after = /\d$/.test(value) ? '(?![\\d.%])' : '';
  return new RegExp(`${before}${literal}${after}`, 'u');
}

const holds = (text: string, value: string) => finder(value).test(text);

function allMentions(blocks: readonly RawBlock[]): Mention[] {
  return rawParagraphs(blocks).flatMap(({ lines, place }) =>
    lines
      .flatMap(joinMentions)
      .flatMap(({ slot, text }) => (slot === undefined ? [] : [{ slot, text, place }])),
  );
}

function groupBySlot(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.slot);
    if (group) group.push(mention);
    else groups.set(mention.slot, [mention]);
  }
  return groups;
}

/** The value that most mentions have; of equally many, the one inside the other, then a new one, then the first. */
function commonest(values: readonly string[], before: string | undefined): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts.keys()].sort((a, b) => {
    const byCount = (counts.get(b) ?? 0) - (counts.get(a) ?? 0);
    if (byCount !== 0) return byCount;
    if (holds(a, b)) return 1;
    if (holds(b, a)) return -1;
    return Number(a === before) - Number(b === before);
  });
  return best;
}

/** Texts cut at every `word`, which is the slot. */
function cutAt(parts: readonly (Text | SlotReference)[], word: string, slot: string) {
  return parts.flatMap((part) => {
    if (part.type === 'slot') return [part];
    return part.value
      .split(finder(word))
      .flatMap((between, index): (Text | SlotReference)[] => [
        ...(index === 0 ? [] : [{ type: 'slot' as const, name: slot }]),
        ...(between === '' ? [] : [{ type: 'text' as const, value: between }]),
      ]);
  });
}

/** Settles one slot: its value in the document, and what has to be pointed out about its mentions. */
function settle(
  slot: string,
  mentions: readonly Mention[],
  before: string | undefined,
  vocabulary: Vocabulary,
) {
  const definition = findSlot(vocabulary, slot) ?? { label: slot };
  const mark = blankMark(definition);
  const findings: Finding[] = [];
  const places = mentions.map((mention) => {
    const typed = typedInside(mention.text, definition.label, vocabulary);
    if (typed === undefined) return mention;
    const message = `填空“${definition.label}”里写着${quote(mention.text)}，已去掉括号，按“${typed}”填入；请核对`;
    findings.push(docxFinding('slot-brackets', message, 'info', mention.place));
    return { ...mention, text: typed };
  });
  // words typed beside the old value are no new value
  const filled = places
    .filter(({ text }) => !isBlank(text) && !text.includes(mark))
    .map(({ text }) => (before !== undefined && holds(text, before) ? before : text.trim()));
  const value = commonest(filled, before);
  const wrong =
    value !== undefined && value !== before && 'type' in definition && checkSlotValue(definition, value);
  if (wrong) findings.push(docxFinding('slot-value', wrong, 'warning', places[0]?.place));
  for (const { text, place } of places) {
    if (!isBlank(text) && value !== undefined && !holds(text, value) && !text.includes(mark)) {
      const message = `填空“${definition.label}”多数地方是${quote(value)}，这里是${quote(text)}；同名填空全文只能有一个值，这里已改作普通文字，请核对`;
      findings.push(docxFinding('slot-conflict', message, 'warning', place));
    }
  }
  return { value, findings };
}

/**
 * @param known values as the document was written with, those that frontmatter implies included
 * @param findings takes what has to be pointed out
 */
export function settleSlots(
  blocks: readonly RawBlock[],
  known: Known,
  vocabulary: Vocabulary,
  findings: Finding[],
): SettledSlots {
  const settled: Omit<SettledSlots, 'joined' | 'parts'> = { values: { ...known }, given: {}, cleared: [] };
  for (const [slot, places] of groupBySlot(allMentions(blocks))) {
    const { value, findings: found } = settle(slot, places, known[slot], vocabulary);
    findings.push(...found);
    if (value === undefined) {
      if (known[slot] !== undefined) settled.cleared.push(slot);
      delete settled.values[slot];
    } else if (value !== known[slot]) {
      settled.given[slot] = value;
      settled.values[slot] = value;
    }
  }
  const parts = (slot: string, shown: string): (Text | SlotReference)[] => {
    const value = settled.values[slot];
    const definition = findSlot(vocabulary, slot) ?? { label: slot };
    const mark = blankMark(definition);
    const text = typedInside(shown, definition.label, vocabulary) ?? shown;
    if (isBlank(text) && !text.includes(mark)) return [{ type: 'slot', name: slot }];
    const whole = [{ type: 'text' as const, value: text }];
    return cutAt(value === undefined ? whole : cutAt(whole, value, slot), mark, slot);
  };
  return { ...settled, parts, joined: joinMentions };
}
