/**
 * The vocabulary: section kinds, slots, themes and outlines, read from the data files in `templates/`.
 * Files are parsed by others; here unknown data becomes one checked, typed `Vocabulary`.
 */
import { z } from 'zod';
import { UserError } from '../terms/user-error.ts';
import { blockTypes } from './block-type.ts';
import { genres, issuerKinds, periodKinds } from './frontmatter-terms.ts';
import { slotDefinitionSchema } from './slot.ts';

export const sectionKindSchema = z.strictObject({
  /** Plain English id: `guiding-thought`. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Canonical heading, e.g. 指导思想. */
  title: z.string().min(1),
  /** Where it stands: under a heading, before the first heading, as the last paragraph, or in the frontmatter. */
  place: z.enum(['heading', 'preamble', 'closing', 'frontmatter']),
  /** Other headings that mean the same (measured, plan-vocabulary). */
  synonyms: z.array(z.string().min(1)),
  /** What belongs here, what to leave out, how long: two to four sentences. */
  guidance: z.string().min(1),
  /** One sentence that works, one that does not, and what the difference is. */
  examples: z.strictObject({ good: z.string().min(1), poor: z.string().min(1), why: z.string().min(1) }),
  /** Text to start from, in the source form, slots empty. */
  skeleton: z.string().optional(),
});
export type SectionKind = z.infer<typeof sectionKindSchema>;

export const outlineSectionSchema = z.strictObject({
  /** Section kind id. */
  kind: z.string(),
  required: z.boolean(),
  /** Kinds that may stand here instead. */
  alternatives: z.array(z.string()).default([]),
  /** Heading in this outline where it differs from the kind's. */
  title: z.string().optional(),
  /** Guidance special to this outline, besides the kind's. */
  guidance: z.string().optional(),
  /** Skeleton text of this outline in place of the kind's. */
  skeleton: z.string().optional(),
  /** Blocks that belong in this section. */
  blocks: z.array(z.strictObject({ type: z.enum(blockTypes), required: z.boolean() })).default([]),
  /** How often a direct task is repeated. */
  repeat: z.strictObject({ min: z.int().min(1), max: z.int().min(1) }).optional(),
  /** Example headings of direct tasks. */
  titles: z.array(z.string()).default([]),
});
export type OutlineSection = z.infer<typeof outlineSectionSchema>;

export const outlineSchema = z.strictObject({
  /** Plain English id: `annual-plan`. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Chinese name, e.g. 年度工作计划（三段式）. */
  name: z.string().min(1),
  genre: z.enum(genres),
  /** Place in lists, the most used first. */
  order: z.int().min(1),
  /** When to choose this outline, and when rather another. */
  when: z.string().min(1),
  /** Title pattern with blanks: 【社区名称】【年份】年…. */
  title: z.string().min(1),
  /** The usual issuer. */
  issuer: z.enum(issuerKinds),
  /** The usual kind of period. */
  period: z.enum(periodKinds),
  /** Sections in order. */
  sections: z.array(outlineSectionSchema).min(2),
});
export type Outline = z.infer<typeof outlineSchema>;

export const themeSchema = z.strictObject({
  /** For addresses. */
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** What frontmatter and pages write. */
  label: z.string().min(1),
  /** One sentence. */
  description: z.string().min(1),
});
export type Theme = z.infer<typeof themeSchema>;

const vocabularySchema = z.strictObject({
  kinds: z.array(sectionKindSchema),
  slots: z.array(slotDefinitionSchema),
  themes: z.array(themeSchema),
  outlines: z.array(outlineSchema),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** Contradictions between the files: doubled names, outlines that name unknown kinds, blanks that are no slot's label. */
function contradictions({ kinds, slots, themes, outlines }: Vocabulary): string[] {
  const titles = kinds.flatMap((kind) => [kind.title, ...kind.synonyms]);
  const kindIds = new Set(kinds.map(({ id }) => id));
  const labels = new Set(slots.map(({ label }) => label));
  const doubled = [
    ...repeated(kinds.map(({ id }) => id)).map((id) => `章节类 ${id} 重复`),
    ...repeated(titles).map((title) => `章节标题或同义说法“${title}”出现在两个章节类里`),
    ...repeated(slots.map(({ name }) => name)).map((name) => `填空 ${name} 重复`),
    ...repeated(slots.map(({ label }) => label)).map((label) => `填空标签“${label}”重复`),
    ...repeated(themes.flatMap(({ slug, label }) => [slug, label])).map((name) => `主题 ${name} 重复`),
    ...repeated(outlines.map(({ id }) => id)).map((id) => `提纲 ${id} 重复`),
  ];
  const dangling = outlines.flatMap((outline) => [
    ...outline.sections
      .flatMap((section) => [section.kind, ...section.alternatives])
      .filter((kind) => !kindIds.has(kind))
      .map((kind) => `提纲 ${outline.id} 用了没有定义的章节类 ${kind}`),
    ...[...outline.title.matchAll(/【([^】]*)】/g)]
      .filter(([, label]) => !labels.has(label ?? ''))
      .map(([mark]) => `提纲 ${outline.id} 的标题里，${mark}不是任何填空的标签`),
  ]);
  const choices = slots
    .filter((slot) => (slot.type === 'choice') !== (slot.choices !== undefined))
    .map((slot) => `填空 ${slot.name}：choice 型必须有 choices，其他类型不能有`);
  return [...doubled, ...dangling, ...choices];
}

/**
 * Checks and types the vocabulary. Outlines come out in their `order`.
 * @param raw parsed data files: `{ kinds, slots, themes, outlines }`
 * @throws Error that lists every fault: the vocabulary is the maintainers' own data, without it nothing works
 */
export function buildVocabulary(raw: unknown): Vocabulary {
  const parsed = vocabularySchema.safeParse(raw);
  const faults = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`);
  if (!parsed.success || faults.length > 0) throw new UserError(`词汇表有误：\n${faults.join('\n')}`);
  return { ...parsed.data, outlines: parsed.data.outlines.toSorted((a, b) => a.order - b.order) };
}

/** The outline with this id, if there is one. */
export function findOutline(vocabulary: Vocabulary, id: string): Outline | undefined {
  return vocabulary.outlines.find((outline) => outline.id === id);
}

/** The section kind with this id, if there is one. */
export function findKind(vocabulary: Vocabulary, id: string): SectionKind | undefined {
  return vocabulary.kinds.find((kind) => kind.id === id);
}

/** The slot with this name, if there is one. */
export function findSlot(vocabulary: Vocabulary, name: string): Vocabulary['slots'][number] | undefined {
  return vocabulary.slots.find((slot) => slot.name === name);
}
