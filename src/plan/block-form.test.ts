import { describe, expect, test } from 'vitest';
import { blockForm, readBlock, wrongCells } from './block-form.ts';
import { blockTypes } from './block-type.ts';
import { blockDefinition } from './blocks/blocks.ts';

describe.each(blockTypes)('the form of %s', (type) => {
  const blank = blockDefinition(type).blank();

  test('reads back what it shows', () =>
    expect(readBlock(type, blockForm(type, blank).cells)).toEqual(blank));

  test('has no wrong cell while blank', () =>
    expect(wrongCells(type, blockForm(type, blank).cells)).toEqual([]));
});

describe('wrong cells', () => {
  test('are found one by one', () => {
    const { cells } = blockForm('budget', [{ item: '宣传品' }, { item: '保洁' }]);
    const typed = [
      cells[0]?.map((row, index) =>
        index === 1 ? row.with(1, '若干') : index === 2 ? row.with(3, '明年') : row,
      ) ?? [],
    ];
    expect(readBlock('budget', typed)).toBeUndefined();
    expect(wrongCells('budget', typed)).toEqual([
      [0, 1, 1],
      [0, 2, 3],
    ]);
  });

  test('are none where every cell can be read', () => {
    const { cells } = blockForm('phases', [{ name: '', tasks: [] }]);
    const typed = [
      cells[0]?.map((row, index) => (index === 1 ? ['准备', '2027年2月—3月', '开会\n排查', ''] : row)) ?? [],
    ];
    expect(wrongCells('phases', typed)).toEqual([]);
    expect(readBlock('phases', typed)).toEqual([
      { name: '准备', start: '2027-02', end: '2027-03', tasks: ['开会', '排查'] },
    ]);
  });
});
