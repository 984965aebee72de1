/**
 * The parts that a template is put together from: each an outline's section with guidance, skeleton and empty tables,
 * or a sample's section blanked. A part is taken or left as one; the builder ticks and moves parts.
 */
import type { BlockType } from '../plan/block-type.ts';
import type { Frontmatter } from '../plan/frontmatter.ts';
import type { Content, Section } from '../plan/outline.ts';
import { allContent, type Plan } from '../plan/plan.ts';
import { slottedText } from '../plan/slotted-text.ts';
import {
  findKind,
  findOutline,
  type Outline,
  type OutlineSection,
  type Vocabulary,
} from '../plan/vocabulary.ts';
import { blankPlan } from './fill.ts';
import type { ComposableVocabulary } from './skeleton.ts';

/** The outline's own entry for a kind, or a plain one for a kind that the outline does not list. */
function entryOf(outline: Outline, kind: string): OutlineSection {
  const exact = outline.sections.find((section) => section.kind === kind);
  if (exact) return exact;
  const instead = outline.sections.find((section) => section.alternatives.includes(kind));
  return { kind, required: false, alternatives: [], blocks: instead?.blocks ?? [], titles: [] };
}

/** The guidance of a section: the kind's, what is special to the outline, and what a superior asks. */
export function sectionGuidance(vocabulary: Vocabulary, entry: OutlineSection): string {
  const kind = findKind(vocabulary, entry.kind);
  const reviewed = kind && `审核重点：${kind.reviewed}。`;
  return [kind?.guidance, entry.guidance, reviewed].filter(Boolean).join('').replaceAll('\n', '');
}

/** A piece of a template that can be taken or left as one: text without heading, or a section with all it holds. */
export interface TemplatePart {
  /** Section kind id; empty for a section of no known kind. */
  kind: string;
  /** The outline asks for it. */
  required: boolean;
  /** Text without heading: preamble or closing. */
  content?: Content[];
  section?: Section;
}

/** The part's own content, wherever it stands. */
function partContent(part: TemplatePart): Content[] {
  return part.content ?? part.section?.content ?? [];
}

/** The outline's entry for a kind as parts: one, or several for direct tasks. */
function outlineParts(
  entry: OutlineSection,
  outline: Outline,
  blocks: readonly BlockType[],
  vocabulary: ComposableVocabulary,
): TemplatePart[] {
  const kind = findKind(vocabulary, entry.kind);
  const { skeletons } = vocabulary;
  const skeleton = skeletons.outlines[outline.id]?.[entry.kind] ?? skeletons.kinds[entry.kind];
  const { content, sections } = structuredClone(skeleton ?? { content: [], sections: [] });
  const guidance: Content = { type: 'guidance', text: sectionGuidance(vocabulary, entry) };
  const whole = [guidance, ...content, ...blocks.map((block): Content => ({ type: 'block', block }))];
  const { kind: id, required } = entry;
  if (kind?.place !== 'heading') return [{ kind: id, required, content: whole }];
  const titles = entry.repeat ? entry.titles.slice(0, entry.repeat.min) : [entry.title ?? kind.title];
  return titles.map((title, index) => ({
    kind: id,
    required,
    section: {
      kind: id,
      title: slottedText(title, {}, vocabulary),
      content: index === 0 ? whole : structuredClone(content),
      sections: structuredClone(sections),
    },
  }));
}

/** A sample's sections as parts, blanked, each with its guidance. */
export function sampleParts(
  sample: Plan,
  outline: Outline,
  vocabulary: ComposableVocabulary,
): TemplatePart[] {
  return planParts(blankPlan(sample, vocabulary), outline, vocabulary);
}

/** A plan's sections as parts, its text as it stands, each with its guidance. */
export function planParts(
  { meta, content, sections }: Pick<Plan, 'meta' | 'content' | 'sections'>,
  outline: Outline,
  vocabulary: ComposableVocabulary,
): TemplatePart[] {
  const guided = (kind: string, text: readonly Content[]): Content[] => {
    // it tells how to write the full text, and one page has no room for it
    const guidance = kind && !meta.onePage && sectionGuidance(vocabulary, entryOf(outline, kind));
    return guidance ? [{ type: 'guidance', text: guidance }, ...text] : [...text];
  };
  const opening =
    content.length > 0 ? [{ kind: 'preamble', required: true, content: guided('preamble', content) }] : [];
  return [
    ...opening,
    ...sections.map((section) => {
      const kind = section.kind ?? '';
      return {
        kind,
        required: entryOf(outline, kind).required,
        section: { ...section, content: guided(kind, section.content) },
      };
    }),
  ];
}

/** What a choice of outline, sections, theme and sample comes to, before it is put together. */
export interface TemplateParts {
  /** Frontmatter with blank data for every block of the parts. */
  meta: Frontmatter;
  parts: TemplatePart[];
}

/** The parts of one kind that the outline offers, for adding a section to a template. Blocks in `taken` are left out. */
export function partsOfKind(
  vocabulary: ComposableVocabulary,
  outlineId: string,
  kind: string,
  taken: readonly BlockType[] = [],
): TemplatePart[] {
  const outline = findOutline(vocabulary, outlineId);
  if (!outline) return [];
  const entry = entryOf(outline, kind);
  const blocks = entry.blocks.map(({ type }) => type).filter((type) => !taken.includes(type));
  return outlineParts(entry, outline, blocks, vocabulary);
}

/** The block types that parts show, at any depth. */
export function blocksOfParts(parts: readonly TemplatePart[]): BlockType[] {
  const { content, sections } = joinParts(parts);
  return allContent({ content, sections }).flatMap((piece) => (piece.type === 'block' ? [piece.block] : []));
}

/** Parts as the body of a plan. A closing is the end of the last section; before any section it is opening text. */
function joinParts(parts: readonly TemplatePart[]): Pick<Plan, 'content' | 'sections'> {
  const content: Content[] = [];
  const sections: Section[] = [];
  for (const part of parts) {
    const last = sections.at(-1);
    if (part.section) sections.push({ ...part.section, content: [...part.section.content] });
    else if (part.kind === 'closing' && last) last.content.push(...partContent(part));
    else content.push(...partContent(part));
  }
  return { content, sections };
}

/** Puts parts together into a template plan; block data that no part shows is left out. */
export function assemblePlan({ meta, parts }: TemplateParts): Plan {
  const shown = blocksOfParts(parts);
  const blocks = Object.fromEntries(
    Object.entries(meta.blocks).filter(([type]) => shown.includes(type as BlockType)),
  );
  return { meta: { ...meta, blocks }, values: {}, ...joinParts(parts) };
}
