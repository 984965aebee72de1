/** 红头 for a file that is laid out: who issues it and its number, and how the head will read above the text. */
import { useId } from 'preact/hooks';
import type { HeadWish } from '../../revise/layout/red-head.ts';

interface FormProps {
  head: HeadWish;
  /** What cannot be set of it. */
  problem: string | undefined;
  change(head: HeadWish): void;
  /** Shows the file with it. */
  apply(): void;
}

export function HeadForm({ head, problem, change, apply }: FormProps) {
  const id = useId();
  return (
    <form
      class="head-form"
      data-layout-head
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <fieldset>
        <legend>加红头（不印发的不用填）</legend>
        <div>
          <label for={`${id}-office`}>发文机关</label>
          <input
            id={`${id}-office`}
            type="text"
            autocomplete="organization"
            placeholder="如 青山街道办事处"
            value={head.office}
            onInput={(event) => change({ ...head, office: event.currentTarget.value })}
          />
        </div>
        <div>
          <label for={`${id}-number`}>发文字号</label>
          <input
            id={`${id}-number`}
            type="text"
            autocomplete="off"
            placeholder="可以空着，如 青街办〔2027〕3号"
            value={head.number ?? ''}
            onInput={(event) => change({ ...head, number: event.currentTarget.value })}
          />
        </div>
        <button type="submit" class="button">
          看加上的样子
        </button>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
      </fieldset>
    </form>
  );
}

/** @param words of the head that was put in: the head, and the number where the file had none */
export function HeadPreview({ words }: { words: readonly string[] }) {
  const [head, number] = words;
  return (
    <div class="head-preview" role="img" aria-label={`红头：${words.join('，')}，红线`}>
      <p>{head}</p>
      {number !== undefined && <p>{number}</p>}
    </div>
  );
}
