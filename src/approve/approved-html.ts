/**
 * An approved plan as HTML (hast): the words of slots and facts stand as plain text, since nothing in it is
 * left to fill in.
 */
import type { ElementContent } from 'hast';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { planHtml } from '../writers/html/html.ts';

function isMark(element: ElementContent): boolean {
  const { className } = (element.type === 'element' && element.properties) || {};
  return Array.isArray(className) && className.some((name) => name === 'slot' || name === 'fact');
}

/** The elements with each slot's mark taken off and its words left. */
function withoutMarks(elements: readonly ElementContent[]): ElementContent[] {
  return elements.flatMap((element) => {
    if (element.type !== 'element') return element;
    const children = withoutMarks(element.children);
    return isMark(element) ? children : { ...element, children };
  });
}

export function approvedHtml(plan: Plan, vocabulary: Vocabulary): ElementContent[] {
  return withoutMarks(planHtml(plan, vocabulary));
}
