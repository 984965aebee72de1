/** A table of free columns: every cell in a box, rows and columns added and taken out. */
import { useRef } from 'preact/hooks';
import { pasteCells } from '../../drafts/paste-cells.ts';
import { editableLine, readCell } from '../../drafts/section-text.ts';
import type { Inline, Table } from '../../plan/outline.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { CellText } from './cell-text.tsx';
import { GridColumns } from './grid-columns.tsx';

interface Props {
  table: Table;
  vocabulary: Vocabulary;
  /** @param removed what was taken out or covered, in words; it can be brought back */
  change(table: Table, removed?: string): void;
  /** Takes the table out of the document. */
  remove(): void;
}

/** A free table to begin with: a head and two rows. */
export function blankTable(): Table {
  return { type: 'table', rows: Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => [])) };
}

export function FreeTable({ table: { rows }, vocabulary, change, remove }: Props) {
  const texts = rows.map((row) => row.map((cell) => editableLine(cell, vocabulary)));
  const [head = [], ...body] = texts;
  const set = (next: Inline[][][], removed?: string) => change({ type: 'table', rows: next }, removed);
  const paste = (row: number, column: number, copied: string[][]): void => {
    const { table, covered } = pasteCells(texts, { row, column }, copied, { widen: true });
    // what was not pasted over stays as it is
    const next = table.map((line, r) =>
      line.map((text, c) => {
        const old = rows[r]?.[c];
        return old && texts[r]?.[c] === text ? old : readCell(text, vocabulary);
      }),
    );
    set(next, covered > 0 ? `粘贴盖住的 ${covered} 格` : undefined);
  };
  const latest = useRef(paste);
  latest.current = paste;
  const box = (r: number, c: number, name: string) => (
    <CellText
      name={name}
      canonical={texts[r]?.[c] ?? ''}
      settle={(typed) => editableLine(readCell(typed, vocabulary), vocabulary)}
      change={(typed) =>
        set(rows.map((row, at) => (at === r ? row.with(c, readCell(typed, vocabulary)) : row)))
      }
      paste={(copied) => latest.current(r, c, copied)}
    />
  );
  return (
    <fieldset class="block-editor" data-free-table>
      <legend>自由表格</legend>
      <p class="hint">
        第一行是表头。可以从 Excel、WPS 或 Word 里复制几行，粘贴到格子里。
        <button type="button" class="link" onClick={remove}>
          不要这张表
        </button>
      </p>
      <div class="table-grid">
        <table>
          <GridColumns widths={head.map(() => 1)} />
          <thead>
            <tr>
              {head.map((name, c) => (
                <th key={c} scope="col" data-label={`第${c + 1}列表头`}>
                  {box(0, c, `表头，第${c + 1}列`)}
                  <button
                    type="button"
                    aria-label={`删列：第${c + 1}列“${name}”`}
                    disabled={head.length < 2}
                    onClick={() =>
                      set(
                        rows.map((row) => row.toSpliced(c, 1)),
                        `第${c + 1}列“${name}”`,
                      )
                    }
                  >
                    删列
                  </button>
                </th>
              ))}
              <th scope="col">
                <span class="visually-hidden">删行</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {body.map((row, index) => (
              <tr key={index}>
                {row.map((_, c) => (
                  <td key={c} data-label={head[c] || `第${c + 1}列`}>
                    {box(index + 1, c, `${head[c] || `第${c + 1}列`}，第${index + 1}行`)}
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    aria-label={`删去第${index + 1}行`}
                    disabled={body.length < 2}
                    onClick={() => set(rows.toSpliced(index + 1, 1), `第${index + 1}行`)}
                  >
                    删
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="row-tools">
        <button type="button" onClick={() => set([...rows, head.map(() => [])])}>
          加一行
        </button>
        <button type="button" onClick={() => set(rows.map((row) => [...row, []]))}>
          加一列
        </button>
      </p>
    </fieldset>
  );
}
