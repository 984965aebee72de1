/** Pieces of a line → inline text of a plan, or plain text. */

import { checkExample, type FactView, markedFacts } from '../../plan/fact.ts';
import { tidy } from '../../plan/mdx/parse-text.ts';
import type { Inline, Plain, Strong, Text } from '../../plan/outline.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { inlineText } from '../../writers/inline-text.ts';
import type { Line } from './raw.ts';
import type { SettledSlots } from './read-slots.ts';

export interface LineReader {
  /** Text, slots, facts and strong text. */
  inlines(line: Line): Inline[];
  /** Text, slots and facts. */
  plain(line: Line): Plain[];
  /** As one string, filled slots by their value, blank ones as 【label】. */
  text(line: Line): string;
}

/** Strong text without white space at its ends, which stands beside it instead. */
function strongParts(parts: readonly Plain[]): Inline[] {
  const children = tidy(parts);
  if (children.length === 0) return [...parts];
  const [first, last] = [parts[0], parts.at(-1)];
  const before = first?.type === 'text' ? (/^\s*/.exec(first.value)?.[0] ?? '') : '';
  const after = last?.type === 'text' ? (/\s*$/.exec(last.value)?.[0] ?? '') : '';
  const strong: Strong = { type: 'strong', children };
  return [{ type: 'text', value: before }, strong, { type: 'text', value: after }];
}

const textPart = (value: string): Text => ({ type: 'text', value });

/** The facts that a text still holds as marks; what lost its brackets is confirmed, and mere text. */
function openFacts(text: string): Plain[] {
  return markedFacts(text).map((part) => (typeof part === 'string' ? textPart(part) : part));
}

/** A fact as a sample shows it: whatever stands there now is the example. */
function exampleParts(text: string): Plain[] {
  const example = text.trim();
  if (checkExample(example)) return [textPart(text)];
  const [before, behind] = text.split(example);
  return [textPart(before ?? ''), { type: 'fact', example }, textPart(behind ?? '')];
}

/** @param facts how the document showed its facts when it was written */
export function lineReader(slots: SettledSlots, vocabulary: Vocabulary, facts: FactView): LineReader {
  const parts = (line: Line) =>
    slots.joined(line).flatMap(({ text, slot, fact, bold }) => {
      const words = fact !== undefined && facts === 'example' ? exampleParts(text) : openFacts(text);
      const found = slot === undefined ? words : slots.parts(slot, text);
      return found.map((part) => ({ part, bold: bold === true }));
    });
  return {
    inlines: (line) => {
      const inlines: Inline[] = [];
      let strong: Plain[] = [];
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
    // frontmatter and cells of blocks have no facts: what looks like one stays as it stands
    text: (line) =>
      inlineText(
        parts(line).map(({ part }) => part),
        { vocabulary, values: slots.values, facts: 'open' },
      ),
  };
}
