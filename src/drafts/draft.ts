/**
 * A draft in the builder: the parts of a template, which of them are taken, and what was typed into the slots, valid
 * or not. Everything the person did is in here and nothing is dropped: leaving a part out keeps its text.
 */
import { z } from 'zod';
import { readBlock } from '../plan/block-form.ts';
import { type BlockType, blockTypes } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import { type Frontmatter, frontmatterSchema } from '../plan/frontmatter.ts';
import { type Plan, planSlots, withoutGuidance } from '../plan/plan.ts';
import { checkSlotValue, tidySlotValue } from '../plan/slot.ts';
import { findSlot, type Vocabulary } from '../plan/vocabulary.ts';
import type { Result } from '../terms/finding.ts';
import type { BlockExamples } from './block-examples.ts';
import { fillPlan } from './fill.ts';
import { type Returned, returnedSchema, type Sent, sentSchema } from './returned.ts';
import type { ComposableVocabulary } from './skeleton.ts';
import {
  assemblePlan,
  blocksOfParts,
  partsOfKind,
  type TemplatePart,
  type TemplateParts,
} from './template-parts.ts';
import { content, section } from './text-schema.ts';

export const draftFormat = 'community-plan-draft';
/** Raised when the shape of drafts changes; older ones must stay readable. */
export const draftVersion = 1;

/** An outline as a person got it: its title pattern, and its parts with guidance, skeleton and tables. */
export interface OutlineThen {
  title: string;
  parts: TemplatePart[];
}

export interface DraftPart extends TemplatePart {
  /** Unique in the draft. */
  key: string;
  included: boolean;
}

export interface Draft {
  format: typeof draftFormat;
  version: typeof draftVersion;
  id: string;
  /** What the person calls it. */
  name: string;
  /** ISO time of the last change. */
  changed: string;
  meta: Frontmatter;
  parts: DraftPart[];
  /** Slot name → text as typed. */
  values: Record<string, string>;
  /** The sign-off date as typed, while it cannot be read as a date. */
  date?: string;
  /** Block type → rows of the sample that nobody has taken over or cleared yet, under their head. */
  examples?: BlockExamples;
  /** Paragraphs of the sample that nobody has settled yet. See `unsettled.ts`. */
  sampleTexts?: string[];
  /** The outline as it was when the draft was made, or last carried over to a newer one; older drafts have none. */
  outlineThen?: OutlineThen;
  /** Which unit's profile filled it, and with what: slot name → value. See `profile.ts`. */
  unit?: { id: string; values: Record<string, string> };
  /** What a person has to decide in a draft made from last year's plan, and what is settled. */
  decisions?: { where: string; what: string; done: boolean }[];
  /** The text as it was when it went out as Word, the last time first. */
  sent?: Sent[];
  /** The file that came back, as long as somebody has to look at it. */
  returned?: Returned;
}

/** A new draft of a composed template, every part taken. */
export function newDraft(
  { meta, parts }: TemplateParts,
  {
    id,
    name,
    now,
    outlineThen,
    ...ofSample
  }: Pick<Draft, 'id' | 'name' | 'examples' | 'sampleTexts'> & {
    now: string;
    outlineThen?: OutlineThen | undefined;
  },
): Draft {
  return {
    format: draftFormat,
    version: draftVersion,
    id,
    name,
    changed: now,
    meta,
    parts: parts.map((part, index) => ({ ...part, key: `p${index + 1}`, included: true })),
    values: {},
    ...ofSample,
    ...(outlineThen && { outlineThen }),
  };
}

/** Typed values that fit their slot's type; the others wait in the draft until they are mended. */
export function soundValues(draft: Draft, vocabulary: Vocabulary): Record<string, string> {
  return Object.fromEntries(
    Object.entries(draft.values).flatMap(([name, typed]) => {
      const slot = findSlot(vocabulary, name);
      const value = slot && tidySlotValue(slot, typed);
      return slot && value && !checkSlotValue(slot, value) ? [[name, value]] : [];
    }),
  );
}

/** The draft as a plan: taken parts in their order, sound values filled in, guidance left out unless kept. */
export function draftPlan(draft: Draft, vocabulary: Vocabulary, { guidance = false } = {}): Plan {
  const plan = assemblePlan({ meta: draft.meta, parts: draft.parts.filter(({ included }) => included) });
  const filled = fillPlan(plan, soundValues(draft, vocabulary), vocabulary);
  return guidance ? filled : withoutGuidance(filled);
}

/** The slots that the taken parts and the frontmatter use, in order of first use. */
export function draftSlots(draft: Draft, vocabulary: Vocabulary): string[] {
  const parts = draft.parts.filter(({ included }) => included);
  return planSlots(assemblePlan({ meta: draft.meta, parts }), vocabulary);
}

/** The draft with another part of a kind added at the end; tables that are new to the draft are blank. */
export function addPart(draft: Draft, kind: string, vocabulary: ComposableVocabulary): Draft {
  const taken = blocksOfParts(draft.parts);
  const used = new Set(draft.parts.map(({ key }) => key));
  let number = draft.parts.length;
  const added = partsOfKind(vocabulary, draft.meta.outline, kind, taken)
    .slice(0, 1)
    .map((part): DraftPart => {
      do number += 1;
      while (used.has(`p${number}`));
      return { ...part, required: false, key: `p${number}`, included: true };
    });
  const blocks = Object.fromEntries(
    blocksOfParts(added).map((type) => [type, blockDefinition(type).blank()]),
  );
  return {
    ...draft,
    parts: [...draft.parts, ...added],
    // a table that was taken out keeps what is in it
    meta: { ...draft.meta, blocks: { ...blocks, ...draft.meta.blocks } },
  };
}

/** The draft with the part of this key moved by so many places; at the ends it stays. */
export function movePart(draft: Draft, key: string, by: number): Draft {
  const from = draft.parts.findIndex((part) => part.key === key);
  const to = Math.min(Math.max(from + by, 0), draft.parts.length - 1);
  const part = draft.parts[from];
  if (!part || from === to) return draft;
  return { ...draft, parts: draft.parts.toSpliced(from, 1).toSpliced(to, 0, part) };
}

const part = z.object({
  kind: z.string(),
  required: z.boolean(),
  content: z.array(content).optional(),
  section: section.optional(),
});
const draftSchema = z.object({
  format: z.literal(draftFormat),
  version: z.literal(draftVersion),
  id: z.string().min(1),
  name: z.string(),
  changed: z.string(),
  meta: frontmatterSchema,
  parts: z.array(part.extend({ key: z.string(), included: z.boolean() })),
  values: z.record(z.string(), z.string()),
  date: z.string().optional(),
  /** Older drafts kept cells apart that did not hold what was meant; tables take them now. */
  cells: z.partialRecord(z.enum(blockTypes), z.array(z.array(z.array(z.string())))).optional(),
  examples: z.partialRecord(z.enum(blockTypes), z.array(z.array(z.array(z.string())))).optional(),
  sampleTexts: z.array(z.string()).optional(),
  outlineThen: z.object({ title: z.string(), parts: z.array(part) }).optional(),
  unit: z.object({ id: z.string(), values: z.record(z.string(), z.string()) }).optional(),
  decisions: z.array(z.object({ where: z.string(), what: z.string(), done: z.boolean() })).optional(),
  sent: z.array(sentSchema).optional(),
  returned: returnedSchema.optional(),
});

/** The draft with cells that an older one kept apart in their tables. */
function withCells({ cells = {}, ...draft }: z.infer<typeof draftSchema>): Draft {
  const read = blockTypes.flatMap((type): [BlockType, unknown][] => {
    const typed = cells[type];
    const data = typed && readBlock(type, typed);
    return data === undefined ? [] : [[type, data]];
  });
  const blocks = { ...draft.meta.blocks, ...Object.fromEntries(read) };
  return { ...draft, meta: { ...draft.meta, blocks } } as Draft;
}

function refusal(ruleId: string, message: string): Result<Draft> {
  return { findings: [{ ruleId, severity: 'error', message, line: 1, column: 1 }] };
}

/** Reads a stored or imported draft. Never throws; says what is wrong with a file that is none. */
export function readDraft(text: string): Result<Draft> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refusal(
      'draft/damaged',
      '这不是完整的草稿文件：内容读不通。请重新导出一次，或检查文件是否下载完整',
    );
  }
  const { format, version } = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    unknown
  >;
  if (format !== draftFormat) {
    return refusal(
      'draft/other-file',
      '这不是本站导出的草稿文件。请选择扩展名为 .plan.json、从“导出草稿”得到的文件',
    );
  }
  if (version !== draftVersion) {
    const message = `草稿文件是第 ${String(version)} 版，本页只认得第 ${draftVersion} 版。请刷新页面后再试；原文件没有改动`;
    return refusal('draft/version', message);
  }
  const parsed = draftSchema.safeParse(data);
  if (parsed.success) return { value: withCells(parsed.data), findings: [] };
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  return refusal(
    'draft/damaged',
    `草稿文件有一处读不懂（${where}）。原文件没有改动；请用较新的备份，或重新导出`,
  );
}
