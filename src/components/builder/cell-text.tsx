/** A cell of a free table: what is typed stays as typed while its meaning goes out. */
import { CellBox } from './cell-box.tsx';
import { useTyped } from './typed-box.tsx';

interface Props {
  name: string;
  /** The text as the parsed form writes it. */
  canonical: string;
  /** What typed text means, written canonically. */
  settle(typed: string): string;
  change(typed: string): void;
  paste(rows: string[][]): void;
}

export function CellText({ name, paste, ...typing }: Props) {
  const { shown, input } = useTyped({ label: name, ...typing });
  return <CellBox name={name} value={shown} change={input} paste={paste} />;
}
