/** Inline text as HTML (hast): slots are visibly marked, and carry their label so that a page can blank them. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Inline } from '../../plan/outline.ts';
import { knownValues, type Plan } from '../../plan/plan.ts';
import { blankMark } from '../../plan/slot.ts';
import { cutAtMarks, type SlotMarks, slotMarks } from '../../plan/slotted-text.ts';
import { findSlot, type Vocabulary } from '../../plan/vocabulary.ts';

export interface HtmlContext {
  plan: Plan;
  vocabulary: Vocabulary;
  /** Known slot values, those that frontmatter implies included. */
  values: Readonly<Record<string, string>>;
  /** What stands for them in frontmatter and block data. */
  marks: SlotMarks;
}

export function htmlContext(plan: Plan, vocabulary: Vocabulary): HtmlContext {
  const values = knownValues(plan);
  return { plan, vocabulary, values, marks: slotMarks(values, vocabulary) };
}

/** A value that belongs to a blank with this label; no value shows the blank. */
export function slotElement(label: string, value: string | undefined, name?: string): Element {
  const properties = {
    className: ['slot'],
    dataLabel: label,
    dataSlot: name,
    dataBlank: value === undefined || undefined,
  };
  return h('span', properties, value ?? blankMark({ label }));
}

/** Inline text as elements and text nodes, lines of a cell parted. Text never becomes markup: it only ever is a text node. */
export function inlineElements(parts: readonly Inline[], context: HtmlContext): ElementContent[] {
  const { values, vocabulary } = context;
  return parts.flatMap((part): ElementContent[] => {
    if (part.type === 'text')
      return part.value
        .split('\n')
        .flatMap((value, index) => [...(index > 0 ? [h('br')] : []), { type: 'text' as const, value }]);
    if (part.type === 'strong') return [h('strong', inlineElements(part.children, context))];
    const label = findSlot(vocabulary, part.name)?.label ?? part.name;
    return [slotElement(label, values[part.name], part.name)];
  });
}

/** A frontmatter text with its slots marked. */
export function metaElements(text: string, context: HtmlContext): ElementContent[] {
  return inlineElements(cutAtMarks(text, context.marks), context);
}
