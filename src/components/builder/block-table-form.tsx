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

export function BlockTableForm({ id, table, widths, inputs, isOdd, change, paste }: Props) {
  const [head = [], ...rows] = table;
  const record = isRecord(head);
  const short = rows.some((row) => row.length < head.length) ? head.length - 2 : undefined;
  const edit = (r: number, c: number, text: string) =>
    change(table.map((row, index) => (index === r ? row.with(c, text) : [...row])));
  const insertRow = (width: number) => change([...table, Array<string>(width).fill('')]);
  const removeRow = (r: number, span: number) => change(table.toSpliced(r, span), `第${r}行`);
  return (
    <div class="table-scroll">
      <table data-record={record || undefined}>
        {!record && <GridColumns widths={widths} />}
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
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
                  const column = isLead ? c : c + 1;
                  if (record && c === 0)
                    return (
                      <th key={c} scope="row">
                        {text}
                      </th>
                    );
                  const spanning = isLead && span > 1 && (c === 0 || c === head.length - 1);
                  const { choices, hint } = inputs[column] ?? {};
                  return (
                    <td
                      key={c}
                      rowSpan={spanning ? span : undefined}
                      data-label={record ? undefined : head[column]}
                    >
                      <CellBox
                        name={record ? (row[0] ?? '') : `${head[column]}，第${r}行`}
                        value={text}
                        hint={hint}
                        choices={choices}
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
