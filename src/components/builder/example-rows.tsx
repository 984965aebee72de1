/** The sample's rows of a table, grey beside the form until each is taken over, to be changed there, or cleared. */
import { exampleRows, openExamples } from '../../drafts/block-examples.ts';
import type { BlockCells } from '../../plan/block-form.ts';

interface Props {
  examples: BlockCells;
  /** @param row from 1, the head is 0 */
  take(table: number, row: number): void;
  drop(table: number, row: number): void;
  takeAll(): void;
  dropAll(): void;
}

export function ExampleRows({ examples, take, drop, takeAll, dropAll }: Props) {
  const open = openExamples(examples);
  if (open === 0) return null;
  return (
    <div class="examples" data-examples>
      <p class="hint">
        {`范文里的 ${open} 行例子，写的是别处的情况，不会写进文件。`}
        <button type="button" class="link" onClick={takeAll}>
          全部照用
        </button>
        <button type="button" class="link" onClick={dropAll}>
          全部清掉
        </button>
      </p>
      <ul>
        {examples.flatMap((table, t) =>
          exampleRows(table).map(({ at, rows }) => {
            const words = rows.map((row) => row.filter((text) => text.trim() !== '').join('　')).join('；');
            return (
              <li key={`${t} ${at}`} data-example>
                <span>{words}</span>
                <button
                  type="button"
                  class="button"
                  aria-label={`照用这一行：${words}`}
                  onClick={() => take(t, at)}
                >
                  照用
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={`清掉这一行：${words}`}
                  onClick={() => drop(t, at)}
                >
                  清掉
                </button>
              </li>
            );
          }),
        )}
      </ul>
    </div>
  );
}
