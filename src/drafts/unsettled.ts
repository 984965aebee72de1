/**
 * What of a draft is still its sample's and nobody has settled: facts, example rows of tables, and paragraphs in which
 * nothing was to be filled in, so that nothing else asks anybody to read them. Settled is what was taken as it is, changed
 * or struck out; a draft stores what is open and nothing else.
 *
 *     draftUnsettled(draft) // [{ part: 'p3', facts: 5, rows: 8, paragraphs: ['建立保洁盲区清单……'] }]
 */

import { planFacts } from '../plan/fact.ts';
import type { Content, Inline, Section } from '../plan/outline.ts';
import { findKind, type Vocabulary } from '../plan/vocabulary.ts';
import { hanText } from '../terms/similarity.ts';
import { openExamples } from './block-examples.ts';
import type { Draft, DraftPart } from './draft.ts';
import { blocksOfParts, type TemplatePart } from './template-parts.ts';

export interface UnsettledPart {
  /** Key of the part. */
  part: string;
  facts: number;
  /** Example rows of its tables. */
  rows: number;
  /** Paragraphs that stand word for word in the sample. */
  paragraphs: string[];
}

/** Han characters: shorter ones are set phrases that any two plans may share. */
const shortest = 30;

/** The text of a run in which nothing is to be filled in; undefined where something is. */
function plainRun(run: readonly Inline[]): string | undefined {
  const texts = run.map((part) =>
    part.type === 'text' ? part.value : part.type === 'strong' ? plainRun(part.children) : undefined,
  );
  return texts.includes(undefined) ? undefined : texts.join('');
}

/** Paragraphs and items as one run each. */
function runsOf(content: Content): readonly (readonly Inline[])[] {
  if (content.type === 'paragraph') return [content.children];
  return content.type === 'list' ? content.items : [];
}

const sectionContent = ({ content, sections }: Section): Content[] => [
  ...content,
  ...sections.flatMap(sectionContent),
];

function plainParagraphs({ content = [], section }: TemplatePart): string[] {
  const all = [...content, ...(section ? sectionContent(section) : [])];
  return all
    .flatMap(runsOf)
    .map(plainRun)
    .filter((text): text is string => text !== undefined && hanText(text).length >= shortest);
}

/** The paragraphs of a sample that its new draft has to settle; what reads alike everywhere is left out. */
export function sampleParagraphs(parts: readonly TemplatePart[], vocabulary: Vocabulary): string[] {
  const own = parts.filter(({ kind }) => !findKind(vocabulary, kind)?.standard);
  return [...new Set(own.flatMap(plainParagraphs))];
}

/** What is open in each taken part that has something open, in their order. */
export function draftUnsettled({ parts, examples = {}, sampleTexts = [] }: Draft): UnsettledPart[] {
  const open = new Set(sampleTexts);
  return parts
    .filter(({ included }) => included)
    .map((part): UnsettledPart => {
      const { content = [], section } = part;
      return {
        part: part.key,
        facts: planFacts({ content, sections: section ? [section] : [] }).length,
        rows: blocksOfParts([part]).reduce((sum, type) => sum + openExamples(examples[type]), 0),
        paragraphs: plainParagraphs(part).filter((text) => open.has(text)),
      };
    })
    .filter((one) => unsettledCount(one) > 0);
}

/** How many things that is. */
function unsettledCount({ facts, rows, paragraphs }: Omit<UnsettledPart, 'part'>): number {
  return facts + rows + paragraphs.length;
}

/** How much of a sample nobody has settled. */
export function unsettledTotal(draft: Draft): number {
  return draftUnsettled(draft).reduce((sum, one) => sum + unsettledCount(one), 0);
}

/** The draft with one paragraph taken as it is. */
export function keepParagraph(draft: Draft, text: string): Draft {
  return { ...draft, sampleTexts: (draft.sampleTexts ?? []).filter((open) => open !== text) };
}

/** The part without the first paragraph or item of this text. */
export function strikeParagraph(part: DraftPart, text: string): DraftPart {
  let struck = false;
  const isIt = (run: readonly Inline[]) => {
    if (struck || plainRun(run) !== text) return false;
    struck = true;
    return true;
  };
  const without = (content: readonly Content[]): Content[] =>
    content.flatMap((piece): Content[] => {
      if (piece.type === 'paragraph') return isIt(piece.children) ? [] : [piece];
      if (piece.type !== 'list') return [piece];
      const items = piece.items.filter((item) => !isIt(item));
      return items.length > 0 ? [{ ...piece, items }] : [];
    });
  const inSection = (section: Section): Section => ({
    ...section,
    content: without(section.content),
    sections: section.sections.map(inSection),
  });
  return {
    ...part,
    ...(part.content && { content: without(part.content) }),
    ...(part.section && { section: inSection(part.section) }),
  };
}
