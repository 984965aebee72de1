/** What a person has to decide in a draft made from last year's plan: a list to tick off. */
import type { Draft } from '../../drafts/draft.ts';

interface Props {
  draft: Draft;
  change(draft: Draft): void;
}

export function DecisionList({ draft, change }: Props) {
  const { decisions = [] } = draft;
  if (decisions.length === 0) return null;
  const open = decisions.filter(({ done }) => !done).length;
  const tick = (index: number, done: boolean) =>
    change({ ...draft, decisions: decisions.map((one, at) => (at === index ? { ...one, done } : one)) });
  return (
    <fieldset class="decisions" data-decisions>
      <legend>照上年计划编写，要由人定的事{open > 0 ? `（还有 ${open} 件）` : '（都定了）'}</legend>
      <ul>
        {decisions.map(({ where, what, done }, index) => (
          <li key={`${where}${what}`}>
            <label>
              <input
                type="checkbox"
                checked={done}
                onChange={(event) => tick(index, event.currentTarget.checked)}
              />
              <span>
                <strong>{where}</strong>　{what}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
