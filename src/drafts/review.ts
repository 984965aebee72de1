/**
 * What a superior made of a draft that went out as Word (领导改稿): the file that came back, read as a plan, beside the draft,
 * paragraph by paragraph. Each difference is taken or left; all taken is the file that came back, none taken the draft.
 *
 *     const review = reviewDraft(draft, returned, vocabulary);
 *     const next = takeDifferences(draft, review, new Set(review.differences.map(({ id }) => id)));
 */
import { diffArrays } from 'diff';
import type { BlockType } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import type { Frontmatter } from '../plan/frontmatter.ts';
import type { Plan } from '../plan/plan.ts';
import { findSlot, type Vocabulary } from '../plan/vocabulary.ts';
import { containment, shingles } from '../terms/similarity.ts';
import { planView, type TextView } from '../writers/inline-text.ts';
import { type Draft, draftPlan } from './draft.ts';
import { draftLines, lineText, type PlanLine, planLines, rebuiltParts, sameLine } from './plan-lines.ts';

export interface Difference {
  /** Unique in the review, and the same for the same two texts. */
  id: string;
  change: 'changed' | 'added' | 'removed';
  /** The heading above it, 标题, 落款 and the like, or the blank's label. */
  where: string;
  /** As the draft has it; empty where it was added. */
  before: string;
  /** As it came back; empty where it was removed. */
  after: string;
}

/** A line of both texts, or of one of them. */
interface Step {
  own?: PlanLine;
  theirs?: PlanLine;
  /** The difference that it is; absent where both say the same. */
  id?: string;
}

export interface Review {
  differences: Difference[];
  steps: readonly Step[];
  returned: Plan;
}

/** Fields of the frontmatter that Word shows, and what people call them. */
const fieldNames: Partial<Record<keyof Frontmatter, string>> = {
  title: '标题',
  subtitle: '副标题',
  issuer: '发文单位',
  addressee: '主送机关',
  attachments: '附件说明',
  signoff: '落款',
  remark: '附注',
  issue: '版头和版记',
  period: '起止时间',
  basis: '依据',
} as Partial<Record<keyof Frontmatter, string>>;
/** What a file says of itself and nobody edits in it; blocks are compared one by one. */
const unseen: ReadonlySet<string> = new Set(['state', 'outline', 'blocks']);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const fieldText = (value: unknown): string =>
  value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : Object.values(value as object)
          .map(fieldText)
          .filter(Boolean)
          .join(' ');

/** The parts of two records that differ, in the order of both. */
function changedKeys(own: object, theirs: object): string[] {
  const keys = [...new Set([...Object.keys(own), ...Object.keys(theirs)])];
  return keys.filter((key) => !same(own[key as never], theirs[key as never]));
}

function difference(id: string, where: string, before: string, after: string): Difference {
  return { id, where, before, after, change: before === '' ? 'added' : after === '' ? 'removed' : 'changed' };
}

function tableText(type: BlockType, data: unknown): string {
  if (data === undefined) return '';
  return blockDefinition(type)
    .tables(data)
    .flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text).join(' | ')))
    .join('\n');
}

/** Lines that share less than this are another text, not a changed one. */
const alike = 0.35;

function likeness(a: PlanLine, b: PlanLine, view: TextView): number {
  if (a.type !== b.type) return 0;
  const [x, y] = [shingles(lineText(a, view)), shingles(lineText(b, view))];
  return Math.max(containment(x, y), containment(y, x));
}

/** Lines that stand in one place on both sides: as many are the same lines changed, others are paired by likeness. */
function pairLines(own: readonly PlanLine[], theirs: readonly PlanLine[], view: TextView): Step[] {
  const isPlain = own.length === theirs.length && own.every((line, at) => line.type === theirs[at]?.type);
  const left = [...theirs];
  const steps: Step[] = [];
  for (const line of own) {
    const at = isPlain ? 0 : left.findIndex((other) => likeness(line, other, view) >= alike);
    if (at >= 0) steps.push(...left.splice(0, at).map((other) => ({ theirs: other })));
    const other = at >= 0 ? left.shift() : undefined;
    steps.push(other ? { own: line, theirs: other } : { own: line });
  }
  return [...steps, ...left.map((other) => ({ theirs: other }))];
}

/** All lines of both texts in one order that keeps the order of each. */
function aligned(own: readonly PlanLine[], theirs: readonly PlanLine[], view: TextView): Step[] {
  const steps: Step[] = [];
  let removed: PlanLine[] = [];
  let mine = 0;
  let other = 0;
  for (const part of diffArrays([...own], [...theirs], { comparator: sameLine })) {
    const { length } = part.value;
    if (part.removed) {
      removed = own.slice(mine, mine + length);
      mine += length;
      continue;
    }
    const added = theirs.slice(other, other + length);
    other += length;
    if (part.added) steps.push(...pairLines(removed, added, view));
    else {
      steps.push(...removed.map((line) => ({ own: line })));
      steps.push(
        ...own.slice(mine, mine + length).map((line, at) => ({ own: line, theirs: added[at] as PlanLine })),
      );
      mine += length;
    }
    removed = [];
  }
  return [...steps, ...removed.map((line) => ({ own: line }))];
}

/**
 * The differences between a draft and the plan that its Word file came back as, in reading order.
 * @param returned tracked changes accepted, as the reader of our own Word files gives it
 */
export function reviewDraft(draft: Draft, returned: Plan, vocabulary: Vocabulary): Review {
  const sent = draftPlan(draft, vocabulary);
  const [before, after] = [planView(sent, vocabulary), planView(returned, vocabulary)];
  const fields = changedKeys(sent.meta, returned.meta)
    .filter((key) => !unseen.has(key))
    .map((key) =>
      difference(
        `field ${key}`,
        fieldNames[key as keyof Frontmatter] ?? '文件信息',
        fieldText(sent.meta[key as keyof Frontmatter]),
        fieldText(returned.meta[key as keyof Frontmatter]),
      ),
    );
  const values = changedKeys(sent.values, returned.values).map((name) =>
    difference(
      `value ${name}`,
      findSlot(vocabulary, name)?.label ?? name,
      sent.values[name] ?? '',
      returned.values[name] ?? '',
    ),
  );
  const blocks = changedKeys(sent.meta.blocks, returned.meta.blocks).map((key) => {
    const type = key as BlockType;
    const [own, theirs] = [sent.meta.blocks[type], returned.meta.blocks[type]];
    return difference(
      `block ${type}`,
      blockDefinition(type).label,
      tableText(type, own),
      tableText(type, theirs),
    );
  });
  let where = '开头';
  let count = 0;
  const lines: Difference[] = [];
  const steps = aligned(draftLines(draft), planLines(returned), before).map((step): Step => {
    const { own, theirs } = step;
    const heading = [theirs, own].find((line) => line?.type === 'heading');
    if (own && theirs && sameLine(own, theirs)) {
      if (heading) where = lineText(heading, before);
      return step;
    }
    count += 1;
    const id = `line ${count}`;
    if (heading) where = lineText(heading, heading === theirs ? after : before);
    const one = difference(
      id,
      where,
      own ? lineText(own, before) : '',
      theirs ? lineText(theirs, after) : '',
    );
    lines.push({ ...one, change: own && theirs ? 'changed' : own ? 'removed' : 'added' });
    return { ...step, id };
  });
  return { differences: [...fields, ...values, ...lines, ...blocks], steps, returned };
}

/** One record with the chosen fields of another. */
function withChosen<T extends object>(own: T, theirs: T, prefix: string, taken: ReadonlySet<string>): T {
  const keys = [...new Set([...Object.keys(own), ...Object.keys(theirs)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = (taken.has(`${prefix} ${key}`) ? theirs : own)[key as keyof T];
      return value === undefined ? [] : [[key, value]];
    }),
  ) as T;
}

/**
 * The draft with the chosen differences taken over. A part whose every line was removed is left out, with its text kept.
 * @param taken ids of differences
 */
export function takeDifferences(
  draft: Draft,
  { steps, returned }: Review,
  taken: ReadonlySet<string>,
): Draft {
  if (taken.size === 0) return draft;
  const lines = steps.flatMap(({ own, theirs, id }): PlanLine[] => {
    const line =
      id !== undefined && taken.has(id) ? theirs && { ...theirs, ...(own?.key && { key: own.key }) } : own;
    return line ? [line] : [];
  });
  const { blocks } = draft.meta;
  return {
    ...draft,
    parts: rebuiltParts(draft.parts, lines),
    values: withChosen(draft.values, returned.values, 'value', taken),
    meta: {
      ...withChosen(draft.meta, { ...returned.meta, state: draft.meta.state }, 'field', taken),
      blocks: withChosen(blocks, returned.meta.blocks, 'block', taken),
    },
  };
}
