import { expect, test } from 'vitest';
import { fixText } from '../check/apply-fixes.ts';
import { checkText } from '../check/check-text.ts';
import { readVocabulary } from '../files/read-vocabulary.ts';
import { readWordLists } from '../files/read-word-lists.ts';
import { readSource } from '../source/read-source.ts';
import { hostilePairs, hostilePieces, repeated } from './hostile-pieces.ts';
import { rounds } from './rounds.ts';

const context = { vocabulary: readVocabulary(), words: readWordLists(), library: [] };

/** A rule that takes the square of a line's length is not done with the long ones before the run is ended. */
const length = rounds(8_000, 400_000);
const pieces = [...hostilePieces, ...hostilePairs];

test('the check of a text that is one piece over and over quotes what stands at each place', () => {
  for (const piece of pieces) {
    const text = repeated(piece, length);
    const lines = text.split('\n');
    for (const { found, line, column, end } of checkText(text, context)) {
      expect(line).toBeLessThanOrEqual(lines.length);
      if (found === undefined || end?.line !== line) continue;
      expect(lines[line - 1]?.slice(column - 1, end.column - 1)).toBe(found);
    }
  }
});

test('safe fixes of such a text leave as many words as there were', () => {
  const bare = (text: string) => text.replace(/[^\p{Script=Han}A-Za-z]/gu, '');
  for (const piece of ['１', '(a)', ',一', '一"', '一 ', '。 ']) {
    const text = repeated(piece, 4_000);
    expect(bare(fixText(text, (source) => checkText(source, context)).source)).toBe(bare(text));
  }
});

test.each(['txt', 'md', 'html', 'rtf'])('a .%s file of such a text comes back with its words', (ending) => {
  const heads: Record<string, string> = { html: '<!doctype html><body>首', rtf: '{\\rtf1\\ansi first ' };
  for (const piece of pieces) {
    const bytes = new TextEncoder().encode(`${heads[ending] ?? '首\n'}${repeated(piece, length)}`);
    const { value } = readSource(bytes, `a.${ending}`);
    const shown = JSON.stringify(value?.blocks ?? []);
    expect(shown).toMatch(/首|first/);
  }
});
