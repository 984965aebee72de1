/** Fields of the builder's forms: a line of text, and a day as people write it. */
import { useState } from 'preact/hooks';
import { readTypedDay, showDate } from '../../terms/plan-date.ts';

interface LineProps {
  id: string;
  label: string;
  value: string;
  hint?: string;
  /** Told of the line, without blanks around it, when the person leaves the field. */
  change(value: string): void;
}

export function Line({ id, label, value, hint, change }: LineProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        onChange={(event) => change(event.currentTarget.value.trim())}
      />
      {hint && <p class="hint">{hint}</p>}
    </div>
  );
}

interface DayFieldProps {
  id: string;
  label: string;
  /** The day, or what was typed in its place. */
  value: string;
  /** Told of every letter, and of the day where the letters are one. */
  change(typed: string, day: string | undefined): void;
}

/** What is no whole date stays as it was typed, and is told. */
export function DayField({ id, label, value, change }: DayFieldProps) {
  const [typed, setTyped] = useState(value);
  const wrong = typed.trim() !== '' && !readTypedDay(typed);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={typed}
        placeholder="如 2027年1月15日"
        aria-invalid={wrong}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          change(event.currentTarget.value, readTypedDay(event.currentTarget.value));
        }}
        onChange={(event) => {
          const day = readTypedDay(event.currentTarget.value);
          if (day) setTyped(showDate(day));
        }}
      />
      {wrong && <p class="problem">应填完整日期，如 2027年1月15日</p>}
    </div>
  );
}

/** Names that a person parts by 、 or a comma. */
export const namesIn = (typed: string): string[] =>
  typed
    .split(/[、，,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
