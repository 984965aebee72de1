import { expect, test } from 'vitest';
import { knownHeadings } from '../../check/recognise-for-check.ts';
import { readVocabulary } from '../../files/read-vocabulary.ts';
import { layoutRoles } from './layout-roles.ts';
import { readSet } from './read-set.ts';

/** Measured; it does not sink. */
const floor = 0.99;

test('what paragraphs are is recognised in nearly all of the documents of the set', () => {
  const { scores, unfound } = layoutRoles(readSet(), knownHeadings(readVocabulary()));
  const all = Object.values(scores);
  const right = all.reduce((sum, one) => sum + one.right, 0);
  const of = all.reduce((sum, one) => sum + one.of, 0);
  expect(of).toBeGreaterThan(1400);
  expect(unfound.length).toBeLessThan(5);
  expect(right / of, all.flatMap(({ misses }) => misses).join('\n')).toBeGreaterThan(floor);
});
