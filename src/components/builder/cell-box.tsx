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
  if (!choices) return <textarea rows={1} placeholder={hint} {...shared} />;
  return (
    <>
      <input type="text" autoComplete="off" list={listId} placeholder={hint} {...shared} />
      <datalist id={listId}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </>
  );
}
