/**
 * The vocabulary: section kinds, slots, themes, issuers and outlines, as the data files in `templates/` have them. What
 * is true of a section kind stands here as a field and never in the code that asks.
 */
import { z } from 'zod';
import { blockTypes } from './block-type.ts';
import { genres, issuerKinds, periodKinds } from './frontmatter-terms.ts';
import { issueForms } from './issue.ts';
import { slotDefinitionSchema } from './slot.ts';

/**
 * Text to start from, in the source form, slots empty. What each community writes itself stands in a slot or, where the
 * value has no name, in a fact whose example serves as the hint; a bare “……” tells nobody what belongs there.
 */
const skeletonSchema = z.string().superRefine((text, context) => {
  for (const { 0: found } of text.matchAll(/[^\n。；]*(?:…|\.{3}|。{3}|[×＿_]{2}|【)[^\n。；]*/g))
    context.addIssue({
      code: 'custom',
      message: `起笔文字“${found}”里有空白；请改成填空 <Slot name="名称" />、例举 <Fact>例子</Fact>，或者改写成不用留空的句子`,
    });
});

export const sectionKindSchema = z.strictObject({
  /** Plain English id: `guiding-thought`. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Canonical heading, e.g. 指导思想. */
  title: z.string().min(1),
  /** Where it stands: under a heading, before the first heading, as the last paragraph, or in the frontmatter. */
  place: z.enum(['heading', 'preamble', 'closing', 'frontmatter']),
  /** Other headings that mean the same (measured, plan-vocabulary). */
  synonyms: z.array(z.string().min(1)),
  /** Usual length in Chinese characters, subsections included (median of the samples); every kind under a heading has one. */
  usualLength: z.int().min(1).optional(),
  /**
   * Which time it tells of beside the plan's own. `past`: of what was, so that what has ended may be named and next
   * year's draft must write it anew; `grounds`: of reasons that lie before the plan; `future`: of what comes after it.
   */
  tells: z.enum(['past', 'grounds', 'future']).optional(),
  /** Its text is the same everywhere, and whoever takes it over as it stands has copied nothing. */
  standard: z.boolean().optional(),
  /** Where the tasks stand; absent for a kind that holds none. */
  tasks: z
    .strictObject({
      /** A section of this kind is a task itself, or its subsections are. */
      are: z.enum(['itself', 'parts']),
      /** A picture shows the tasks of one kind: the first by rank that the plan has. */
      rank: z.int().min(1),
      /** Whether each of them must say who does it and by when. */
      whoAndWhen: z.boolean(),
    })
    .optional(),
  /** What belongs here, what to leave out, how long: two to four sentences. */
  guidance: z.string().min(1),
  /** What a superior who reviews it asks, as clauses without a full stop: 依据是否准确，责任岗位是否明确. */
  reviewed: z.string().regex(/[^。！？]$/),
  /** One sentence that works, one that does not, and what the difference is. */
  examples: z.strictObject({ good: z.string().min(1), poor: z.string().min(1), why: z.string().min(1) }),
  skeleton: skeletonSchema.optional(),
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
  /** Usual length in this outline where it differs much from the kind's. */
  usualLength: z.int().min(1).optional(),
  /** Skeleton text of this outline in place of the kind's. */
  skeleton: skeletonSchema.optional(),
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
  /** Words in a title that tell it from outlines of the same genre: 印发. */
  titleWords: z.array(z.string().min(1)).default([]),
  /** Other words that titles of its kind end with, beside the genre: 任务分解表, 工作打算. */
  titleEnds: z.array(z.string().min(1)).default([]),
  /** Whether 一图读懂 has something to tell of it: what one office asks of another holds no goals, tasks or dates. */
  picture: z.boolean().default(true),
  /** How it looks when an office issues it formally; absent for a text that nobody issues with a red head. */
  issuedAs: z
    .strictObject({
      /** The layout of the standard. */
      form: z.enum(issueForms),
      /** Whether it goes to a superior and so names who signed it (签发人). */
      upward: z.boolean().default(false),
    })
    .optional(),
  /** The usual issuer. */
  issuer: z.enum(issuerKinds),
  /** The usual kind of period. */
  period: z.enum(periodKinds),
  /** Themes whose plans mostly follow it: what an imported text that has no headings is taken for. */
  themes: z
    .strictObject({
      /** Labels of themes. */
      labels: z.array(z.string()).min(1),
      /** Whether they also speak for it where the text has headings. */
      besideHeadings: z.boolean(),
    })
    .optional(),
  /** Themes that no plan of this outline can have; a pair that is not named here and has no sample is wanted. */
  unfit: z
    .array(
      z.strictObject({
        /** Labels of themes. */
        themes: z.array(z.string()).min(1),
        /** Why not, and what to use instead where there is something. */
        because: z.string().min(1),
      }),
    )
    .default([]),
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
  /** By which words an imported text is known to be of this theme, the label aside. */
  words: z.strictObject({
    /** Words of this theme alone. */
    telling: z.array(z.string().min(1)).min(1),
    /** Words that plans of other themes use as well; they weigh less. */
    common: z.array(z.string().min(1)).default([]),
  }),
});
export type Theme = z.infer<typeof themeSchema>;

export const issuerSchema = z.strictObject({
  kind: z.enum(issuerKinds),
  /** How it speaks of itself (我校, 师生), by which an imported text is known to be its own; empty: never guessed. */
  words: z.array(z.string().min(1)),
  /** How the names of such bodies end or go on where they sign (街道办事处); a signature decides over words of the text. */
  signs: z.array(z.string().min(1)).default([]),
});

export const vocabularySchema = z.strictObject({
  /** Section kinds in the order in which documents have them. */
  kinds: z.array(sectionKindSchema),
  slots: z.array(slotDefinitionSchema),
  themes: z.array(themeSchema),
  /** Every kind of issuer, the one that wins a tie first. */
  issuers: z.array(issuerSchema),
  outlines: z.array(outlineSchema),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

/**
 * The outline of a document that follows none (提纲 `other`): it wants no section and no block, and nothing is made from
 * it, so it stands in no list of outlines. A document that a body approved is published by it as it is.
 */
export const otherOutline: Outline = {
  id: 'other',
  name: '其他文件（不套用提纲）',
  genre: '其他文件',
  order: 99,
  when: '已经审议通过、不按本站提纲写的文件用这一种，原样公开。',
  title: '',
  titleWords: [],
  titleEnds: [],
  picture: true,
  issuer: '社区',
  period: '年度',
  unfit: [],
  sections: [],
};

/** The outline with this id, if there is one. */
export function findOutline(vocabulary: Vocabulary, id: string): Outline | undefined {
  if (id === otherOutline.id) return otherOutline;
  return vocabulary.outlines.find((outline) => outline.id === id);
}

/** The section kind with this id, if there is one. */
export function findKind(vocabulary: Vocabulary, id: string | undefined): SectionKind | undefined {
  return vocabulary.kinds.find((kind) => kind.id === id);
}

/** How long a section of this kind usually is in this outline, in Chinese characters; undefined where no length is usual. */
export function usualLength(kind: SectionKind | undefined, outline: Outline | undefined): number | undefined {
  const own = outline?.sections.find((section) => section.kind === kind?.id)?.usualLength;
  return own ?? kind?.usualLength;
}

/** The slot with this name, if there is one. */
export function findSlot(vocabulary: Vocabulary, name: string): Vocabulary['slots'][number] | undefined {
  return vocabulary.slots.find((slot) => slot.name === name);
}
