import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { sample } from '../import/own-word/testing/edited-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { rounds } from '../testing/rounds.ts';
import { planPlainText } from '../writers/plain-text.ts';
import { type Draft, draftPlan } from './draft.ts';
import { fillPlan } from './fill.ts';
import { planDraft } from './plan-draft.ts';
import { planLines } from './plan-lines.ts';
import { reviewDraft, takeDifferences } from './review.ts';

const vocabulary = readVocabulary();

function draftOf(plan: Plan): Draft {
  const draft = planDraft(plan, { id: 'd1', now: '' }, vocabulary);
  if (!draft) throw new Error('no draft');
  return draft;
}

const draft = draftOf(sample);
const sent = draftPlan(draft, vocabulary);
const all = ({ differences }: ReturnType<typeof reviewDraft>) => new Set(differences.map(({ id }) => id));
const review = (returned: Plan) => reviewDraft(draft, returned, vocabulary);

test('what comes back untouched differs in nothing', () => {
  expect(review(sent).differences).toEqual([]);
});

// edits of a superior, each at a line of the text that came back
type Edit = readonly [what: 'change' | 'add' | 'drop' | 'title' | 'value', where: number, word: string];
const edits = fc.array(
  fc.tuple(
    fc.constantFrom<Edit[0]>('change', 'add', 'drop', 'title', 'value'),
    fc.nat(200),
    fc.stringMatching(/^[鑫磊犇]{3,5}$/),
  ),
  { maxLength: 8 },
);

/** All texts of a plan's sections in one list, where they can be changed in place. */
function paragraphsOf(plan: Plan): { content: Plan['content']; at: number }[] {
  const lists = [plan.content];
  const walk = (sections: Plan['sections']): void => {
    for (const section of sections) {
      lists.push(section.content);
      walk(section.sections);
    }
  };
  walk(plan.sections);
  return lists.flatMap((content) =>
    content.flatMap(({ type }, at) => (type === 'paragraph' ? [{ content, at }] : [])),
  );
}

function edited(plan: Plan, [what, where, word]: Edit): Plan {
  const next = structuredClone(plan);
  const text = { type: 'text' as const, value: word };
  const places = paragraphsOf(next);
  const place = places[where % Math.max(1, places.length)];
  const paragraph = place?.content[place.at];
  if (what === 'value') return fillPlan(next, { year: String(2030 + (where % 9)) }, vocabulary);
  if (what === 'title') {
    const section = next.sections[where % next.sections.length];
    if (where % 2 === 0) next.meta.title += word;
    else if (section) section.title = [...section.title, text];
  } else if (paragraph?.type === 'paragraph' && place) {
    if (what === 'change') paragraph.children.splice(where % (paragraph.children.length + 1), 0, text);
    else if (what === 'drop') place.content.splice(place.at, 1);
    else place.content.splice(place.at + 1, 0, { type: 'paragraph', children: [text] });
  }
  return next;
}

/** What a document says and where, section kinds aside: they are the draft's. */
const asRead = (plan: Plan) => ({
  lines: planLines(plan).map(({ key: _key, ...line }) => ('kind' in line ? { ...line, kind: '' } : line)),
  meta: { ...plan.meta, state: '' },
  values: plan.values,
});

test('all differences taken are the file that came back, none of them the draft, any choice what was chosen', () => {
  fc.assert(
    fc.property(edits, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (list, choice) => {
      const returned = list.reduce(edited, sent);
      const made = review(returned);
      expect(takeDifferences(draft, made, new Set())).toBe(draft);
      const whole = takeDifferences(draft, made, all(made));
      expect(asRead(draftPlan(whole, vocabulary))).toEqual(asRead(returned));
      expect(reviewDraft(whole, returned, vocabulary).differences).toEqual([]);

      const taken = made.differences.filter((_, at) => choice[at % choice.length]);
      const some = takeDifferences(draft, made, new Set(taken.map(({ id }) => id)));
      const left = reviewDraft(some, returned, vocabulary).differences;
      // what was left is offered again, perhaps in other pairs of lines; taken too, it is the file that came back
      const then = takeDifferences(
        some,
        reviewDraft(some, returned, vocabulary),
        new Set(left.map(({ id }) => id)),
      );
      expect(asRead(draftPlan(then, vocabulary))).toEqual(asRead(returned));
      // a value stands in title and tables too: taken alone it changes what those say
      if (list.every(([what]) => what !== 'value'))
        expect(left.length > 0).toBe(taken.length < made.differences.length);
      const text = planPlainText(draftPlan(some, vocabulary), vocabulary);
      for (const { change, after } of taken.filter(({ change }) => change === 'added'))
        expect(text, change).toContain(after);
    }),
    { numRuns: rounds(120, 5000) },
  );
});

test('a difference says where it stands and what both sides say', () => {
  const returned = edited(edited(sent, ['change', 3, '鑫磊犇']), ['title', 0, '修订']);
  const { differences } = review(returned);
  expect(differences.map(({ change, where }) => [change, where])).toEqual([
    ['changed', '标题'],
    ['changed', expect.any(String)],
  ]);
  expect(differences[1]?.after.replace('鑫磊犇', '')).toBe(differences[1]?.before);
});

test('a part that was left out stays left out, and advice stays where it was', () => {
  const [, second] = draft.parts;
  const out = {
    ...draft,
    parts: draft.parts.map((part) => (part === second ? { ...part, included: false } : part)),
  };
  const returned = edited(draftPlan(out, vocabulary), ['change', 5, '鑫磊犇']);
  const made = reviewDraft(out, returned, vocabulary);
  const next = takeDifferences(out, made, all(made));
  expect(next.parts.map(({ key, included }) => [key, included])).toEqual(
    out.parts.map(({ key, included }) => [key, included]),
  );
  const advice = ({ parts }: Draft) => JSON.stringify(parts).match(/"guidance"/g)?.length;
  expect(advice(next)).toBe(advice(out));
});

test('a section that the superior struck out is left out with its text, and can be taken back', () => {
  const returned = structuredClone(sent);
  returned.sections.splice(2, 1);
  const made = review(returned);
  const next = takeDifferences(draft, made, all(made));
  expect(draftPlan(next, vocabulary).sections.length).toBe(sent.sections.length - 1);
  const out = next.parts.filter(({ included }) => !included);
  expect(out.map(({ section }) => section?.title)).toEqual([sent.sections[2]?.title]);
});
