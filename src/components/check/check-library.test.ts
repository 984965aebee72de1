import { describe, expect, test } from 'vitest';
import { chooseParts } from './check-library.ts';

const part = (outline: string, texts: number) => ({ outline, texts });

describe('the library that a text is compared with', () => {
  test('is fetched whole where it is small', () => {
    expect(chooseParts([part('notice', 9), part('annual-plan', 8)], '')).toEqual(['notice', 'annual-plan']);
  });

  test('begins with the outline of the text, however large that part is', () => {
    const parts = [part('notice', 300), part('annual-plan', 500), part('work-report', 10)];
    expect(chooseParts(parts, 'annual-plan')).toEqual(['annual-plan']);
  });

  test('leaves out a part that does not fit and takes a smaller one after it', () => {
    const parts = [part('notice', 300), part('annual-plan', 200), part('work-report', 10)];
    expect(chooseParts(parts, '')).toEqual(['notice', 'work-report']);
  });
});
