// The lines that `npm run test:mutate` breaks, which runs seldom: each has to be found when it does.

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mutations } from './mutations.ts';

test.each(mutations)('$file has one line to break: $what', ({ file, from, to }) => {
  expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});

test.each(mutations)('the tests that are to notice are there: $what', ({ tests }) => {
  const files = globSync('{src,scripts}/**/*.test.ts');
  for (const part of tests)
    expect(
      files.some((file) => file.includes(part)),
      part,
    ).toBe(true);
});
