/** The blank template of an outline, composed the way the template command does it: as a plan, and as HTML to look at. */
import { composeTemplate } from '../drafts/compose.ts';
import { type Plan, withoutGuidance } from '../plan/plan.ts';
import type { Outline } from '../plan/vocabulary.ts';
import { planHtml } from '../writers/html/html.ts';
import { brokenHtml } from '../writers/word-breaks.ts';
import { siteVocabulary, templateVocabulary } from './vocabulary.ts';

export function blankTemplate(outline: Outline): Plan {
  const { value, findings } = composeTemplate(templateVocabulary(), { outline: outline.id });
  if (!value) throw new Error(`${outline.id}: ${findings.map(({ message }) => message).join('；')}`);
  return value;
}

/** Guidance is left out: the page gives it above. */
export function blankTemplateHtml(outline: Outline): string {
  const html = brokenHtml(planHtml(withoutGuidance(blankTemplate(outline)), siteVocabulary()));
  // on its page the template is an exhibit: its title is no page title, and its headings are no anchors
  return html
    .replace(/<(\/?)h1/g, '<$1h3')
    .replace(/<(\/?)h([2-5]) id="[^"]*"/g, '<$1h$2')
    .replace('<h3>', '<h3 class="plan-title">');
}
