/** A block's tables as a form. What is typed is kept, whatever it is; words where a figure is meant are marked. */
import { useState } from 'preact/hooks';
import { dropExample, rowSpan, takeAllExamples, takeExample } from '../../drafts/block-examples.ts';
import type { Draft } from '../../drafts/draft.ts';
import { type BlockCells, blockForm, isRecord, readBlock, wordCells } from '../../plan/block-form.ts';
import type { BlockType } from '../../plan/block-type.ts';
import { blockDefinition } from '../../plan/blocks/blocks.ts';
import { ExampleRows } from './example-rows.tsx';

export interface TypedBlock {
  /** Rows of the sample that are still open; as they were where absent. */
  examples?: BlockCells;
}

interface Props {
  type: BlockType;
  draft: Draft;
  /** New data, and what else the draft keeps of the block. */
  changeBlock(type: BlockType, data: unknown, typed?: TypedBlock): void;
  /** Takes the table out of the document. */
  remove(): void;
}

function withCell(cells: BlockCells, t: number, r: number, c: number, text: string): BlockCells {
  return cells.map((table, i) =>
    i === t ? table.map((row, j) => (j === r ? row.with(c, text) : row)) : table,
  );
}

export function BlockEditor({ type, draft, changeBlock, remove }: Props) {
  const { label, purpose } = blockDefinition(type);
  const form = blockForm(type, draft.meta.blocks[type] ?? blockDefinition(type).blank());
  // what was typed stays in the boxes as typed, until the block is changed from elsewhere
  const [typed, setTyped] = useState(form.cells);
  const words = new Set(wordCells(type, typed).map((place) => place.join()));
  const examples = draft.examples?.[type] ?? [];
  const change = (cells: BlockCells, left?: BlockCells): void => {
    setTyped(cells);
    changeBlock(type, readBlock(type, cells) ?? draft.meta.blocks[type], { ...(left && { examples: left }) });
  };
  const editCell = (t: number, r: number, c: number, text: string) => change(withCell(typed, t, r, c, text));
  const insertRow = (t: number, width: number) =>
    change(typed.map((table, i) => (i === t ? [...table, Array<string>(width).fill('')] : table)));
  const removeRow = (t: number, r: number) =>
    change(
      typed.map((table, i) =>
        i === t ? table.toSpliced(r, rowSpan(table, r, table[0]?.length ?? 0)) : table,
      ),
    );

  return (
    <fieldset class="block-editor" data-block-editor={type}>
      <legend>{label}</legend>
      <p class="hint">
        {purpose}。
        <button type="button" class="link" onClick={remove}>
          不要这张表
        </button>
      </p>
      {typed.map(([head = [], ...rows], t) => {
        const record = isRecord(head);
        const inputs = form.tables[t]?.inputs ?? [];
        const short = rows.some((row) => row.length < head.length) ? head.length - 2 : undefined;
        return (
          <div key={t} class="table-scroll">
            <table data-record={record || undefined}>
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
                        const name = record ? (row[0] ?? '') : `${head[column]}，第${r}行`;
                        const spanning = isLead && span > 1 && (c === 0 || c === head.length - 1);
                        const bad = words.has([t, r, c].join());
                        const { choices, hint } = inputs[column] ?? {};
                        if (record && c === 0) {
                          return (
                            <th key={name} scope="row">
                              {text}
                            </th>
                          );
                        }
                        return (
                          <td
                            key={c}
                            rowSpan={spanning ? span : undefined}
                            data-label={record ? undefined : head[column]}
                          >
                            {choices ? (
                              <select
                                aria-label={name}
                                aria-invalid={bad}
                                value={text}
                                onChange={(event) => editCell(t, r, c, event.currentTarget.value)}
                              >
                                <option value="" />
                                {text !== '' && !choices.includes(text) && (
                                  <option value={text}>{text}</option>
                                )}
                                {choices.map((choice) => (
                                  <option key={choice} value={choice}>
                                    {choice}
                                  </option>
                                ))}
                              </select>
                            ) : (
                              <textarea
                                rows={1}
                                aria-label={name}
                                aria-invalid={bad}
                                placeholder={hint}
                                value={text}
                                onInput={(event) => editCell(t, r, c, event.currentTarget.value)}
                              />
                            )}
                            {bad && (
                              <p class="problem">照原文保留。{hint ? `最好写成：${hint}` : '最好改成数字'}</p>
                            )}
                          </td>
                        );
                      })}
                      {!record && isLead && (
                        <td rowSpan={span > 1 ? span : undefined}>
                          <button
                            type="button"
                            onClick={() => removeRow(t, r)}
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
                  <button type="button" onClick={() => insertRow(t, short)}>
                    加一条
                  </button>
                )}
                <button type="button" onClick={() => insertRow(t, head.length)}>
                  {short === undefined ? '加一行' : '加一类'}
                </button>
              </p>
            )}
          </div>
        );
      })}
      <ExampleRows
        examples={examples}
        take={(table, row) => {
          const next = takeExample({ cells: typed, examples }, table, row);
          change(next.cells, next.examples);
        }}
        drop={(table, row) => change(typed, dropExample(examples, table, row))}
        takeAll={() => {
          const next = takeAllExamples({ cells: typed, examples });
          change(next.cells, next.examples);
        }}
        dropAll={() => change(typed, [])}
      />
    </fieldset>
  );
}
