import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { rounds } from '../../testing/rounds.ts';
import { composeParts } from '../compose.ts';
import { type Draft, newDraft, readDraft } from '../draft.ts';
import { changed, follow, type Lineage, receive, type Version, withVersion } from './lineage.ts';

const { value: parts } = composeParts(readVocabulary(), { outline: 'notice' });
if (!parts) throw new Error('no outline');
const made = newDraft(parts, { id: 'd', name: '试写', now: '2027-01-01T00:00:00Z' });
const { value: first } = readDraft(JSON.stringify(made));
if (!first) throw new Error('no draft');
const opened: Version = { stamp: 'v0', after: [], draft: first };

const typed = (draft: Draft, word: string): Draft => ({
  ...draft,
  values: { ...draft.values, community: (draft.values.community ?? '') + word },
});

type Tab = 0 | 1;
const other = (tab: Tab): Tab => (tab === 0 ? 1 : 0);

/** Two tabs and the browser's storage, in which the last one that writes has the word; each hears of it when it comes to it. */
function tabs() {
  const known: [Lineage, Lineage] = [[opened], []];
  const inbox: [(Version | 'claim')[], (Version | 'claim')[]] = [[], []];
  const stopped = [false, true];
  const seen = [opened, opened];
  let stored = opened;
  let count = 0;
  const stamp = (tab: Tab) => `${tab}.${++count}`;
  const write = (tab: Tab, version: Version) => {
    stored = seen[tab] = version;
    inbox[other(tab)].push(version);
  };
  const take = (tab: Tab, theirs: Version) => {
    const received = receive(known[tab], theirs, stamp(tab));
    known[tab] = received.known;
    if (received.write) write(tab, received.write);
  };
  const hear = (tab: Tab): boolean => {
    const message = inbox[tab].shift();
    if (!message) return false;
    if (message === 'claim') {
      stopped[tab] = true;
      return true;
    }
    seen[tab] = message;
    if (stopped[tab]) known[tab] = follow(known[tab], message);
    else take(tab, message);
    return true;
  };
  return {
    hear,
    /** The tab is opened, or its person goes on in it: what was on its way has come by then. */
    goOn(tab: Tab) {
      while (hear(0) || hear(1));
      known[tab] = follow(known[tab], stored);
      seen[tab] = stored;
      stopped[tab] = false;
      inbox[other(tab)].push('claim');
    },
    type(tab: Tab, word: string): boolean {
      const now = known[tab].at(-1);
      if (!now || stopped[tab]) return false;
      const version = changed(known[tab], typed(now.draft, word), stamp(tab));
      known[tab] = withVersion(known[tab], version);
      // what the other stored is read before it is heard of
      const theirs = stored;
      const isNew = theirs !== seen[tab];
      if (isNew) take(tab, theirs);
      if (known[tab].at(-1) === version || !isNew) write(tab, known[tab].at(-1) ?? version);
      return true;
    },
    shown: () => [...known.map((versions) => versions.at(-1)?.draft ?? stored.draft), stored.draft],
  };
}

test('two tabs that type at once and hear of it late come to the same, every letter once', () => {
  const step = fc.record({
    tab: fc.constantFrom<Tab[]>(0, 1),
    what: fc.constantFrom('type', 'type', 'type', 'hear', 'hear', 'go on'),
    word: fc.nat(1),
  });
  // what one types may stand in what the other types
  const words = [
    ['共', '丙'],
    ['甲共乙', '丁'],
  ] as const;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 24 }), (steps) => {
      const both = tabs();
      let letters = '';
      for (const { tab, what, word: which } of steps) {
        const word = words[tab][which] ?? '';
        if (what === 'type') letters += both.type(tab, word) ? word : '';
        else if (what === 'hear') both.hear(tab);
        else both.goOn(tab);
      }
      let rest = 500;
      while ((both.hear(0) || both.hear(1)) && rest > 0) rest -= 1;
      expect(rest).toBeGreaterThan(0);
      const values = both.shown().map((draft) => draft.values.community ?? '');
      expect(new Set(values).size).toBe(1);
      expect([...(values[0] ?? '')].toSorted()).toEqual([...letters].toSorted());
    }),
    { numRuns: rounds(300, 5000) },
  );
});

test('what cannot stand in one draft is handed out to be kept by itself', () => {
  const year = (value: number): Draft => ({
    ...first,
    meta: { ...first.meta, period: { ...first.meta.period, year: value } },
  });
  const mine = { stamp: 'b', after: ['v0'], draft: year(2028) };
  const theirs = { stamp: 'a', after: ['v0'], draft: year(2029) };
  const { apart, write } = receive([{ ...opened, draft: year(2027) }, mine], theirs, 'c');
  expect(apart).toEqual(theirs.draft);
  expect(write?.draft).toEqual(mine.draft);
});
