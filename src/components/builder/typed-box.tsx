/**
 * Text boxes over parsed text. What is typed stays in the box as it is typed — blank lines, spaces, the letters of an
 * unfinished pinyin — while its meaning goes out; a change from elsewhere replaces it.
 */
import { useState } from 'preact/hooks';

interface Props {
  label: string;
  /** The text as the parsed form writes it. */
  canonical: string;
  /** What typed text means, written canonically. */
  settle(typed: string): string;
  change(typed: string): void;
  placeholder?: string;
}

export function useTyped({ canonical, settle, change }: Props) {
  const [typed, setTyped] = useState(canonical);
  const shown = settle(typed) === canonical ? typed : canonical;
  const input = (value: string) => {
    setTyped(value);
    change(value);
  };
  return { shown, input, tidy: () => setTyped(canonical) };
}

/** Several lines: the paragraphs of a section. */
export function TextBox(props: Props) {
  const { shown, input } = useTyped(props);
  return (
    <textarea
      aria-label={props.label}
      placeholder={props.placeholder}
      value={shown}
      rows={props.canonical ? 3 : 1}
      onInput={(event) => input(event.currentTarget.value)}
    />
  );
}

/** One line: a heading. Numbers and spaces typed around it go when the box is left. */
export function TitleBox(props: Props) {
  const { shown, input, tidy } = useTyped(props);
  return (
    <input
      type="text"
      class="title-box"
      aria-label={props.label}
      placeholder={props.placeholder}
      value={shown}
      onInput={(event) => input(event.currentTarget.value)}
      onBlur={tidy}
    />
  );
}
