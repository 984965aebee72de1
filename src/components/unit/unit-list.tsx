/** The units of this browser: which one new drafts are for, another one, one less. */
import { type Profile, type Profiles, profileName } from '../../drafts/profile.ts';

interface Props {
  units: Profiles;
  /** Id of the unit in the form. */
  shown: string;
  choose(id: string): void;
  remove(unit: Profile): void;
  add(): void;
}

export function UnitList({ units: { units }, shown, choose, remove, add }: Props) {
  if (units.length === 0) return null;
  return (
    <fieldset class="unit-list">
      <legend>现在用哪个单位的</legend>
      <ul>
        {units.map((unit) => (
          <li key={unit.id} data-unit={unit.id}>
            <label>
              <input type="radio" name="unit" checked={unit.id === shown} onChange={() => choose(unit.id)} />
              {profileName(unit)}
            </label>
            <button
              type="button"
              class="link"
              aria-label={`删除“${profileName(unit)}”的资料`}
              onClick={() => remove(unit)}
            >
              删除
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button" data-add-unit onClick={add}>
        再加一个单位
      </button>
    </fieldset>
  );
}
