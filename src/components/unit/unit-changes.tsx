/** What the unit's profile would change in one draft: each to take or leave, what somebody wrote himself only when asked. */
import { useState } from 'preact/hooks';
import type { ProfileChange } from '../../drafts/profile.ts';

interface Props {
  changes: readonly ProfileChange[];
  /** @param names slots to be filled as the profile has them */
  take(names: readonly string[]): void;
}

export function UnitChanges({ changes, take }: Props) {
  /** Slot name → chosen otherwise than proposed. */
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const isTaken = ({ slot, typedOver }: ProfileChange) => chosen[slot.name] ?? !typedOver;
  const taken = changes.filter(isTaken).map(({ slot }) => slot.name);
  if (changes.length === 0) return null;
  return (
    <div class="unit-changes" data-unit-changes>
      <ul>
        {changes.map((change) => {
          const { slot, from, to, typedOver } = change;
          return (
            <li key={slot.name}>
              <label>
                <input
                  type="checkbox"
                  data-unit-change={slot.name}
                  checked={isTaken(change)}
                  onChange={(event) => setChosen({ ...chosen, [slot.name]: event.currentTarget.checked })}
                />
                <span>
                  <b>{slot.label}</b>　{from === '' ? '还空着，填成' : `“${from}”改成`}“{to}”
                  {typedOver && <span class="hint">（草稿里另写过，要换才勾）</span>}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        class="button"
        data-take-unit
        disabled={taken.length === 0}
        onClick={() => {
          setChosen({});
          take(taken);
        }}
      >
        {`带入勾选的 ${taken.length} 项`}
      </button>
    </div>
  );
}
