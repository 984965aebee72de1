/** The sections of one kind in all samples, for the pages that set them side by side. */
import { toHtml } from 'hast-util-to-html';
import { planHeadings } from '../plan/headings.ts';
import { preambleHtml, sectionHtml } from '../plan/html.ts';
import type { Section } from '../plan/outline.ts';
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
  /** Absent for the text before the first heading. */
  section?: Section;
}

/** Every section of this kind, at any depth; the opening text for the preamble. */
export function kindSections(kind: SectionKind, samples: readonly Sample[]): KindSection[] {
  return samples.flatMap((sample): KindSection[] => {
    const { plan, id } = sample;
    if (kind.place === 'preamble')
      return plan.content.length > 0 ? [{ sample, address: links.sample(id) }] : [];
    return planHeadings(plan)
      .filter(({ section }) => section.kind === kind.id)
      .map(({ section, id: anchor }) => ({ sample, section, address: `${links.sample(id)}#${anchor}` }));
  });
}

/** The section as HTML, without ids: they would repeat on a page of many plans. */
export function kindSectionHtml({ sample: { plan }, section }: KindSection): string {
  const vocabulary = siteVocabulary();
  const html = section
    ? toHtml(sectionHtml(plan, section, vocabulary))
    : toHtml({ type: 'root', children: preambleHtml(plan, vocabulary) });
  return html.replace(/<(h[2-5]) id="[^"]*"/g, '<$1');
}
