/**
 * Skeleton texts of the vocabulary, parsed once: what a blank section begins with. They travel with the vocabulary as
 * trees, so that composing a template needs no Markdown parser in the browser.
 */

import { parseBody } from '../plan/mdx/parse-body.ts';
import { readMarkdown } from '../plan/mdx/read-markdown.ts';
import type { Section } from '../plan/outline.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { Finding } from '../terms/finding.ts';
import { UserError } from '../terms/user-error.ts';

export type Skeleton = Pick<Section, 'content' | 'sections'>;

export interface Skeletons {
  /** By section kind. */
  kinds: Record<string, Skeleton>;
  /** By outline and section kind, where an outline has its own. */
  outlines: Record<string, Record<string, Skeleton>>;
}

/** A vocabulary from which templates can be composed. */
export type ComposableVocabulary = Vocabulary & { skeletons: Skeletons };

/** Skeletons are the maintainers' data: a faulty one is a bug. */
function readSkeleton(source: string, vocabulary: Vocabulary): Skeleton {
  const gathering = { vocabulary, findings: [] as Finding[], values: new Map<string, string>() };
  const { sections } = parseBody(readMarkdown(`## 正文\n\n${source}`).children, undefined, gathering);
  const [section] = sections;
  if (!section || gathering.findings.length > 0) {
    throw new UserError(
      `骨架文字有误：${gathering.findings.map(({ message }) => message).join('；')}\n${source}`,
    );
  }
  return { content: section.content, sections: section.sections };
}

/** Parses all skeletons. @throws Error that names the faulty text */
export function withSkeletons(vocabulary: Vocabulary): ComposableVocabulary {
  const read = (entries: readonly (readonly [id: string, source: string | undefined])[]) =>
    Object.fromEntries(
      entries.flatMap(([id, source]) =>
        source === undefined ? [] : [[id, readSkeleton(source, vocabulary)]],
      ),
    );
  const outlines = vocabulary.outlines.map(({ id, sections }) => [
    id,
    read(sections.map(({ kind, skeleton }) => [kind, skeleton] as const)),
  ]);
  return {
    ...vocabulary,
    skeletons: {
      kinds: read(vocabulary.kinds.map(({ id, skeleton }) => [id, skeleton] as const)),
      outlines: Object.fromEntries(outlines),
    },
  };
}
