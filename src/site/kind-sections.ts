/** The sections of one kind in all samples, for the pages that set them side by side. */
import { sectionOf } from '../library/compiled-plan.ts';
import type { SectionKind } from '../plan/vocabulary.ts';
import { links } from './links.ts';
import { sampleHtml, samplePage } from './plan-texts.ts';
import type { Sample } from './samples.ts';

/** So many sections side by side stay readable and light; more go to further pages. */
export const sectionsPerPage = 40;

export interface KindSection {
  sample: Sample;
  /** Id of the section's heading; absent for the text before the first heading. */
  id?: string;
}

/** Every section of this kind, at any depth; the opening text for the preamble. */
export function kindSections(kind: SectionKind, samples: readonly Sample[]): KindSection[] {
  if (kind.place === 'preamble')
    return samples.filter(({ preamble }) => preamble).map((sample) => ({ sample }));
  return samples.flatMap((sample) =>
    sample.sections.filter((section) => section.kind === kind.id).map(({ id }) => ({ sample, id })),
  );
}

/** Link to the section in its sample. */
export function kindSectionAddress({ sample, id }: KindSection): string {
  return id ? `${links.sample(sample.id)}#${id}` : links.sample(sample.id);
}

/** The section as HTML, without ids: they would repeat on a page of many plans. */
export function kindSectionHtml({ sample, id }: KindSection): string {
  return sectionOf(samplePage(sample), id, (start, end) => sampleHtml(sample, start, end));
}
