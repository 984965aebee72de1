/** A block's tables as a form. What is typed is kept, whatever it is; words where a figure is meant are marked. */
import { useRef, useState } from 'preact/hooks';
import { dropExample, takeAllExamples, takeExample } from '../../drafts/block-examples.ts';
import type { Draft } from '../../drafts/draft.ts';
import { sameData } from '../../drafts/merge/same-data.ts';
import { pasteCells } from '../../drafts/paste-cells.ts';
import { type BlockCells, blockForm, readBlock, wordCells } from '../../plan/block-form.ts';
import type { BlockType } from '../../plan/block-type.ts';
import { blockDefinition } from '../../plan/blocks/blocks.ts';
import { BlockTableForm } from './block-table-form.tsx';
import { ExampleRows } from './example-rows.tsx';
import { LeftOver } from './left-over.tsx';

export interface TypedBlock {
  /** Rows of the sample that are still open; as they were where absent. */
  examples?: BlockCells;
  /** What was taken out or covered, in words; it can be brought back. */
  removed?: string;
}

interface Props {
  type: BlockType;
  draft: Draft;
  /** New data, and what else the draft keeps of the block. */
  changeBlock(type: BlockType, data: unknown, typed?: TypedBlock): void;
  /** Takes the table out of the document. */
  remove(): void;
}

/** The cells as typed, for as long as they mean what the draft holds: it may be changed from elsewhere. */
function useTypedCells(type: BlockType, draft: Draft) {
  const data = draft.meta.blocks[type] ?? blockDefinition(type).blank();
  const form = blockForm(type, data);
  const [typed, setTyped] = useState(form.cells);
  const meant = readBlock(type, typed);
  const cells = meant === undefined || sameData(meant, data) ? typed : form.cells;
  return { data, form, cells, setTyped };
}

export function BlockEditor({ type, draft, changeBlock, remove }: Props) {
  const { label, purpose } = blockDefinition(type);
  const { data, form, cells, setTyped } = useTypedCells(type, draft);
  const [left, setLeft] = useState<readonly string[][]>([]);
  const words = new Set(wordCells(type, cells).map((place) => place.join()));
  const examples = draft.examples?.[type] ?? [];
  const change = (next: BlockCells, more?: TypedBlock): void => {
    setTyped(next);
    changeBlock(type, readBlock(type, next) ?? data, more);
  };
  const paste = (t: number, row: number, column: number, rows: string[][]): void => {
    const pasted = pasteCells(cells[t] ?? [], { row, column }, rows);
    setLeft(pasted.left);
    const removed = pasted.covered > 0 ? `“${label}”里粘贴盖住的 ${pasted.covered} 格` : undefined;
    change(cells.with(t, pasted.table), removed ? { removed } : {});
  };
  // pasted cells are read in a moment, and meanwhile more may have been typed
  const latest = useRef(paste);
  latest.current = paste;

  return (
    <fieldset class="block-editor" data-block-editor={type}>
      <legend>{label}</legend>
      <p class="hint">
        {purpose}。可以从 Excel、WPS 或 Word 里复制几行，粘贴到格子里。
        <button type="button" class="link" onClick={remove}>
          不要这张表
        </button>
      </p>
      {cells.map((table, t) => (
        <BlockTableForm
          key={t}
          id={`${type}-${t}`}
          table={table}
          widths={form.tables[t]?.widths ?? []}
          inputs={form.tables[t]?.inputs ?? []}
          isOdd={(r, c) => words.has([t, r, c].join())}
          change={(next, removed) =>
            change(cells.with(t, next), removed ? { removed: `“${label}”的${removed}` } : {})
          }
          paste={(row, column, rows) => latest.current(t, row, column, rows)}
        />
      ))}
      <LeftOver left={left} close={() => setLeft([])} />
      <ExampleRows
        examples={examples}
        take={(table, row) => {
          const next = takeExample({ cells, examples }, table, row);
          change(next.cells, { examples: next.examples });
        }}
        drop={(table, row) =>
          change(cells, { examples: dropExample(examples, table, row), removed: `“${label}”的一行例子` })
        }
        takeAll={() => {
          const next = takeAllExamples({ cells, examples });
          change(next.cells, { examples: next.examples });
        }}
        dropAll={() => change(cells, { examples: [], removed: `“${label}”的例子` })}
      />
    </fieldset>
  );
}
