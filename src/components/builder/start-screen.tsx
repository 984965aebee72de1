/** The first step: cards that say when to use which outline. */
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';

export function StartScreen({
  vocabulary,
  choose,
}: {
  vocabulary: ComposableVocabulary;
  choose(outline: string): void;
}) {
  return (
    <section aria-labelledby="choose-title">
      <h2 id="choose-title">新写一份，先选一种提纲</h2>
      <ul class="outline-cards">
        {vocabulary.outlines.map(({ id, name, when, sections }) => (
          <li key={id}>
            <h3>{name}</h3>
            <p>{when}</p>
            <p class="meta-line">
              <span>{sections.length} 个部分</span>
            </p>
            <button
              type="button"
              class="button"
              data-choose={id}
              onClick={() => choose(id)}
              aria-label={`用这个提纲：${name}`}
            >
              用这个提纲
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
