/** Texts that a document is compared with: samples of the library, or other plans. */

import { plainTitle } from '../plan/frontmatter.ts';
import type { Inline } from '../plan/outline.ts';
import { allContent, inlineRuns, type Plan } from '../plan/plan.ts';
import { hanText } from '../terms/similarity.ts';

export interface LibraryText {
  /** Address or file. */
  id: string;
  title: string;
  /** Paragraphs as plain text, slots left out: another name makes no new paragraph. */
  paragraphs: readonly string[];
}

/** Shorter ones are set phrases that any two plans may share. */
const shortestParagraph = 20;

function runText(run: readonly Inline[]): string {
  return run
    .map((part) => {
      if (part.type === 'text') return part.value;
      return part.type === 'strong' ? runText(part.children) : '';
    })
    .join('');
}

/** A plan as others are compared with it. */
export function libraryText(id: string, plan: Plan): LibraryText {
  const paragraphs = allContent(plan)
    .filter(({ type }) => type === 'paragraph' || type === 'list')
    .flatMap(inlineRuns)
    .map(runText)
    .filter((text) => hanText(text).length >= shortestParagraph);
  return { id, title: plainTitle(plan.meta.title), paragraphs };
}
