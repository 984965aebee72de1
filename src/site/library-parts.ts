/** The texts with which check page and builder compare a document, in parts by outline: samples, and published plans. */
import { type LibraryText, libraryText } from '../check/library.ts';
import { approvedPlans, type PublishedPlan } from './approved.ts';
import { links } from './links.ts';
import { samplePlan } from './plan-texts.ts';
import { allSamples, type Sample } from './samples.ts';
import { siteVocabulary } from './vocabulary.ts';

/** More texts of one outline than these, of either kind, are not compared with: no browser could hold them. */
const mostOfKind = 200;

export interface LibraryPart {
  samples: Sample[];
  /** The current versions, those published last first. */
  plans: PublishedPlan[];
}

/** The part of each outline that has texts, by outline id. */
async function sortedParts(): Promise<Map<string, LibraryPart>> {
  const parts = new Map<string, LibraryPart>();
  const partOf = (outline: string): LibraryPart => {
    const part = parts.get(outline) ?? { samples: [], plans: [] };
    parts.set(outline, part);
    return part;
  };
  for (const sample of await allSamples()) partOf(sample.meta.outline).samples.push(sample);
  for (const plan of (await approvedPlans()).published)
    partOf(plan.current.plan.meta.outline).plans.push(plan);
  return parts;
}

export interface SiteLibrary {
  /** Texts in all, those beyond what is compared with included. */
  total: number;
  /** By outline id. */
  parts: Map<string, LibraryPart>;
}

export async function siteLibrary(): Promise<SiteLibrary> {
  const sorted = [...(await sortedParts())];
  const total = sorted.reduce((sum, [, { samples, plans }]) => sum + samples.length + plans.length, 0);
  const parts = sorted.map(([outline, { samples, plans }]): [string, LibraryPart] => [
    outline,
    { samples: samples.slice(0, mostOfKind), plans: plans.slice(0, mostOfKind) },
  ]);
  return { total, parts: new Map(parts) };
}

export function partTexts({ samples, plans }: LibraryPart): LibraryText[] {
  const vocabulary = siteVocabulary();
  return [
    ...samples.map((sample) => libraryText(links.sample(sample.id), samplePlan(sample), vocabulary)),
    ...plans.map(({ id, current }) => libraryText(links.approvedPlan(id), current.plan, vocabulary)),
  ];
}
