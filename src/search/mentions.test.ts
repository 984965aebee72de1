// Which hits only mention the words, and when that is told.

import { expect, test } from 'vitest';
import type { Hit } from './hit.ts';
import { mostMentions, tellMentions } from './mentions.ts';

const hit = (plan: number, about: number, inBodyOnly = false): Hit => ({
  ...{ plan, about, inBodyOnly, score: 1, site: 0, release: '', words: [] },
});
const plans = (hits: readonly Hit[]) => hits.map(({ plan }) => plan);

test('a hit that is far less about it than what was meant goes behind the others', () => {
  const { hits, mentions } = tellMentions(
    [hit(1, 0.4, true), hit(2, 3), hit(3, 0.1)],
    [hit(9, 1), hit(8, 0.2)],
  );
  expect([plans(hits), mentions]).toEqual([[2, 1, 3], 2]);
});

test('all hits stay, in one list, where nothing was meant that is more about it, or where many only mention it', () => {
  const some = [hit(1, 0.1, true), hit(2, 0.3)];
  expect(tellMentions(some, [])).toEqual({ hits: some, mentions: 0 });
  expect(tellMentions(some, [hit(9, 0.15)])).toEqual({ hits: some, mentions: 0 });
  const many = Array.from({ length: mostMentions + 1 }, (_, i) => hit(i, 0, true));
  expect(tellMentions(many, [hit(99, 5)])).toEqual({ hits: many, mentions: 0 });
});
