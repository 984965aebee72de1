/**
 * What each paragraph of a file was recognised as, with the choice of what it is set as: the unsure ones first, then what
 * has a place of its own, the plain text folded where there is much of it.
 */
import type { LayoutRow } from '../../revise/layout/prepare.ts';
import { type SetAs, setAsKinds, setAsNames } from '../../revise/layout/set-as.ts';

interface Props {
  rows: readonly LayoutRow[];
  /** What a person has made of single paragraphs, by where they stand. */
  choices: ReadonlyMap<number, SetAs>;
  choose(at: number, setAs: SetAs): void;
}

/** More paragraphs of plain text than these hide the headings between them. */
const mostText = 12;

export function LayoutRows({ rows, choices, choose }: Props) {
  const row = ({ at, text, setAs, sure, fixed }: LayoutRow) => {
    const chosen = choices.get(at) ?? setAs;
    return (
      <li key={at} data-unsure={!sure || undefined} data-changed={chosen !== setAs || undefined}>
        <select
          aria-label={`“${text.slice(0, 20)}”排成`}
          value={chosen}
          disabled={fixed}
          onChange={(event) => choose(at, event.currentTarget.value as SetAs)}
        >
          {setAsKinds.map((kind) => (
            <option key={kind} value={kind}>
              {setAsNames[kind]}
            </option>
          ))}
        </select>
        <span>
          {fixed && '（在文本框或图框里）'}
          {text}
        </span>
      </li>
    );
  };
  const list = (some: readonly LayoutRow[]) => <ul class="layout-rows">{some.map(row)}</ul>;
  const unsure = rows.filter(({ sure }) => !sure);
  // by what was recognised: a paragraph stays where it is while a person chooses
  const text = rows.filter(({ sure, setAs }) => sure && setAs === 'text');
  const others = rows.filter(({ sure, setAs }) => sure && setAs !== 'text');
  return (
    <>
      {unsure.length > 0 && (
        <>
          <h3>拿不准的 {unsure.length} 段，请先看</h3>
          {list(unsure)}
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>标题、落款等 {others.length} 段，不对就改</h3>
          {list(others)}
        </>
      )}
      {text.length > 0 && (
        <details open={text.length <= mostText}>
          <summary>认作正文的 {text.length} 段，里面有标题的在这里改</summary>
          {list(text)}
        </details>
      )}
    </>
  );
}
