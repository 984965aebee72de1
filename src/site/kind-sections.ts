/** The sections of one kind in all samples, for the pages that set them side by side. */
import { toHtml } from 'hast-util-to-html';
import { planHeadings } from '../plan/headings.ts';
import { preambleHtml, sectionHtml } from '../plan/html.ts';
import type { SectionKind } from '../plan/vocabulary.ts';
import { links } from './links.ts';
import type { Sample } from './samples.ts';
import { siteVocabulary } from './vocabulary.ts';

/** So many sections side by side stay readable and light; more go to further pages. */
export const sectionsPerPage = 40;

export interface KindSection {
  sample: Sample;
  /** Link to the section in its sample. */
  address: string;
  html: string;
}

/** Ids would repeat on a page of many plans: those of the sections' headings are dropped. */
function withoutIds(html: string): string {
  return html.replace(/<(h[2-5]) id="[^"]*"/g, '<$1');
}

/** Every section of this kind, outermost where one stands inside another; the opening text for the preamble. */
export function kindSections(kind: SectionKind, samples: readonly Sample[]): KindSection[] {
  const vocabulary = siteVocabulary();
  return samples.flatMap((sample): KindSection[] => {
    const { plan, id } = sample;
    if (kind.place === 'preamble') {
      const html = withoutIds(toHtml({ type: 'root', children: preambleHtml(plan, vocabulary) }));
      return plan.content.length > 0 ? [{ sample, address: links.sample(id), html }] : [];
    }
    return planHeadings(plan)
      .filter(({ section }) => section.kind === kind.id)
      .map(({ section, id: anchor }) => ({
        sample,
        address: `${links.sample(id)}#${anchor}`,
        html: withoutIds(toHtml(sectionHtml(plan, section, vocabulary))),
      }));
  });
}
