/**
 * A plan made ready for the site in one go: its card, its tree, its HTML, and its text as search reads it. The HTML comes
 * with the place of each section, so that a page can show one section without rendering anything again.
 */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Plan } from '../plan/plan.ts';
import { shortPlan } from '../plan/short.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { learnWords } from '../terms/word-pieces.ts';
import { planHtml, preambleHtml } from '../writers/html/html.ts';
import { brokenHtml } from '../writers/word-breaks.ts';
import { type PlanCard, planCard } from './plan-card.ts';
import { type SectionRow, sectionRows } from './section-rows.ts';

/** Where a section, heading and subsections included, stands in the HTML. */
export interface SectionCut {
  /** Id of the section's heading. */
  id: string;
  start: number;
  /** The first place after it. */
  end: number;
}

/** What the page of a plan shows beside its HTML. */
export interface PlanPage {
  /** Where its sections stand in the HTML, in document order. */
  cuts: SectionCut[];
  /** The text before the first heading as HTML. */
  preamble: string;
  /** The short version as HTML, its headings without ids: they would repeat those of the full text. */
  short?: string;
}

export interface CompiledPlan {
  card: PlanCard;
  plan: Plan;
  /** The whole plan as its page shows it. */
  html: string;
  page: PlanPage;
  rows: SectionRow[];
}

function isSection(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'section';
}

/** Writes elements as HTML whose lines end between words, from place `start` on and notes where each section begins and ends. */
function writeHtml(elements: readonly ElementContent[], start: number, cuts: SectionCut[]): string {
  let html = '';
  for (const element of elements) {
    if (!isSection(element)) {
      html += brokenHtml([element]);
      continue;
    }
    const [heading] = element.children;
    const cut = { id: '', start: start + html.length, end: 0 };
    if (heading?.type === 'element') cut.id = String(heading.properties.id ?? '');
    cuts.push(cut);
    const open = toHtml({ ...element, children: [] }).slice(0, -'</section>'.length);
    html += open;
    html += writeHtml(element.children, start + html.length, cuts);
    html += '</section>';
    cut.end = start + html.length;
  }
  return html;
}

/** @param id name of the plan in its collection */
export function compilePlan(id: string, plan: Plan, vocabulary: Vocabulary): CompiledPlan {
  learnWords(JSON.stringify(plan));
  const elements = planHtml(plan, vocabulary);
  const rows = sectionRows(elements);
  // where a slot stands in a sentence, its value and the words around are one text
  learnWords(rows.flat().join('\n'));
  const cuts: SectionCut[] = [];
  const html = writeHtml(elements, 0, cuts);
  const short = shortPlan(plan);
  return {
    card: planCard(id, plan),
    plan,
    html,
    page: {
      cuts,
      preamble: brokenHtml(preambleHtml(plan, vocabulary)),
      ...(short && { short: withoutIds(brokenHtml(planHtml(short, vocabulary))) }),
    },
    rows,
  };
}

const withoutIds = (html: string) => html.replace(/<(h[2-5]) id="[^"]*"/g, '<$1');

/**
 * One section alone, without ids: they would repeat on a page of many plans.
 * @param slice a stretch of the plan's HTML
 */
export function sectionOf(
  { cuts, preamble }: PlanPage,
  id: string | undefined,
  slice: (start: number, end: number) => string,
): string {
  const cut = cuts.find((one) => one.id === id);
  return withoutIds(cut ? slice(cut.start, cut.end) : preamble);
}
