/** One cell of a table in the builder: free words, with a list to choose from where there is one. */
import { pasteRows } from './paste-rows.ts';

interface Props {
  /** Said to who cannot see the column. */
  name: string;
  value: string;
  change(text: string): void;
  /** Takes rows of cells that were copied elsewhere. */
  paste(rows: string[][]): void;
  hint?: string | undefined;
  /** Usual words, offered in a list; any other is as good. */
  choices?: readonly string[] | undefined;
  /** Id of that list on the page. */
  listId?: string;
  /** The words that stand here are not what was meant. */
  isOdd?: boolean;
}

export function CellBox({ name, value, change, paste, hint, choices, listId, isOdd = false }: Props) {
  const shared = {
    'aria-label': name,
    'aria-invalid': isOdd,
    value,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      change(event.currentTarget.value),
    onPaste: (event: ClipboardEvent) => pasteRows(event, paste),
  };
  const meant = choices ? `一般写${choices.map((word) => `“${word}”`).join('')}中的一种` : undefined;
  return (
    <>
      {choices ? (
        <>
          <input type="text" autoComplete="off" list={listId} placeholder="选，或自己写" {...shared} />
          <datalist id={listId}>
            {choices.map((choice) => (
              <option key={choice} value={choice} />
            ))}
          </datalist>
        </>
      ) : (
        <textarea rows={1} placeholder={hint} {...shared} />
      )}
      {isOdd && <p class="problem">照原文保留。{meant ?? (hint ? `最好写成：${hint}` : '最好改成数字')}</p>}
    </>
  );
}
