/** The drafts of this browser that have something of a unit otherwise than its profile: what was changed is carried into them. */
import { useState } from 'preact/hooks';
import { type Draft, readDraft } from '../../drafts/draft.ts';
import { type Profile, profileChanges, takeFromProfile } from '../../drafts/profile.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { saveDraft, storedDrafts, storedText } from '../builder/draft-storage.ts';
import { UnitChanges } from './unit-changes.tsx';

interface Props {
  profile: Profile;
  vocabulary: Vocabulary;
  /** The site's base path, ending in a slash. */
  base: string;
}

/** The drafts of the unit, and those that no unit has filled yet. */
function draftsOf({ id }: Profile): Draft[] {
  const drafts = storedDrafts().flatMap((stored) => readDraft(storedText(stored.id) ?? '').value ?? []);
  return drafts.filter(({ unit }) => unit === undefined || unit.id === id);
}

export function OpenDrafts({ profile, vocabulary, base }: Props) {
  const [message, setMessage] = useState('');
  const changed = draftsOf(profile)
    .map((draft) => ({ draft, changes: profileChanges(draft, profile, vocabulary) }))
    .filter(({ changes }) => changes.length > 0);
  const take = (draft: Draft, names: readonly string[]) => {
    const next = takeFromProfile(draft, profile, names, vocabulary);
    const trouble = saveDraft({ ...next, changed: new Date().toISOString() });
    setMessage(trouble ?? `已带入“${draft.name}” ${names.length} 项`);
  };
  return (
    <section aria-labelledby="open-drafts">
      <h2 id="open-drafts">正在写的草稿</h2>
      {changed.length === 0 ? (
        <p class="hint">这个浏览器里的草稿和本单位资料一致，或者还没有草稿。</p>
      ) : (
        <p class="hint">下面的草稿和资料不一样，勾选要带入的项。没有勾的照旧。</p>
      )}
      {changed.map(({ draft, changes }) => (
        <details key={draft.id} data-draft={draft.id}>
          <summary>
            {draft.name}
            <span class="hint">{`　${changes.length} 项不同`}</span>
          </summary>
          <UnitChanges changes={changes} take={(names) => take(draft, names)} />
          <p>
            <a href={`${base}templates/new/?draft=${encodeURIComponent(draft.id)}`}>打开这份草稿</a>
          </p>
        </details>
      ))}
      <p class="status" role="status">
        {message}
      </p>
    </section>
  );
}
