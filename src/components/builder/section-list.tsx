/** The sections of the draft: tick, reorder by drag or keys, rename, add. */
import { useState } from 'preact/hooks';
import { addPart, type Draft, type DraftPart, movePart } from '../../drafts/draft.ts';
import { editableLine, readHeading } from '../../drafts/section-text.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { findKind } from '../../plan/vocabulary.ts';
import { TitleBox } from './typed-box.tsx';

interface Props {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  change(draft: Draft): void;
  /** Address of the page that sets this kind of section side by side; undefined where no sample has it. */
  kindAddress(kind: string): string | undefined;
}

/** How a part is called in the list. */
export function partTitle(part: DraftPart, vocabulary: ComposableVocabulary): string {
  return part.section
    ? editableLine(part.section.title, vocabulary)
    : (findKind(vocabulary, part.kind)?.title ?? '正文');
}

export function SectionList({ draft, vocabulary, change, kindAddress }: Props) {
  const [dragged, setDragged] = useState<string>();
  const update = (key: string, edit: (part: DraftPart) => DraftPart) =>
    change({ ...draft, parts: draft.parts.map((part) => (part.key === key ? edit(part) : part)) });
  const move = (key: string, by: number) => {
    change(movePart(draft, key, by));
    // the pressed button moves along with its section: keep it under the keyboard
    const direction = by < 0 ? 'up' : 'down';
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-part="${key}"] [data-move="${direction}"]`)?.focus(),
    );
  };
  const drop = (target: string) => {
    const from = draft.parts.findIndex(({ key }) => key === dragged);
    const to = draft.parts.findIndex(({ key }) => key === target);
    if (dragged && from >= 0 && to >= 0) change(movePart(draft, dragged, to - from));
    setDragged(undefined);
  };
  const headed = vocabulary.kinds.filter(({ place }) => place === 'heading');
  return (
    <div>
      <p class="lead">
        去掉勾选的章节不出现，文字留着，随时能勾回来。次序用“上移”“下移”调，也可以拖动，编号自动重排。
      </p>
      <ol class="parts">
        {draft.parts.map((part, index) => {
          const title = partTitle(part, vocabulary);
          const address = kindAddress(part.kind);
          const { section } = part;
          return (
            <li
              key={part.key}
              data-part={part.key}
              data-kind={part.kind}
              data-headed={section ? true : undefined}
              class={part.included ? 'part' : 'part off'}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => drop(part.key)}
            >
              <span
                class="grip"
                aria-hidden="true"
                draggable
                onDragStart={(event) => {
                  setDragged(part.key);
                  const row = event.currentTarget.closest('li');
                  if (row) event.dataTransfer?.setDragImage(row, 10, 10);
                }}
              />
              <input
                type="checkbox"
                id={`take-${part.key}`}
                checked={part.included}
                aria-label={`保留“${title}”`}
                onChange={() => update(part.key, (now) => ({ ...now, included: !now.included }))}
              />
              {section ? (
                <TitleBox
                  label={`“${title}”的标题`}
                  placeholder="写标题，序号自动加"
                  canonical={title}
                  settle={(typed) => editableLine(readHeading(typed, vocabulary), vocabulary)}
                  change={(typed) => {
                    const words = readHeading(typed, vocabulary);
                    update(part.key, (now) => ({ ...now, section: { ...section, title: words } }));
                  }}
                />
              ) : (
                <label class="title-box" for={`take-${part.key}`}>
                  {title}（不加标题）
                </label>
              )}
              <span class="part-tools">
                {address && (
                  <a href={address} target="_blank" rel="noopener" title="看各份示范文本怎么写这一节">
                    看范文
                  </a>
                )}
                <button
                  type="button"
                  data-move="up"
                  disabled={index === 0}
                  onClick={() => move(part.key, -1)}
                  aria-label={`上移“${title}”`}
                >
                  上移
                </button>
                <button
                  type="button"
                  data-move="down"
                  disabled={index === draft.parts.length - 1}
                  onClick={() => move(part.key, 1)}
                  aria-label={`下移“${title}”`}
                >
                  下移
                </button>
              </span>
              {part.required && !part.included && (
                <p class="problem">这个提纲一般要有“{title}”，去掉前请想清楚。</p>
              )}
            </li>
          );
        })}
      </ol>
      <div class="field add-part">
        <label for="add-part">添加章节</label>
        <select
          id="add-part"
          value=""
          onChange={(event) => {
            const kind = event.currentTarget.value;
            event.currentTarget.value = '';
            if (kind) change(addPart(draft, kind, vocabulary));
          }}
        >
          <option value="">选一类章节，加在最后</option>
          {headed.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
