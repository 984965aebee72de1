import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { blockForm, readBlock } from '../plan/block-form.ts';
import type { BlockType } from '../plan/block-type.ts';
import { blockDefinition } from '../plan/blocks/blocks.ts';
import { planSlots } from '../plan/plan.ts';
import type { Outline, OutlineSection } from '../plan/vocabulary.ts';
import { rounds } from '../testing/rounds.ts';
import { composeParts } from './compose.ts';
import { addPart, type Draft, draftPlan, movePart, newDraft, readDraft } from './draft.ts';
import { carryOver, outlineChanges, outlineNow } from './newer-outline.ts';
import type { ComposableVocabulary } from './skeleton.ts';
import { blocksOfParts } from './template-parts.ts';

const vocabulary = readVocabulary();
const id = 'annual-plan';
const outline = vocabulary.outlines.find((one) => one.id === id) as Outline;

function draftOf(words: ComposableVocabulary = vocabulary): Draft {
  const { value } = composeParts(words, { outline: id });
  if (!value) throw new Error('no template');
  return newDraft(value, { id: 'd1', name: '试写', now: '', outlineThen: outlineNow(words, id) });
}

/** The vocabulary with another state of the outline. */
const changed = (change: (sections: OutlineSection[]) => OutlineSection[]): ComposableVocabulary => ({
  ...vocabulary,
  outlines: vocabulary.outlines.map((one) =>
    one.id === id ? { ...one, sections: change(structuredClone(one.sections)) } : one,
  ),
});
const headed = outline.sections.filter(
  ({ kind }) => vocabulary.kinds.find((one) => one.id === kind)?.place === 'heading',
);
const [first, second] = headed as [OutlineSection, OutlineSection];
const kindsOf = ({ parts }: Draft) => parts.map(({ kind }) => kind);

/** The draft with a paragraph typed into its first part of a kind. */
function typed(draft: Draft, kind: string, text: string): Draft {
  const at = draft.parts.findIndex((part) => part.kind === kind);
  const parts = draft.parts.map((part, index) => {
    if (index !== at) return part;
    const paragraph = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] };
    return part.section
      ? { ...part, section: { ...part.section, content: [...part.section.content, paragraph] } }
      : { ...part, content: [...(part.content ?? []), paragraph] };
  });
  return { ...draft, parts };
}

describe('a draft from the outline as it is', () => {
  test('has nothing to be told and stays the same', () => {
    const draft = draftOf();
    expect(outlineChanges(draft, vocabulary)).toEqual([]);
    expect(carryOver(draft, vocabulary).draft).toBe(draft);
  });

  test('keeps the outline when it is stored and read', () => {
    const draft = draftOf();
    expect(readDraft(JSON.stringify(draft)).value?.outlineThen).toEqual(draft.outlineThen);
  });
});

describe('a section', () => {
  test('that is new is added where the outline has it, and told', () => {
    const older = draftOf(changed((sections) => sections.filter(({ kind }) => kind !== second.kind)));
    expect(outlineChanges(older, vocabulary)[0]).toMatch(/^多了“/);
    const { draft, told } = carryOver(older, vocabulary);
    expect(kindsOf(draft)).toEqual(kindsOf(draftOf()));
    expect(told[0]).toContain('请填写');
  });

  test('that is gone goes where nobody wrote in it, and stays where somebody did', () => {
    const newer = changed((sections) => sections.filter(({ kind }) => kind !== second.kind));
    const blank = carryOver(draftOf(), newer);
    expect(kindsOf(blank.draft)).not.toContain(second.kind);
    expect(blank.told).toEqual([]);
    const written = carryOver(typed(draftOf(), second.kind, '我们自己写的话'), newer);
    expect(kindsOf(written.draft)).toEqual(kindsOf(draftOf()));
    expect(written.told[0]).toContain('您写的还留着');
  });

  test('that has another name gets it, but for one that the person named', () => {
    const newer = changed((sections) =>
      sections.map((one) => (one.kind === second.kind ? { ...one, title: '新的叫法' } : one)),
    );
    const title = (draft: Draft) => draft.parts.find(({ kind }) => kind === second.kind)?.section?.title;
    expect(title(carryOver(draftOf(), newer).draft)).toEqual([{ type: 'text', value: '新的叫法' }]);
    const own = draftOf();
    own.parts = own.parts.map((part) =>
      part.kind === second.kind && part.section
        ? { ...part, section: { ...part.section, title: [{ type: 'text', value: '我的叫法' }] } }
        : part,
    );
    expect(title(carryOver(own, newer).draft)).toEqual([{ type: 'text', value: '我的叫法' }]);
  });

  test('that stands elsewhere goes there, but for a draft whose order is the person’s', () => {
    const newer = changed((sections) => sections.toReversed());
    expect(outlineChanges(draftOf(), newer)).toContain('章节的先后改了');
    expect(kindsOf(carryOver(draftOf(), newer).draft)).toEqual(kindsOf(draftOf(newer)));
    const key = draftOf().parts.find(({ kind }) => kind === second.kind)?.key ?? '';
    const moved = movePart(draftOf(), key, -1);
    expect(kindsOf(carryOver(moved, newer).draft)).toEqual(kindsOf(moved));
  });

  test('that the person took away does not come back', () => {
    const draft = draftOf();
    draft.parts = draft.parts.filter(({ kind }) => kind !== first.kind);
    const newer = changed((sections) =>
      sections.map((one) => (one.kind === second.kind ? { ...one, title: '新的叫法' } : one)),
    );
    expect(kindsOf(carryOver(draft, newer).draft)).not.toContain(first.kind);
  });
});

// what a person can do to a draft, and a maintainer to an outline, by numbers that fast-check can make smaller
type Step = readonly [what: number, where: number, word: string];
const steps = fc.array(fc.tuple(fc.nat(5), fc.nat(40), fc.stringMatching(/^[甲乙丙丁]{3,6}$/)), {
  maxLength: 8,
});
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

function worked(draft: Draft, [what, where, word]: Step): Draft {
  const part = pick(draft.parts, where);
  if (!part) return draft;
  const others = draft.parts.filter((one) => one !== part);
  const put = (next: typeof part) => ({
    ...draft,
    parts: draft.parts.map((one) => (one === part ? next : one)),
  });
  const text = { type: 'text' as const, value: word };
  switch (what) {
    case 0:
      return typed(draft, part.kind, word);
    case 1:
      return part.section ? put({ ...part, section: { ...part.section, title: [text] } }) : draft;
    case 2:
      return movePart(draft, part.key, (where % 5) - 2);
    case 3:
      return where % 3 === 0 ? { ...draft, parts: others } : put({ ...part, included: !part.included });
    case 4: {
      const type = pick(blocksOfParts(draft.parts), where);
      if (!type) return draft;
      const { cells } = blockForm(type, blockDefinition(type).blank());
      const typedCells = cells.map(([head = [], ...rows]) => [head, ...rows, head.map(() => word)]);
      const data = readBlock(type, typedCells);
      return data === undefined
        ? draft
        : { ...draft, meta: { ...draft.meta, blocks: { ...draft.meta.blocks, [type]: data } } };
    }
    default: {
      const slot = pick(planSlots(draftPlan(draft, vocabulary), vocabulary), where);
      return slot
        ? { ...draft, values: { ...draft.values, [slot]: word } }
        : addPart(draft, part.kind, vocabulary);
    }
  }
}

function reworked(words: ComposableVocabulary, [what, where, word]: Step): ComposableVocabulary {
  const edit = (change: (sections: OutlineSection[]) => OutlineSection[]) => ({
    ...words,
    outlines: words.outlines.map((one) =>
      one.id === id ? { ...one, sections: change([...one.sections]) } : one,
    ),
  });
  const at = (sections: readonly OutlineSection[]) => where % Math.max(1, sections.length);
  switch (what) {
    case 0:
      return edit((sections) => sections.toSpliced(at(sections), 1));
    case 1:
      return edit((sections) =>
        sections.with(at(sections), { ...(pick(sections, where) as OutlineSection), title: word }),
      );
    case 2:
      return edit((sections) => {
        const [one] = sections.splice(at(sections), 1);
        return one ? sections.toSpliced((where * 7) % (sections.length + 1), 0, one) : sections;
      });
    case 3: {
      const kind = pick(vocabulary.kinds, where)?.id ?? '';
      const entry = { kind, required: false, alternatives: [], blocks: [], titles: [] };
      return edit((sections) =>
        sections.some((one) => one.kind === kind) ? sections : sections.toSpliced(at(sections), 0, entry),
      );
    }
    case 4:
      return edit((sections) =>
        sections.with(at(sections), {
          ...(pick(sections, where) as OutlineSection),
          guidance: word,
          blocks: [],
        }),
      );
    default: {
      const kind = pick(outline.sections, where)?.kind ?? '';
      const content = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: word }] }];
      const own = { ...words.skeletons.outlines[id], [kind]: { content, sections: [] } };
      return {
        ...words,
        skeletons: { ...words.skeletons, outlines: { ...words.skeletons.outlines, [id]: own } },
      };
    }
  }
}

/** Every text of a value, advice aside, each as often as it stands there. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'guidance') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['type', 'kind', 'key', 'block', 'name'].includes(key) ? [] : texts(inner),
  );
}

/** What is in `has` and not in `lacks`, counted. */
function less(has: readonly string[], lacks: readonly string[]): string[] {
  const left = [...lacks];
  return has.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

test('no change of an outline loses a character that somebody typed', () => {
  fc.assert(
    fc.property(steps, steps, (person, maintainer) => {
      const draft = person.reduce(worked, draftOf());
      const newer = maintainer.reduce(reworked, vocabulary);
      const { draft: carried } = carryOver(draft, newer);
      const typedTexts = less(texts(draft.parts), texts(draft.outlineThen?.parts));
      expect(less(typedTexts, texts(carried.parts))).toEqual([]);
      expect(carried.values).toEqual(draft.values);
      const shown = blocksOfParts(carried.parts);
      expect(new Set(shown).size).toBe(shown.length);
      for (const [type, data] of Object.entries(draft.meta.blocks)) {
        expect(carried.meta.blocks[type as BlockType]).toEqual(data);
        const isFilled = JSON.stringify(data) !== JSON.stringify(blockDefinition(type as BlockType).blank());
        if (isFilled && blocksOfParts(draft.parts).includes(type as BlockType)) expect(shown).toContain(type);
      }
      expect(new Set(carried.parts.map(({ key }) => key)).size).toBe(carried.parts.length);
      const again = carryOver(carried, newer);
      expect(again.draft).toBe(carried);
      expect(outlineChanges(carried, newer)).toEqual([]);
    }),
    { numRuns: rounds(1000, 10_000) },
  );
});
