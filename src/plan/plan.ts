/**
 * One document type, four states. A `Plan` is frontmatter, the text before the first heading, a section tree, and
 * the values of its slots. Blank slots make it a template, example values a sample, own values a draft, an approval
 * an approved plan. Everything else reads a plan, changes its state, or shows it.
 */
import { type BlockType, blockTypes } from './block-type.ts';
import type { Frontmatter } from './frontmatter.ts';
import { issuerName } from './frontmatter-terms.ts';
import { frontmatterTexts } from './frontmatter-texts.ts';
import { type Content, type Inline, type Section, walkSections } from './outline.ts';
import { slottedText } from './slotted-text.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Plan {
  meta: Frontmatter;
  /** Slot name → value; a blank slot is absent. */
  values: Record<string, string>;
  /** Text before the first heading (前言). */
  content: Content[];
  sections: Section[];
  /** The same plan on one page, with the same frontmatter and slots (一页版); samples have one. See `short.ts`. */
  short?: PlanBody;
}

/** The text of a plan. */
export type PlanBody = Pick<Plan, 'content' | 'sections'>;

/** Every piece of content in document order. */
export function allContent(plan: PlanBody): Content[] {
  const content = [...plan.content];
  walkSections(plan.sections, (section) => content.push(...section.content));
  return content;
}

/** The runs of inline text in one piece of content. */
export function inlineRuns(content: Content): Inline[][] {
  switch (content.type) {
    case 'paragraph':
      return [content.children];
    case 'list':
      return content.items;
    case 'table':
      return content.rows.flat();
    case 'block':
    case 'guidance':
      return [];
  }
}

/** The runs of inline text of a body in the order in which they are read, headings among them. */
export function bodyRuns({ content, sections }: PlanBody): Inline[][] {
  const runs = content.flatMap(inlineRuns);
  walkSections(sections, (section) => {
    runs.push(section.title, ...section.content.flatMap(inlineRuns));
  });
  return runs;
}

function partTexts(part: Inline): string[] {
  switch (part.type) {
    case 'text':
      return [part.value];
    case 'fact':
      return [part.example];
    case 'strong':
      return part.children.flatMap(partTexts);
    case 'slot':
      return [];
  }
}

/** All text of headings and body, bold text and the examples of facts included, slots left out. */
export function bodyTexts(plan: PlanBody): string[] {
  const texts = allContent(plan).flatMap(inlineRuns).flat().flatMap(partTexts);
  walkSections(plan.sections, ({ title }) => texts.push(...title.flatMap(partTexts)));
  return texts.filter((text) => text !== '');
}

/** The plan without writing guidance, as it is published, printed or copied. */
export function withoutGuidance(plan: Plan): Plan {
  const strip = (content: Content[]) => content.filter(({ type }) => type !== 'guidance');
  const stripSection = (section: Section): Section => ({
    ...section,
    content: strip(section.content),
    sections: section.sections.map(stripSection),
  });
  return { ...plan, content: strip(plan.content), sections: plan.sections.map(stripSection) };
}

function slotNames(run: readonly Inline[]): string[] {
  return run.flatMap((part) =>
    part.type === 'slot' ? [part.name] : part.type === 'strong' ? slotNames(part.children) : [],
  );
}

/** The names of the slots that the text and headings use, each once, in order of first use. */
export function usedSlots(plan: PlanBody): string[] {
  return [...new Set(bodyRuns(plan).flatMap(slotNames))];
}

/** The slots of the whole document in reading order: blanks of the frontmatter, then the text's. */
export function planSlots(plan: Plan, vocabulary: Vocabulary): string[] {
  const parts = frontmatterTexts(plan.meta).flatMap((text) => slottedText(text, {}, vocabulary));
  const inFrontmatter = parts.flatMap((part) => (part.type === 'slot' ? [part.name] : []));
  return [...new Set([...inFrontmatter, ...usedSlots(plan)])];
}

/** The block types that the plan has data for, in the usual order. */
export function usedBlocks(plan: Plan): BlockType[] {
  return blockTypes.filter((type) => plan.meta.blocks[type] !== undefined);
}

/** The section kinds at any depth, each once, in document order; a text before the first heading is the preamble. */
export function usedKinds(plan: Plan): string[] {
  const kinds = plan.content.length > 0 ? ['preamble'] : [];
  walkSections(plan.sections, ({ kind }) => {
    if (kind) kinds.push(kind);
  });
  return [...new Set(kinds)];
}

/**
 * Slot values of the text together with those that frontmatter implies: the year of the period, and the issuer's
 * name as the community, street or unit. Used to find slots in titles, sign-offs and block data.
 */
export function knownValues(plan: Plan): Record<string, string> {
  const { issuer, period } = plan.meta;
  const blank = /【[^】]*】/.test(issuer.name);
  return {
    ...(blank ? {} : { [issuerName(issuer.kind).slot]: issuer.name }),
    ...(period.year === undefined ? {} : { year: String(period.year) }),
    ...plan.values,
  };
}

/** Frontmatter text with the plan's slots found in it. */
export function planText(plan: Plan, vocabulary: Vocabulary, text: string): Inline[] {
  return slottedText(text, knownValues(plan), vocabulary);
}
