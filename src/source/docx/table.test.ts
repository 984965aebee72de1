import { describe, expect, test } from 'vitest';
import { cellText } from '../../document/blocks.ts';
import type { Block } from '../../document/office-document.ts';
import { toSource } from '../../document/source-document.ts';
import { p, par, r, tbl, tc, tr } from '../testing/make-docx.ts';
import { notesOf, readBody } from '../testing/word-parts.ts';

/** Cells by row: text, column, columns, rows. */
function cells(block: Block | undefined) {
  if (block?.type !== 'table') throw new Error('no table');
  return block.rows.map((row) => row.map((cell) => [cellText(cell), cell.column, cell.columns, cell.rows]));
}
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const begins = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';

describe('a table of a Word file', () => {
  test('has cells on the grid: spans across and down, columns left out', () => {
    const body = tbl(
      tr(tc('甲', span(2)), tc('乙')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('丙')}${tc('丁')}</w:tr>`,
      tr(tc('戊', begins), tc('己'), tc('庚')),
      tr(tc('', goesOn), tc('辛'), tc('壬')),
      tr(tc('', goesOn), tc('癸'), tc('子')),
    );
    const [table] = readBody(body).blocks;
    expect(table).toMatchObject({ type: 'table', columns: 3, line: 1 });
    expect(cells(table)).toEqual([
      [
        ['甲', 0, 2, 1],
        ['乙', 2, 1, 1],
      ],
      [
        ['丙', 1, 1, 1],
        ['丁', 2, 1, 1],
      ],
      [
        ['戊', 0, 1, 3],
        ['己', 1, 1, 1],
        ['庚', 2, 1, 1],
      ],
      [
        ['辛', 1, 1, 1],
        ['壬', 2, 1, 1],
      ],
      [
        ['癸', 1, 1, 1],
        ['子', 2, 1, 1],
      ],
    ]);
  });

  test('keeps what stands in cells that a merge covers', () => {
    const body = tbl(tr(tc('甲', begins), tc('乙')), tr(tc('遗', goesOn), tc('丙')));
    expect(cells(readBody(body).blocks[0])[0]?.[0]).toEqual(['甲\n遗', 0, 1, 2]);
  });

  test('ends a merge where a row does not take it up, and has merges across of old files', () => {
    const across = tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('乙'));
    const body = tbl(
      across,
      tr(tc('丙', begins), tc('丁'), tc('戊')),
      tr(tc('己'), tc('庚'), tc('辛')),
      tr(tc('壬', goesOn), tc(''), tc('')),
    );
    const rows = cells(readBody(body).blocks[0]);
    expect(rows[0]).toEqual([
      ['甲', 0, 2, 1],
      ['乙', 2, 1, 1],
    ]);
    expect(rows[1]?.[0]).toEqual(['丙', 0, 1, 1]);
    expect(rows[3]?.[0]).toEqual(['壬', 0, 1, 1]);
  });

  test('has line breaks, paragraphs and tables inside its cells', () => {
    const inner = tbl(tr(tc('内一'), tc('内二')));
    const body = tbl(tr(tc(par(`${r('上')}<w:r><w:br/></w:r>${r('下')}`) + p('又')), tc(inner + p(''))));
    const [table] = readBody(body).blocks;
    const row = table?.type === 'table' ? table.rows[0] : undefined;
    expect(row?.[0]?.blocks).toMatchObject([{ text: '上\n下' }, { text: '又' }]);
    expect(row?.[1]?.blocks).toMatchObject([{ type: 'table', columns: 2 }, { text: '' }]);
  });

  test('is read through controls around rows and cells, without struck rows', () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const struck = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('删一')}${tc('删二')}</w:tr>`;
    const read = readBody(tbl(control(tr(tc('甲'), control(tc('乙')))), struck));
    expect(cells(read.blocks[0])).toEqual([
      [
        ['甲', 0, 1, 1],
        ['乙', 1, 1, 1],
      ],
    ]);
    expect(notesOf(read)).toEqual([['deletion', '删一 删二', false]]);
  });

  test('of one column is the frame around its text', () => {
    const { blocks } = readBody(tbl(tr(tc(p('一') + p('二')))));
    expect(blocks).toMatchObject([
      { text: '一', boxed: 'frame' },
      { text: '二', boxed: 'frame' },
    ]);
  });

  test('of any width stays within what Word can have, and a long one is cut where no cell reaches over', () => {
    const wide = readBody(
      tbl(tr(...Array.from({ length: 90 }, () => tc('甲', span(9)))), tr(tc('乙'), tc('丙'))),
    );
    expect(wide.blocks[0]).toMatchObject({ columns: 63 });
    expect(toSource(wide.document).lines[0]?.table?.[0]).toHaveLength(63);
    const rows = Array.from({ length: 4100 }, (_, at) =>
      tr(tc('', at === 0 ? begins : goesOn), tc(`第${at}`)),
    );
    const long = readBody(tbl(...rows)).blocks;
    expect(long.map((block) => (block.type === 'table' ? block.rows.length : 0))).toEqual([2000, 2000, 100]);
    expect(cells(long[0])[0]?.[0]?.[3]).toBe(2000);
  });

  test('at the top of a page says so in its first paragraph', () => {
    const { paragraphs } = readBody(
      `${par('<w:r><w:br w:type="page"/></w:r>')}${tbl(tr(tc('甲'), tc('乙')))}${p('丙')}`,
    );
    expect(paragraphs.map(({ text, format }) => [text, format.pageBreak])).toEqual([
      ['', undefined],
      ['甲', true],
      ['乙', undefined],
      ['丙', undefined],
    ]);
  });
});
