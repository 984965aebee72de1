/**
 * A draft whose outline has changed since it was made, carried over to the newer one: a three-way merge of the outline as
 * it was, the outline as it is, and what a person made of it. What a person wrote, named, moved or left out stays; what
 * he never touched follows the outline.
 *
 *     const newer = outlineChanges(draft, vocabulary); // ['多了“保障措施”', …]; empty where nothing changed
 *     const { draft: carried, told } = carryOver(draft, vocabulary);
 */
import type { BlockType } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import type { Content, Section } from '../plan/outline.ts';
import { findKind, findOutline, type Vocabulary } from '../plan/vocabulary.ts';
import { composeParts } from './compose.ts';
import type { Draft, DraftPart, OutlineThen } from './draft.ts';
import { editableLine } from './section-text.ts';
import type { ComposableVocabulary } from './skeleton.ts';
import { blocksOfParts, type TemplatePart } from './template-parts.ts';

/** The outline as it is now; undefined for a document that follows none. */
export function outlineNow(vocabulary: ComposableVocabulary, id: string): OutlineThen | undefined {
  const { value } = composeParts(vocabulary, { outline: id });
  return value && { title: findOutline(vocabulary, id)?.title ?? '', parts: value.parts };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Parts by what they are: their kind, and which of that kind in order. */
function byPlace<T extends TemplatePart>(parts: readonly T[]): Map<string, T> {
  const counts = new Map<string, number>();
  return new Map(
    parts.map((part) => {
      const count = (counts.get(part.kind) ?? 0) + 1;
      counts.set(part.kind, count);
      return [`${part.kind} ${count}`, part];
    }),
  );
}

const titleOf = ({ kind, section }: TemplatePart, vocabulary: Vocabulary): string =>
  section ? editableLine(section.title, vocabulary) : (findKind(vocabulary, kind)?.title ?? kind);

/** Text and tables of a part without advice, which nobody typed. */
function written(part: TemplatePart): unknown {
  const plain = (content: readonly Content[]) => content.filter(({ type }) => type !== 'guidance');
  const inSection = (section: Section): unknown => ({
    title: section.title,
    content: plain(section.content),
    sections: section.sections.map(inSection),
  });
  return part.section ? { ...(inSection(part.section) as object), title: [] } : plain(part.content ?? []);
}

/** Blocks with data that somebody typed. */
function filledBlocks({ meta }: Draft): Set<BlockType> {
  const types = Object.keys(meta.blocks) as BlockType[];
  return new Set(types.filter((type) => !same(meta.blocks[type], blockDefinition(type).blank())));
}

/** Whether a person has written in a part: its text differs from the outline's, or a table that it shows is filled in. */
function isTouched(
  own: TemplatePart,
  before: TemplatePart | undefined,
  filled: ReadonlySet<BlockType>,
): boolean {
  return (
    !before || !same(written(own), written(before)) || blocksOfParts([own]).some((type) => filled.has(type))
  );
}

const guidanceOf = (part: TemplatePart) =>
  (part.content ?? part.section?.content ?? []).filter(({ type }) => type === 'guidance');

/** The person's text under the advice and with the new tables of the newer outline. */
function withNewFrame(own: DraftPart, next: TemplatePart, shown: ReadonlySet<BlockType>): DraftPart {
  const missing = blocksOfParts([next]).filter((type) => !shown.has(type));
  const frame = (content: readonly Content[]): Content[] => [
    ...guidanceOf(next),
    ...content.filter(({ type }) => type !== 'guidance'),
    ...missing.map((block): Content => ({ type: 'block', block })),
  ];
  return own.section
    ? { ...own, section: { ...own.section, content: frame(own.section.content) } }
    : { ...own, content: frame(own.content ?? []) };
}

/** One part of the draft, where the newer outline has its place still. */
function mergePart(
  own: DraftPart,
  before: TemplatePart | undefined,
  next: TemplatePart,
  { filled, shown }: { filled: ReadonlySet<BlockType>; shown: ReadonlySet<BlockType> },
): DraftPart {
  const base = isTouched(own, before, filled)
    ? withNewFrame(own, next, shown)
    : { ...own, ...(next.section ? { section: next.section } : { content: next.content ?? [] }) };
  const named = own.section && !(before?.section && same(own.section.title, before.section.title));
  const title = named ? own.section?.title : next.section?.title;
  return {
    ...base,
    required: next.required,
    ...(base.section && title && { section: { ...base.section, title } }),
  };
}

interface Orders {
  /** Places of the outline as it was, … */
  older: readonly string[];
  /** … as it is … */
  newer: readonly string[];
  /** … and of the draft. */
  own: readonly string[];
}

type Placed = readonly [place: string, part: DraftPart];

/** Follows the newer outline where the person left the order of the older one alone; otherwise the person's order. */
function inOrder(parts: readonly Placed[], { older, newer, own }: Orders): DraftPart[] {
  const followed = own.filter((place) => older.includes(place));
  const isMoved = !same(
    followed,
    older.filter((place) => own.includes(place)),
  );
  const guide = isMoved ? own : newer;
  const placed = parts
    .filter(([place]) => guide.includes(place))
    .toSorted(([a], [b]) => guide.indexOf(a) - guide.indexOf(b));
  // the others stand behind what they stand behind in the order that knows them
  for (const entry of parts) {
    if (placed.includes(entry)) continue;
    const order = isMoved ? newer : own;
    const before = order
      .slice(0, order.indexOf(entry[0]))
      .findLast((place) => placed.some(([other]) => other === place));
    placed.splice(placed.findIndex(([place]) => place === before) + 1, 0, entry);
  }
  return placed.map(([, part]) => part);
}

/** Each table in one part only: a taken one before one that is left out. */
function onceShown(parts: readonly DraftPart[]): DraftPart[] {
  const seen = new Set<BlockType>();
  const once = (content: readonly Content[]) =>
    content.filter((piece) => {
      if (piece.type !== 'block') return true;
      const isFirst = !seen.has(piece.block);
      seen.add(piece.block);
      return isFirst;
    });
  const inSection = (section: Section): Section => ({
    ...section,
    content: once(section.content),
    sections: section.sections.map(inSection),
  });
  const done = new Map(
    parts
      .toSorted((a, b) => Number(b.included) - Number(a.included))
      .map((part) => [
        part.key,
        {
          ...part,
          ...(part.content && { content: once(part.content) }),
          ...(part.section && { section: inSection(part.section) }),
        },
      ]),
  );
  return parts.map((part) => done.get(part.key) ?? part);
}

/** What the newer outline has otherwise than the draft's, in words; empty for a draft that nobody can tell of. */
export function outlineChanges(
  { outlineThen: then, meta }: Draft,
  vocabulary: ComposableVocabulary,
): string[] {
  const now = then && outlineNow(vocabulary, meta.outline);
  if (!now || same(then, now)) return [];
  const [before, after] = [byPlace(then.parts), byPlace(now.parts)];
  const name = (part: TemplatePart) => `“${titleOf(part, vocabulary)}”`;
  const kept = [...after].filter(([place]) => before.has(place));
  const added = [...after].flatMap(([place, part]) => (before.has(place) ? [] : [`多了${name(part)}`]));
  const removed = [...before].flatMap(([place, part]) => (after.has(place) ? [] : [`不再有${name(part)}`]));
  const changed = kept.flatMap(([place, part]) => {
    const old = before.get(place);
    if (!old || same(old, part)) return [];
    if (titleOf(old, vocabulary) !== titleOf(part, vocabulary)) return [`${name(old)}改叫${name(part)}`];
    return [same(written(old), written(part)) ? `${name(part)}的写作提示改了` : `${name(part)}的内容改了`];
  });
  const isMoved = !same(
    kept.map(([place]) => place),
    [...before.keys()].filter((place) => after.has(place)),
  );
  return [
    ...added,
    ...removed,
    ...changed,
    ...(isMoved ? ['章节的先后改了'] : []),
    ...(then.title === now.title ? [] : ['标题的写法改了']),
  ];
}

/**
 * The draft on the outline as it is now. Nothing that was typed is dropped; values of slots that no section uses any more
 * stay stored.
 * @returns the same draft where nothing changed; `told` says what a person has to look at
 */
export function carryOver(draft: Draft, vocabulary: ComposableVocabulary): { draft: Draft; told: string[] } {
  const then = draft.outlineThen;
  const now = then && outlineNow(vocabulary, draft.meta.outline);
  if (!now || same(then, now)) return { draft, told: [] };
  const [before, after, own] = [byPlace(then.parts), byPlace(now.parts), byPlace(draft.parts)];
  const filled = filledBlocks(draft);
  const shown = new Set(blocksOfParts(draft.parts));
  const told: string[] = [];
  const merged = [...own].flatMap(([place, part]): [string, DraftPart][] => {
    const next = after.get(place);
    const old = before.get(place);
    if (next) return [[place, mergePart(part, old, next, { filled, shown })]];
    if (old && same(part.section?.title, old.section?.title) && !isTouched(part, old, filled)) return [];
    if (old) told.push(`新提纲里没有“${titleOf(part, vocabulary)}”了，您写的还留着，请看放在哪里合适`);
    return [[place, part]];
  });
  const keys = new Set(draft.parts.map(({ key }) => key));
  let number = keys.size;
  for (const [place, part] of after) {
    if (own.has(place) || before.has(place)) continue;
    do number += 1;
    while (keys.has(`p${number}`));
    keys.add(`p${number}`);
    merged.push([place, { ...part, key: `p${number}`, included: true }]);
    told.push(`新提纲多了“${titleOf(part, vocabulary)}”，已经加上，请填写`);
  }
  const orders = { older: [...before.keys()], newer: [...after.keys()], own: [...own.keys()] };
  const parts = onceShown(inOrder(merged, orders));
  const blank = blocksOfParts(parts).filter((type) => draft.meta.blocks[type] === undefined);
  const blocks = Object.fromEntries(blank.map((type) => [type, blockDefinition(type).blank()]));
  const title = draft.meta.title === then.title ? now.title : draft.meta.title;
  return {
    draft: {
      ...draft,
      outlineThen: now,
      parts,
      meta: { ...draft.meta, title, blocks: { ...draft.meta.blocks, ...blocks } },
    },
    told,
  };
}
