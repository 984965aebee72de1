/** The plan of the next year: from a published one, or from an own draft that was never published here. */
import { useState } from 'preact/hooks';
import { storedDrafts } from '../builder/draft-storage.ts';

interface Props {
  /** The site's base path, ending in a slash. */
  base: string;
  /** Id of the published plan; empty where none is chosen. */
  plan: string;
}

export function NextYear({ base, plan }: Props) {
  const [drafts] = useState(() => storedDrafts().filter(({ problem }) => !problem));
  return (
    <div class="next-year">
      <p>
        {plan === '' ? (
          <span class="hint">在上面选一份公开的计划，或者从自己的草稿编起。</span>
        ) : (
          <a
            class="button primary"
            data-next-year
            href={`${base}templates/new/?${new URLSearchParams({ roll: plan })}`}
          >
            照这一份编下一年的草稿
          </a>
        )}
      </p>
      {drafts.length > 0 && (
        <>
          <h3>从自己的草稿编</h3>
          <ul class="next-drafts">
            {drafts.map(({ id, name }) => (
              <li key={id}>
                <a
                  data-next-draft={id}
                  href={`${base}templates/new/?${new URLSearchParams({ 'roll-draft': id })}`}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">年份和日期顺延一年，做完的不带过来；要由人定的事逐条列出来。原来的计划不动。</p>
    </div>
  );
}
