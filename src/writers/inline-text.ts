/**
 * Text of a plan with its blanks, as every writer shows it: a blank is its value, or its label in brackets.
 *
 *     inlineText([{ type: 'slot', name: 'community' }], {}, vocabulary); // 【社区名称】
 */
import type { Inline } from '../plan/outline.ts';
import { blankMark } from '../plan/slot.ts';
import { findSlot, type Vocabulary } from '../plan/vocabulary.ts';

/** Inline text as one string; `strong` wraps emphasised text. */
export function inlineText(
  parts: readonly Inline[],
  values: Readonly<Record<string, string>>,
  vocabulary: Vocabulary,
  strong: (text: string) => string = (text) => text,
): string {
  return parts
    .map((part): string => {
      if (part.type === 'text') return part.value;
      if (part.type === 'strong') return strong(inlineText(part.children, values, vocabulary));
      return values[part.name] ?? blankMark(findSlot(vocabulary, part.name) ?? { label: part.name });
    })
    .join('');
}
