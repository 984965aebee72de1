/** Which plan is handed in: a draft of this browser, or a file. */
import { useState } from 'preact/hooks';
import { plainTitle } from '../../plan/frontmatter.ts';
import { otherOutline, type Vocabulary } from '../../plan/vocabulary.ts';
import { storedDrafts } from '../builder/draft-storage.ts';
import { FileButton } from '../file-button.tsx';
import type { HandIn } from './hand-in-storage.ts';
import type { DocumentState } from './use-document.ts';

interface Props {
  vocabulary: Vocabulary;
  /** The site's base path, ending in a slash. */
  base: string;
  document: HandIn['document'];
  outline: string;
  /** True where the published plan says which outline is followed. */
  outlineIsFixed: boolean;
  state: DocumentState;
  choose(document: HandIn['document']): void;
  chooseFile(file: File | undefined): Promise<void>;
  chooseOutline(id: string): void;
}

const mostShown = 6;

export function ChooseDocument({
  vocabulary,
  base,
  document,
  outline,
  outlineIsFixed,
  state,
  choose,
  chooseFile,
  chooseOutline,
}: Props) {
  const [drafts] = useState(storedDrafts);
  const [all, setAll] = useState(false);
  const readable = drafts.filter(({ problem }) => !problem);
  const shown = all ? readable : readable.slice(0, mostShown);
  const file = document && 'file' in document ? document.file : undefined;
  const draft = document && 'draft' in document ? document.draft : undefined;
  const read = state.phase === 'read' ? state.document : undefined;
  const plan = read?.read.plan;
  return (
    <div class="choose-document">
      <fieldset class="choices">
        <legend>这个浏览器里的草稿</legend>
        {readable.length === 0 && (
          <p class="hint">
            还没有草稿。可以先去<a href={`${base}templates/new/`}>新建计划</a>，或者在下面选文件。
          </p>
        )}
        {shown.map(({ id, name, changed }) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name="hand-in-document"
              data-choose-draft={id}
              checked={draft === id}
              onChange={() => choose({ draft: id })}
            />
            <span>
              {name}
              <span class="hint">
                {new Date(changed).toLocaleDateString('zh-CN', { month: 'long', day: 'numeric' })}改过
              </span>
            </span>
          </label>
        ))}
        {readable.length > shown.length && (
          <button type="button" class="link" onClick={() => setAll(true)}>
            {`另外 ${readable.length - shown.length} 份`}
          </button>
        )}
      </fieldset>
      <p>
        <FileButton
          label="选要公开的文件"
          accept=".docx,.doc,.wps,.docm,.rtf,.mdx"
          choose={chooseFile}
          mark={{ 'data-hand-in-file': true }}
        >
          选一个文件
        </FileButton>{' '}
        <span class="hint">本站下载的 Word，别处写的、已经批准的 Word，都可以。</span>
      </p>
      <p class={state.phase === 'missing' ? 'problem' : 'hint'} role="status" data-document-status>
        {state.phase === 'reading' && '正在读……'}
        {state.phase === 'missing' && state.message}
        {plan && `已读入：${plainTitle(plan.meta.title)}${file === undefined ? '' : `（${file}）`}`}
        {read && !plan && '没有读成一份计划，原因见下面'}
      </p>
      {read?.read.original && !outlineIsFixed && (
        <p class="field">
          <label for="hand-in-outline">这份文件按哪个提纲</label>
          <select
            id="hand-in-outline"
            value={outline || otherOutline.id}
            onChange={(event) => chooseOutline(event.currentTarget.value)}
          >
            <option value={otherOutline.id}>不套用提纲，原样公开</option>
            {vocabulary.outlines
              .filter(({ id }) => id !== otherOutline.id)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </p>
      )}
    </div>
  );
}
