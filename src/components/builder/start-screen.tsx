/** The first step: cards that say when to use which outline. */
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';

export function StartScreen({
  vocabulary,
  base,
  choose,
}: {
  vocabulary: ComposableVocabulary;
  /** The site's base path, ending in a slash. */
  base: string;
  choose(outline: string): void;
}) {
  return (
    <section aria-labelledby="choose-title">
      <h2 id="choose-title">新写一份，先选一种提纲</h2>
      <p class="lead">
        单位名称、户数、岗位先在<a href={`${base}templates/unit/`}>本单位资料</a>
        里填一次，新建的草稿自动带上。街道要给各社区出同一份计划的，用
        <a href={`${base}templates/many/`}>各单位一起出</a>
        。领导改好送回的 Word 文件，先打开原来那份草稿，再点“打开领导改过的稿子”。
      </p>
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
