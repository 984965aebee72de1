import { expect, test } from 'vitest';
import { describeNotes, noteCounts, sumNotes } from './note-counts.ts';
import type { Note, NoteKind } from './office-document.ts';

const note = (kind: NoteKind, taken: boolean): Note => ({ kind, text: '甲', line: 1, taken });
const one = noteCounts([note('comment', false), note('footnote', true), note('footnote', false)]);
const two = noteCounts([note('comment', false), note('insertion', true)]);

test('notes are counted by kind, those taken over apart from those left', () => {
  expect(one).toEqual({ comment: { taken: 0, left: 1 }, footnote: { taken: 1, left: 1 } });
  expect(noteCounts([{ ...note('footer', false), text: '— 1 —' }])).toEqual({});
});

test('notes of several documents are told together, each kind with what became of it', () => {
  expect(describeNotes(sumNotes([one, two]))).toBe(
    '批注 2（未读入）、修订插入 1（已读入）、脚注 2（读入 1，未读入 1）',
  );
  expect(describeNotes({})).toBe('');
});
