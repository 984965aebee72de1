/**
 * Text of a plan with its blanks, as every writer shows it: a blank is its value, or its label in brackets; a fact is its
 * example in a sample, 【例：86户】 elsewhere.
 *
 *     inlineText([{ type: 'slot', name: 'community' }], blankView(vocabulary)); // 【社区名称】
 */
import { type FactView, factView, shownFact } from '../plan/fact.ts';
import type { Inline } from '../plan/outline.ts';
import { knownValues, type Plan } from '../plan/plan.ts';
import { blankMark } from '../plan/slot.ts';
import { findSlot, type Vocabulary } from '../plan/vocabulary.ts';

/** How slots and facts are shown. */
export interface TextView {
  vocabulary: Vocabulary;
  /** Known slot values, those that frontmatter implies included. */
  values: Readonly<Record<string, string>>;
  facts: FactView;
}

/** A plan's text with all that is known of it. */
export function planView(plan: Plan, vocabulary: Vocabulary): TextView {
  return { vocabulary, values: knownValues(plan), facts: factView(plan.meta.state) };
}

/** Text with every slot blank and every fact open. */
export function blankView(vocabulary: Vocabulary): TextView {
  return { vocabulary, values: {}, facts: 'open' };
}

type Wrap = (text: string) => string;

function partText(part: Inline, view: TextView, strong: Wrap): string {
  switch (part.type) {
    case 'text':
      return part.value;
    case 'fact':
      return shownFact(part, view.facts);
    case 'strong':
      return strong(inlineText(part.children, view));
    case 'slot':
      return (
        view.values[part.name] ?? blankMark(findSlot(view.vocabulary, part.name) ?? { label: part.name })
      );
  }
}

/** Inline text as one string; `strong` wraps emphasised text. */
export function inlineText(parts: readonly Inline[], view: TextView, strong: Wrap = (text) => text): string {
  return parts.map((part) => partText(part, view, strong)).join('');
}
