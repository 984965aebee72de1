/** Pieces of a line → inline text of a plan, or plain text. */

import { tidy } from '../../plan/mdx/parse-text.ts';
import type { Inline, SlotReference, Strong, Text } from '../../plan/outline.ts';
import { flattenParts } from '../../plan/slotted-text.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import type { Line } from './raw.ts';
import type { SettledSlots } from './read-slots.ts';

export interface LineReader {
  /** Text, slots and strong text. */
  inlines(line: Line): Inline[];
  /** Text and slots. */
  plain(line: Line): (Text | SlotReference)[];
  /** As one string, filled slots by their value, blank ones as 【label】. */
  text(line: Line): string;
}

/** Strong text without white space at its ends, which stands beside it instead. */
function strongParts(parts: readonly (Text | SlotReference)[]): Inline[] {
  const children = tidy(parts);
  if (children.length === 0) return [...parts];
  const [first, last] = [parts[0], parts.at(-1)];
  const before = first?.type === 'text' ? (/^\s*/.exec(first.value)?.[0] ?? '') : '';
  const after = last?.type === 'text' ? (/\s*$/.exec(last.value)?.[0] ?? '') : '';
  const strong: Strong = { type: 'strong', children };
  return [{ type: 'text', value: before }, strong, { type: 'text', value: after }];
}

export function lineReader(slots: SettledSlots, vocabulary: Vocabulary): LineReader {
  const parts = (line: Line) =>
    slots.joined(line).flatMap(({ text, slot, bold }) => {
      const found = slot === undefined ? [{ type: 'text' as const, value: text }] : slots.parts(slot, text);
      return found.map((part) => ({ part, bold: bold === true }));
    });
  return {
    inlines: (line) => {
      const inlines: Inline[] = [];
      let strong: (Text | SlotReference)[] = [];
      for (const { part, bold } of [...parts(line), { part: undefined, bold: false }]) {
        if (bold && part) strong.push(part);
        else {
          if (strong.length > 0) inlines.push(...strongParts(strong));
          strong = [];
          if (part) inlines.push(part);
        }
      }
      return tidy(inlines.filter((inline) => inline.type !== 'text' || inline.value !== ''));
    },
    plain: (line) => tidy(parts(line).map(({ part }) => part)),
    text: (line) =>
      flattenParts(
        parts(line).map(({ part }) => part),
        slots.values,
        vocabulary,
      ),
  };
}
