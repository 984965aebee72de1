/** A whole plan as a draft to go on with: next year's plan, a Word file that somebody filled in or wrote elsewhere. */
import { plainTitle } from '../plan/frontmatter.ts';
import type { Content, Section } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { findOutline, type Vocabulary } from '../plan/vocabulary.ts';
import { type Draft, newDraft } from './draft.ts';
import { outlineNow } from './newer-outline.ts';
import type { ComposableVocabulary } from './skeleton.ts';
import { planParts, sectionGuidance } from './template-parts.ts';

/** The guidance that the vocabulary gives; the draft gets it anew. */
function knownGuidance(vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set(
    vocabulary.outlines.flatMap(({ sections }) =>
      sections.map((entry) => sectionGuidance(vocabulary, entry)),
    ),
  );
}

/** Content without the guidance of the vocabulary. Where somebody wrote over it, it is text: guidance is never printed. */
function withoutKnown(content: readonly Content[], known: ReadonlySet<string>): Content[] {
  return content.flatMap((piece): Content[] => {
    if (piece.type !== 'guidance') return [piece];
    if (known.has(piece.text)) return [];
    return [{ type: 'paragraph', children: [{ type: 'text', value: piece.text }] }];
  });
}

/** @returns undefined where the plan names an outline that the vocabulary does not know */
export function planDraft(
  plan: Plan,
  { id, now }: { id: string; now: string },
  vocabulary: ComposableVocabulary,
): Draft | undefined {
  const outline = findOutline(vocabulary, plan.meta.outline);
  if (!outline) return undefined;
  const known = knownGuidance(vocabulary);
  const inSection = (section: Section): Section => ({
    ...section,
    content: withoutKnown(section.content, known),
    sections: section.sections.map(inSection),
  });
  const text = { content: withoutKnown(plan.content, known), sections: plan.sections.map(inSection) };
  const parts = planParts({ ...plan, ...text }, outline, vocabulary);
  const { meta, values } = plan;
  const outlineThen = outlineNow(vocabulary, outline.id);
  return { ...newDraft({ meta, parts }, { id, name: plainTitle(meta.title), now, outlineThen }), values };
}
