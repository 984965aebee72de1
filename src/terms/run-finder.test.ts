import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RunFinder } from './run-finder.ts';
import { runsOf } from './similarity.ts';

const found = (runs: readonly string[], text: string): string[] => {
  const told: string[] = [];
  new RunFinder(runs).find(text, (position) => told.push(runs[position] ?? ''));
  return told;
};

// few characters, so that runs come again, two of them beyond the first plane, and two that differ in their lowest bits alone
const han = fc.string({ unit: fc.constantFrom('一', '丁', '丂', '楼', '𠀀', '𠀁', '豈'), maxLength: 60 });

test('finds what looking up every run of the text finds, in the same order', () => {
  fc.assert(
    fc.property(
      han,
      fc.array(han).map((lines) => lines.join('\n')),
      (asked, text) => {
        const runs = [...new Set(runsOf(asked))];
        const all = text.split('\n').flatMap(runsOf);
        expect(found(runs, text)).toEqual(all.filter((run) => runs.includes(run)));
      },
    ),
  );
});

test('tells apart thousands of runs that want few places', () => {
  const characters = Array.from({ length: 4_000 }, (_, index) => String.fromCharCode(0x4e00 + index * 4));
  const runs = runsOf(characters.join(''));
  expect(found(runs, characters.join(''))).toEqual(runs);
  expect(found(runs, [...characters].reverse().join(''))).toEqual([]);
});
