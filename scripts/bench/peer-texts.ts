/** Plans as plain Markdown: the same words for a program that knows nothing of plans. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readVocabulary } from '../../src/files/read-vocabulary.ts';
import { plainTitle } from '../../src/plan/frontmatter.ts';
import { parseSoundPlan } from '../../src/plan/mdx/parse.ts';
import { planMarkdown } from '../../src/writers/markdown.ts';

export interface PeerText {
  id: string;
  title: string;
  /** The title is the first heading. */
  markdown: string;
}

export function peerTexts(files: readonly string[]): PeerText[] {
  const vocabulary = readVocabulary();
  return files.map((file) => {
    const plan = parseSoundPlan(readFileSync(file, 'utf8'), vocabulary);
    const markdown = planMarkdown(plan, vocabulary);
    return { id: basename(file, '.mdx'), title: plainTitle(plan.meta.title), markdown };
  });
}
