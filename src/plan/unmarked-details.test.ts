import { describe, expect, test } from 'vitest';
import type { Inline } from './outline.ts';
import { type DetailSetting, fixedNumbersSchema, unmarkedDetails } from './unmarked-details.ts';

const setting: DetailSetting = {
  fixed: [
    { pattern: '《[^《》]+》', why: '文件名称' },
    { pattern: '附件\\d+', why: '附件序号' },
  ],
  names: ['青山街道', '青山街道成人教育中心'],
};
const text = (value: string): Inline => ({ type: 'text', value });
const found = (...run: Inline[]) =>
  unmarkedDetails({ content: [{ type: 'paragraph', children: run }], sections: [] }, setting).map(
    (detail) => detail.found,
  );

describe('a detail of the running text', () => {
  test('is told where it stands in no slot and in no fact', () => {
    expect(found(text('走访86户，满意率90.5%。'))).toEqual(['86户', '90.5%']);
    expect(found(text('报青山街道成人教育中心。'))).toEqual(['青山街道成人教育中心']);
    expect(found({ type: 'strong', children: [{ type: 'text', value: '3月底' }] })).toEqual(['3月']);
  });

  test('is told of headings, items and cells as well, with the words around it', () => {
    const sections = [
      {
        title: [{ type: 'text' as const, value: '改造3号楼' }],
        content: [
          { type: 'list' as const, items: [[text('每月2次')]] },
          { type: 'table' as const, rows: [[[text('5台')], [text('7')]]] },
        ],
        sections: [],
      },
    ];
    expect(unmarkedDetails({ content: [], sections }, setting)).toEqual([
      { found: '3号', around: '改造3号楼' },
      { found: '2次', around: '每月2次' },
      { found: '5台', around: '5台' },
    ]);
  });

  test('is none in a slot, in a fact, or where it is the same everywhere', () => {
    expect(found(text('走访'), { type: 'fact', example: '86户' }, text('，到'))).toEqual([]);
    expect(found({ type: 'slot', name: 'year' }, text('年按照《2027年要点》和附件1办理。'))).toEqual([]);
  });
});

test('an exception without its reason is none', () => {
  expect(fixedNumbersSchema.safeParse([{ pattern: '60周岁', why: '' }]).success).toBe(false);
});
