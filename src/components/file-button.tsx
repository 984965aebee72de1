/** A button that lets a person choose a file, and hands it on. */
import { useRef } from 'preact/hooks';

interface Props {
  children: string;
  /** Said to who cannot see the button. */
  label: string;
  /** Endings of the files that are offered. */
  accept: string;
  /** Told of the file that was chosen. */
  choose(file: File | undefined): void | Promise<void>;
  /** Marks the input for tests and styles: `{ 'data-open-word': true }`. */
  mark: Readonly<Record<`data-${string}`, true>>;
}

export function FileButton({ children, label, accept, choose, mark }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        {...mark}
        onChange={async (event) => {
          const box = event.currentTarget;
          await choose(box.files?.[0]);
          // the same file may be chosen again
          box.value = '';
        }}
      />
    </>
  );
}
