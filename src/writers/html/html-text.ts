/** Inline text as HTML (hast): slots and facts are visibly marked, and carry their label so that a page can blank them. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type FactView, factMark, shownFact } from '../../plan/fact.ts';
import type { Fact, Inline } from '../../plan/outline.ts';
import type { Plan } from '../../plan/plan.ts';
import { blankMark } from '../../plan/slot.ts';
import { cutAtMarks, type SlotMarks, slotMarks } from '../../plan/slotted-text.ts';
import { findSlot, type Vocabulary } from '../../plan/vocabulary.ts';
import { planView, type TextView } from '../inline-text.ts';

export interface HtmlContext extends TextView {
  plan: Plan;
  /** What stands for them in frontmatter and block data. */
  marks: SlotMarks;
}

export function htmlContext(plan: Plan, vocabulary: Vocabulary): HtmlContext {
  const view = planView(plan, vocabulary);
  return { ...view, plan, marks: slotMarks(view.values, vocabulary) };
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

/** A fact, which a page can open: its label is what its mark says. */
function factElement(fact: Fact, view: FactView): Element {
  const properties = {
    className: ['fact'],
    dataLabel: factMark(fact.example).slice(1, -1),
    dataBlank: view === 'open' || undefined,
  };
  return h('span', properties, shownFact(fact, view));
}

/** Inline text as elements and text nodes, lines of a cell parted. Text never becomes markup: it only ever is a text node. */
export function inlineElements(parts: readonly Inline[], context: HtmlContext): ElementContent[] {
  const { values, vocabulary, facts } = context;
  return parts.flatMap((part): ElementContent[] => {
    if (part.type === 'text')
      return part.value
        .split('\n')
        .flatMap((value, index) => [...(index > 0 ? [h('br')] : []), { type: 'text' as const, value }]);
    if (part.type === 'strong') return [h('strong', inlineElements(part.children, context))];
    if (part.type === 'fact') return [factElement(part, facts)];
    const label = findSlot(vocabulary, part.name)?.label ?? part.name;
    return [slotElement(label, values[part.name], part.name)];
  });
}

/** A frontmatter text with its slots marked. */
export function metaElements(text: string, context: HtmlContext): ElementContent[] {
  return inlineElements(cutAtMarks(text, context.marks), context);
}
