/** Which unit a draft is of, how much its profile has filled, and what of it has changed since. */
import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../../drafts/draft.ts';
import { chosenProfile, profileChanges, profileName, takeFromProfile } from '../../drafts/profile.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { UnitChanges } from '../unit/unit-changes.tsx';
import { storedUnits, watchUnits } from '../unit-storage.ts';

interface Props {
  draft: Draft;
  vocabulary: Vocabulary;
  /** The site's base path, ending in a slash. */
  base: string;
  change(draft: Draft): void;
}

export function UnitPanel({ draft, vocabulary, base, change }: Props) {
  const [{ units }, setStored] = useState(storedUnits);
  const [picked, setPicked] = useState<string>();
  useEffect(() => watchUnits(() => setStored(storedUnits())), []);
  const of = picked ?? draft.unit?.id;
  const profile = units.units.find(({ id }) => id === of) ?? chosenProfile(units);
  const address = `${base}templates/unit/`;
  if (!profile) {
    return (
      <p class="lead" data-unit-panel>
        名称、岗位、户数各份计划都一样的，到<a href={address}>本单位资料</a>
        里填一次，以后新建的草稿自动填好。
      </p>
    );
  }
  const filled = Object.entries(draft.unit?.values ?? {}).filter(
    ([name, value]) => draft.values[name] === value,
  ).length;
  const changes = profileChanges(draft, profile, vocabulary);
  return (
    <section class="unit-panel" data-unit-panel aria-label="本单位资料">
      <p>
        本单位：
        {units.units.length > 1 ? (
          <select
            aria-label="本单位"
            value={profile.id}
            onChange={(event) => setPicked(event.currentTarget.value)}
          >
            {units.units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {profileName(unit)}
              </option>
            ))}
          </select>
        ) : (
          <b>{profileName(profile)}</b>
        )}
        {filled > 0 && <span class="hint">{`　照资料填好了 ${filled} 项`}</span>}
        {'　'}
        <a href={address}>改资料</a>
      </p>
      {changes.length > 0 && (
        <details open={changes.some(({ typedOver }) => !typedOver)}>
          <summary>{`资料里有 ${changes.length} 项和这份草稿不同`}</summary>
          <UnitChanges
            key={profile.id}
            changes={changes}
            take={(names) => change(takeFromProfile(draft, profile, names, vocabulary))}
          />
        </details>
      )}
    </section>
  );
}
