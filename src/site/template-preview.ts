/** The blank template of an outline as HTML, composed the way the template command does it, guidance left out: the page gives it above. */
import { toHtml } from 'hast-util-to-html';
import { composeTemplate } from '../plan/compose.ts';
import { planHtml } from '../plan/html.ts';
import { withoutGuidance } from '../plan/plan.ts';
import type { Outline } from '../plan/vocabulary.ts';
import { siteVocabulary } from './vocabulary.ts';

export function templatePreview(outline: Outline): string {
  const vocabulary = siteVocabulary();
  const { value, findings } = composeTemplate(vocabulary, { outline: outline.id });
  if (!value) throw new Error(`${outline.id}: ${findings.map(({ message }) => message).join('；')}`);
  const html = toHtml({ type: 'root', children: planHtml(withoutGuidance(value), vocabulary) });
  // on this page the template is an exhibit: its title is no page title, and its headings are no anchors
  return html
    .replace(/<(\/?)h1/g, '<$1h3')
    .replace(/<(\/?)h([2-5]) id="[^"]*"/g, '<$1h$2')
    .replace('<h3>', '<h3 class="plan-title">');
}
