/** Random plans for property tests: any tree the model allows, in its canonical form, texts with every awkward character. */
import fc from 'fast-check';
import { planStates } from '../plan/frontmatter-terms.ts';
import { tidy } from '../plan/mdx/parse-text.ts';
import type { Content, Fact, Inline, Section, SlotReference, Text } from '../plan/outline.ts';
import { kindOfHeading, titleText } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { usedSlots } from '../plan/plan.ts';
import { findOutline, type Vocabulary } from '../plan/vocabulary.ts';
import { readHeadingNumber } from '../terms/heading-number.ts';
import { arbitraryIssue, arbitrarySignoff } from './arbitrary-issue.ts';

const hanText = fc.stringMatching(/^[\u4e00-\u9fa5，。、；：“”（）]{1,12}$/);
const awkward = fc.constantFrom(
  ...[
    '*',
    '**重**',
    '_a_',
    '`',
    '{x}',
    '{',
    '<div>',
    '<',
    '&amp;',
    '&',
    '# ',
    '1. ',
    '- ',
    '+ ',
    '> ',
    '~3月~',
    '|',
    '\\',
    '[a](b)',
    '![x](y)',
  ],
  ...[
    'www.example.com',
    'a@b.c',
    'https://x.y',
    '---',
    'import x',
    'export default',
    '20%',
    '≥',
    '！',
    '…',
    '　',
    '😀',
    '𠮷',
    ':',
    '1)',
    '=',
    '\u00a0',
  ],
);
const value = fc
  .array(fc.oneof(hanText, awkward, fc.stringMatching(/^[a-zA-Z0-9 ]{1,6}$/)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
const text = value.map((value): Text => ({ type: 'text', value }));

/** Plans whose headings, kinds, slots and blocks are of this vocabulary. */
export function arbitraryPlan(vocabulary: Vocabulary): fc.Arbitrary<Plan> {
  const slot = fc
    .constantFrom(...vocabulary.slots)
    .map((slot): SlotReference => ({ type: 'slot', name: slot.name }));
  const fact = value
    .map((text): Fact => ({ type: 'fact', example: text.replace(/[【】\n]/g, '').trim() }))
    .filter(({ example }) => example !== '');
  const plain = fc
    .array(fc.oneof(text, slot, fact), { minLength: 1, maxLength: 4 })
    .map((parts) => tidy(parts));
  const strong = plain
    .map((children): Inline => ({ type: 'strong', children }))
    .filter((part) => part.type === 'strong' && part.children.length > 0);
  // two strong texts side by side cannot be told from one in Markdown
  const inlines = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: text },
        { weight: 3, arbitrary: slot },
        { weight: 2, arbitrary: fact },
        { weight: 1, arbitrary: strong },
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => tidy<Inline>(parts))
    .filter(
      (parts) =>
        parts.length > 0 &&
        parts.every((part, index) => part.type !== 'strong' || parts[index + 1]?.type !== 'strong'),
    );
  const lineEnd: Text = { type: 'text', value: '\n' };
  const cell = fc
    .array(fc.oneof(inlines, fc.constant<Inline[]>([])), { maxLength: 3 })
    .map((lines) => tidy(lines.flatMap((line, index) => [...(index > 0 ? [lineEnd] : []), ...line])));
  // a kind of content that is new is made here, and so goes through every test of round trips
  const contents: { [T in Content['type']]: fc.Arbitrary<Extract<Content, { type: T }>> | undefined } = {
    paragraph: inlines.map((children) => ({ type: 'paragraph' as const, children })),
    list: fc
      .array(inlines, { minLength: 1, maxLength: 3 })
      .map((items) => ({ type: 'list' as const, items })),
    table: fc
      .integer({ min: 1, max: 3 })
      .chain((width) =>
        fc
          .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 })
          .map((rows) => ({ type: 'table' as const, rows })),
      ),
    guidance: value
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ type: 'guidance' as const, text })),
    // blocks need data that fits them: samples have them all
    block: undefined,
  };
  const content: fc.Arbitrary<Content> = fc.oneof(
    ...Object.values(contents).filter((made) => made !== undefined),
  );
  const heading = fc.oneof(
    plain,
    fc.constantFrom(...vocabulary.kinds).map(({ title }): Text[] => [{ type: 'text', value: title }]),
  );
  const kind = fc.option(
    fc.constantFrom(...vocabulary.kinds).map(({ id }) => id),
    { nil: undefined },
  );
  const section = (depth: number): fc.Arbitrary<Section> =>
    fc
      .record({
        kind,
        title: heading.filter((title) => title.length > 0 && !readHeadingNumber(titleText(title))),
        content: fc.array(content, { maxLength: 3 }),
        sections: depth >= 4 ? fc.constant<Section[]>([]) : fc.array(section(depth + 1), { maxLength: 2 }),
      })
      .map(({ kind, ...rest }) => ({ ...(kind && { kind }), ...rest }));
  const line = fc
    .oneof(
      hanText,
      value.map((text) => text.trim()),
    )
    .filter((text) => text !== '');
  return fc
    .record({
      outline: fc.constantFrom(...vocabulary.outlines),
      title: line,
      name: line,
      theme: fc.subarray(vocabulary.themes.map(({ label }) => label)),
      year: fc.option(fc.integer({ min: 1900, max: 2199 }), { nil: undefined }),
      addressee: fc.array(line, { maxLength: 2 }),
      content: fc.array(content, { maxLength: 3 }),
      sections: fc.array(section(1), { maxLength: 3 }),
      filled: fc.boolean(),
      state: fc.constantFrom(undefined, ...planStates),
      issue: fc.option(arbitraryIssue(line), { nil: undefined }),
      signoff: fc.option(arbitrarySignoff(line), { nil: undefined }),
    })
    .map(({ outline, title, name, theme, year, content, sections, filled, ...rest }) => {
      const { addressee, state, issue, signoff } = rest;
      const plan: Plan = {
        meta: {
          title,
          outline: outline.id,
          themes: theme,
          issuer: { kind: '社区', name },
          period: { kind: '年度', ...(year !== undefined && { year }) },
          basis: [],
          addressee,
          attachments: [],
          blocks: {},
          ...(signoff && { signoff }),
          ...(issue && { issue }),
          ...(state && { state }),
        },
        values: {},
        content: stateKinds(content, [], vocabulary, outline.id).content,
        sections: stateKinds([], sections, vocabulary, outline.id).sections,
      };
      const values = filled
        ? usedSlots(plan).map((slot) => [
            slot,
            vocabulary.slots.find(({ name }) => name === slot)?.example ?? '',
          ])
        : [];
      return { ...plan, values: Object.fromEntries(values) };
    });
}

/** A heading that means a kind by itself has that kind: the tree's canonical form. */
function stateKinds(
  content: Plan['content'],
  sections: Section[],
  vocabulary: Vocabulary,
  outlineId: string,
  depth = 1,
): Pick<Plan, 'content' | 'sections'> {
  const outline = findOutline(vocabulary, outlineId);
  return {
    content,
    sections: sections.map((section) => {
      const kind = section.kind ?? kindOfHeading(vocabulary, outline, titleText(section.title), depth);
      return {
        ...(kind && { kind }),
        title: section.title,
        content: section.content,
        sections: stateKinds([], section.sections, vocabulary, outlineId, depth + 1).sections,
      };
    }),
  };
}
