/**
 * What a superior made of a draft that went out as Word (领导改稿): the file that came back, read as a plan, beside the draft,
 * paragraph by paragraph. Each difference is taken or left; all taken is the file that came back, none taken the draft.
 *
 *     const review = reviewDraft(draft, returned, vocabulary);
 *     const next = takeDifferences(draft, review, new Set(review.differences.map(({ id }) => id)));
 */
import type { BlockType } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import type { Frontmatter } from '../plan/frontmatter.ts';
import type { Plan } from '../plan/plan.ts';
import { findSlot, type Vocabulary } from '../plan/vocabulary.ts';
import { planView } from '../writers/inline-text.ts';
import { alignedLines, type Pair } from './align-lines.ts';
import { type Draft, draftPlan } from './draft.ts';
import { draftLines, lineText, type PlanLine, planLines, rebuiltParts } from './plan-lines.ts';

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
export interface Step extends Pair {
  /** As the draft has it; empty where it was added. */
  before: string;
  /** As it came back; empty where it was removed. */
  after: string;
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

/**
 * The differences between a draft and the plan that its Word file came back as, in reading order.
 * @param returned tracked changes accepted, as the reader of our own Word files gives it
 * @param byWords two lines of the same words are the same: for a file that does not say any more where its blanks are
 */
export function reviewDraft(draft: Draft, returned: Plan, vocabulary: Vocabulary, byWords = false): Review {
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
  const lines: Difference[] = [];
  const counts = new Map<string, number>();
  /** The same for the same two texts, wherever they stand. */
  const lineId = (own: string, theirs: string): string => {
    const said = `line ${JSON.stringify([own, theirs])}`;
    const count = (counts.get(said) ?? 0) + 1;
    counts.set(said, count);
    return count === 1 ? said : `${said} ${count}`;
  };
  const { pairs, isSame } = alignedLines(draftLines(draft), planLines(returned), { before, after, byWords });
  const steps = pairs.map((pair): Step => {
    const { own, theirs } = pair;
    const heading = [theirs, own].find((line) => line?.type === 'heading');
    if (heading) where = lineText(heading, heading === theirs ? after : before);
    const texts = { before: own ? lineText(own, before) : '', after: theirs ? lineText(theirs, after) : '' };
    if (own && theirs && isSame(own, theirs)) return { ...pair, ...texts };
    const id = lineId(texts.before, texts.after);
    lines.push({ id, where, change: own && theirs ? 'changed' : own ? 'removed' : 'added', ...texts });
    return { ...pair, ...texts, id };
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
