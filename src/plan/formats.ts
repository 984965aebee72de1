/** The document formats that a plan can be written in. */

import { planMarkdown } from './markdown.ts';
import { nearestHint } from './nearest.ts';
import type { Plan } from './plan.ts';
import { printPlan } from './print.ts';
import type { Vocabulary } from './vocabulary.ts';

export const documentFormats = ['mdx', 'md'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** `mdx,md` → formats. @throws RangeError in Chinese that names the unknown format */
export function readFormats(list: string): DocumentFormat[] {
  const names = list.split(/[,，]/).map((name) => name.trim());
  return names.map((name) => {
    const format = documentFormats.find((known) => known === name);
    if (!format) throw new RangeError(`没有“${name}”这种格式${nearestHint(name, documentFormats)}`);
    return format;
  });
}

/** A plan in one format, as text. */
export function writePlan(plan: Plan, format: DocumentFormat, vocabulary: Vocabulary): string {
  return format === 'mdx' ? printPlan(plan, vocabulary) : planMarkdown(plan, vocabulary);
}
