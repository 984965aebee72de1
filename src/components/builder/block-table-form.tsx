/** One table of a block: a grid of boxes, cards on a phone. */
import { rowSpan } from '../../drafts/block-examples.ts';
import { isRecord } from '../../plan/block-form.ts';
import type { CellInput } from '../../plan/blocks/definition.ts';
import { CellBox } from './cell-box.tsx';
import { GridColumns } from './grid-columns.tsx';

interface Props {
  /** Unique on the page. */
  id: string;
  /** Texts, the head first. */
  table: readonly string[][];
  /** Relative widths of its columns. */
  widths: readonly number[];
  inputs: readonly CellInput[];
  /** Whether a cell holds words that were not meant. @param row from 1 @param cell in its row */
  isOdd(row: number, cell: number): boolean;
  /** @param removed what was taken out, in words */
  change(table: string[][], removed?: string): void;
  /** Takes copied rows. @param column of the head */
  paste(row: number, column: number, rows: string[][]): void;
}

/** How a cell is written, for whoever has not written in it yet. */
const hintOf = ({ choices, hint }: CellInput = {}) => (choices ? '选，或自己写' : hint);

/** What was meant where other words stand. */
function meantBy({ choices, hint }: CellInput = {}): string {
  if (choices) return `一般写${choices.map((word) => `“${word}”`).join('、')}中的一种`;
  return hint ? `最好写成：${hint}` : '最好改成数字';
}

export function BlockTableForm({ id, table, widths, inputs, isOdd, change, paste }: Props) {
  const [head = [], ...rows] = table;
  const record = isRecord(head);
  const short = rows.some((row) => row.length < head.length) ? head.length - 2 : undefined;
  const edit = (r: number, c: number, text: string) =>
    change(table.map((row, index) => (index === r ? row.with(c, text) : [...row])));
  const insertRow = (width: number) => change([...table, Array<string>(width).fill('')]);
  const removeRow = (r: number, span: number) => change(table.toSpliced(r, span), `第${r}行`);
  const nameOf = (row: readonly string[], r: number, column: number) =>
    record ? (row[0] ?? '') : `${head[column]}，第${r}行`;
  const columnOf = (row: readonly string[], c: number) => (row.length === head.length ? c : c + 1);
  const odd = rows.flatMap((row, index) =>
    row.flatMap((_, c) => {
      const column = columnOf(row, c);
      if (!isOdd(index + 1, c)) return [];
      return [`“${nameOf(row, index + 1, column)}”照原文保留。${meantBy(inputs[column])}`];
    }),
  );
  return (
    <div class="table-grid">
      <table data-record={record || undefined}>
        {!record && <GridColumns widths={widths} />}
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col">
                {name}
                {!record && hintOf(inputs[column]) && <p class="hint">{hintOf(inputs[column])}</p>}
              </th>
            ))}
            {!record && (
              <th scope="col">
                <span class="visually-hidden">删行</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const r = index + 1;
            const isLead = row.length === head.length;
            const span = isLead ? rowSpan(rows, index, head.length) : 1;
            return (
              <tr key={index}>
                {row.map((text, c) => {
                  const column = columnOf(row, c);
                  if (record && c === 0)
                    return (
                      <th key={c} scope="row">
                        {text}
                      </th>
                    );
                  const spanning = isLead && span > 1 && (c === 0 || c === head.length - 1);
                  return (
                    <td
                      key={c}
                      rowSpan={spanning ? span : undefined}
                      data-label={record ? undefined : head[column]}
                    >
                      <CellBox
                        name={nameOf(row, r, column)}
                        value={text}
                        // in one row it is enough, and rows with nothing in them stay low
                        hint={record || r === 1 ? hintOf(inputs[column]) : undefined}
                        choices={inputs[column]?.choices}
                        listId={`${id}-${r}-${column}`}
                        isOdd={isOdd(r, c)}
                        change={(typed) => edit(r, c, typed)}
                        paste={(copied) => paste(r, column, copied)}
                      />
                    </td>
                  );
                })}
                {!record && isLead && (
                  <td rowSpan={span > 1 ? span : undefined}>
                    <button
                      type="button"
                      onClick={() => removeRow(r, span)}
                      aria-label={`删去第${r}行`}
                      disabled={rows.length === span}
                    >
                      删
                    </button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {odd.map((note) => (
        <p key={note} class="problem">
          {note}
        </p>
      ))}
      {!record && (
        <p class="row-tools">
          {short !== undefined && (
            <button type="button" onClick={() => insertRow(short)}>
              加一条
            </button>
          )}
          <button type="button" onClick={() => insertRow(head.length)}>
            {short === undefined ? '加一行' : '加一类'}
          </button>
        </p>
      )}
    </div>
  );
}
