/** The paragraphs of the samples with which the check page compares a text, in parts by outline. */
import { type LibraryText, libraryText } from '../check/library.ts';
import { links } from './links.ts';
import { samplePlan } from './plan-texts.ts';
import { allSamples, type Sample } from './samples.ts';
import { siteVocabulary } from './vocabulary.ts';

/** More texts of one outline than these are not compared with: no browser could hold them. */
const mostOfOutline = 400;

/** The samples of each outline that has some, by outline id. */
export async function libraryParts(): Promise<Map<string, Sample[]>> {
  const parts = new Map<string, Sample[]>();
  for (const sample of await allSamples()) {
    const part = parts.get(sample.meta.outline) ?? [];
    if (part.length < mostOfOutline) part.push(sample);
    parts.set(sample.meta.outline, part);
  }
  return parts;
}

export function partTexts(samples: readonly Sample[]): LibraryText[] {
  return samples.map((sample) => libraryText(links.sample(sample.id), samplePlan(sample), siteVocabulary()));
}
