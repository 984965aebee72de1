import { describe, expect, test } from 'vitest';
import { plainParagraph } from './blocks.ts';
import type { OfficeDocument, Table } from './office-document.ts';
import { spokenPlaces, withSpokenPlaces } from './spoken-place.ts';

const place = { in: 'stream' as const, offset: 0 };
const title = plainParagraph('工作计划', 1, place);
const empty = plainParagraph('　', 2, place);
const body = plainParagraph('　　清理 楼道。', 3, place);
const cells = ['岗位', '职责', '网格员', '走访'].map((text) => plainParagraph(text, 4, place));
const cell = (index: number) => ({
  blocks: cells.slice(index, index + 1),
  column: index % 2,
  columns: 1,
  rows: 1,
});
const table: Table = {
  type: 'table',
  line: 4,
  columns: 2,
  rows: [
    [cell(0), cell(1)],
    [cell(2), cell(3)],
  ],
};
const end = plainParagraph('完', 5, place);
const document: OfficeDocument = {
  file: '计划.docx',
  format: 'docx',
  blocks: [title, empty, body, table, end],
  notes: [],
  paragraphs: true,
};

describe('a place in a Word file', () => {
  test('counts paragraphs with words, tables by themselves, and characters that are seen', () => {
    const places = spokenPlaces(document);
    expect(places?.of(title, 0)).toBe('第1段第1字');
    expect(places?.of(body, 5)).toBe('第2段第3字');
    expect(cells.map((one) => places?.of(one, 1))).toEqual([
      '表1第1行第1格第2字',
      '表1第1行第2格第2字',
      '表1第2行第1格第2字',
      '表1第2行第2格第2字',
    ]);
    expect(places?.of(end, 0)).toBe('第3段第1字');
  });

  test('is given to findings that know a line only', () => {
    const finding = { ruleId: 'a/b', severity: 'info' as const, message: '', column: 1 };
    const shown = withSpokenPlaces(
      [1, 3, 4, 9].map((line) => ({ ...finding, line })),
      document,
    );
    expect(shown.map(({ where }) => where)).toEqual(['全文', '第2段', '表1', '全文']);
  });

  test('is none in a text, whose lines an editor numbers', () => {
    expect(spokenPlaces({ ...document, format: 'text' })).toBeUndefined();
  });
});
