/** Says that the outline of the open draft has changed since, what changed, and carries the draft over if the person wants. */
import { useMemo, useState } from 'preact/hooks';
import type { Draft } from '../../drafts/draft.ts';
import { carryOver, outlineChanges } from '../../drafts/newer-outline.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';

interface Props {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  change(draft: Draft): void;
  tell(message: string): void;
}

export function NewerOutline({ draft, vocabulary, change, tell }: Props) {
  const [later, setLater] = useState('');
  const changes = useMemo(() => outlineChanges(draft, vocabulary), [draft.id, draft.outlineThen]);
  if (changes.length === 0 || later === draft.id) return null;
  const take = (): void => {
    const carried = carryOver(draft, vocabulary);
    change(carried.draft);
    tell(['已换到新提纲，您写的都在。', ...carried.told].join('；').replace('。；', '。'));
  };
  return (
    <div class="banner soft" role="status" data-newer-outline>
      <p>这份草稿的提纲后来改过：{changes.join('；')}。换到新提纲，您写的字、填的表、改的标题都不会动。</p>
      <p>
        <button type="button" class="button primary" data-carry-over onClick={take}>
          换到新提纲
        </button>{' '}
        <button type="button" class="button" onClick={() => setLater(draft.id)}>
          先不换
        </button>
      </p>
    </div>
  );
}
