import { describe, expect, test } from 'vitest';
import { blockForm, readBlock, wordCells } from './block-form.ts';
import { blockTypes } from './block-type.ts';
import { blockDefinition } from './blocks/blocks.ts';

describe.each(blockTypes)('the form of %s', (type) => {
  const blank = blockDefinition(type).blank();

  test('reads back what it shows', () =>
    expect(readBlock(type, blockForm(type, blank).cells)).toEqual(blank));

  test('has no cell of words while blank', () =>
    expect(wordCells(type, blockForm(type, blank).cells)).toEqual([]));
});

describe('cells with words in place of figures', () => {
  test('are found one by one', () => {
    const { cells } = blockForm('budget', [{ item: '宣传品' }, { item: '保洁' }]);
    const typed = [
      cells[0]?.map((row, index) =>
        index === 1 ? row.with(1, '若干') : index === 2 ? row.with(3, '明年') : row,
      ) ?? [],
    ];
    expect(readBlock('budget', typed)).toEqual([
      { item: '宣传品', amount: '若干' },
      { item: '保洁', year: '明年' },
    ]);
    expect(wordCells('budget', typed)).toEqual([
      [0, 1, 1],
      [0, 2, 3],
    ]);
  });

  test('are none where every cell is what was meant', () => {
    const { cells } = blockForm('phases', [{ name: '', tasks: [] }]);
    const typed = [
      cells[0]?.map((row, index) => (index === 1 ? ['准备', '2027年2月—3月', '开会\n排查', ''] : row)) ?? [],
    ];
    expect(wordCells('phases', typed)).toEqual([]);
    expect(readBlock('phases', typed)).toEqual([
      { name: '准备', start: '2027-02', end: '2027-03', tasks: ['开会', '排查'] },
    ]);
  });
});
