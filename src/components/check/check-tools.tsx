/** Above the text: where it comes from, and what it is held against. */

import type { Outline } from '../../plan/vocabulary.ts';
import { FileButton } from '../file-button.tsx';
import type { StoredCheck } from './check-storage.ts';

interface Props {
  outlines: readonly Outline[];
  state: StoredCheck;
  choose(choice: Partial<StoredCheck>): void;
  library: 'waiting' | 'ready' | 'failed';
  /** What was compared with, where it is not the whole library. */
  partial: { texts: number; total: number } | undefined;
  openFile(file: File | undefined): void;
  clear(): void;
}

export function CheckTools({ outlines, state, choose, library, partial, openFile, clear }: Props) {
  return (
    <div class="check-tools">
      <FileButton
        label="要检查的文件"
        accept=".docx,.docm,.dotx,.doc,.dot,.wps,.rtf,.html,.htm,.mht,.txt,.md,.mdx"
        choose={openFile}
        mark={{ 'data-check-file': true }}
      >
        打开文件
      </FileButton>
      <label class="check-outline">
        <span>对照</span>
        <select
          data-outline
          value={state.outline}
          onChange={(event) => choose({ outline: event.currentTarget.value })}
        >
          <option value="">不对照提纲</option>
          {outlines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="check-compare">
        <input
          type="checkbox"
          data-compare
          checked={state.compare}
          onChange={(event) => choose({ compare: event.currentTarget.checked })}
        />
        和示范文本、公开的计划比对
        {state.compare && library === 'failed' && <span class="hint">（没有取到文库，没有比对）</span>}
        {state.compare && library === 'ready' && partial && (
          <span class="hint">
            （文库共 {partial.total} 份，比对了其中 {partial.texts} 份）
          </span>
        )}
      </label>
      {state.text !== '' && (
        <p class="check-kept">
          <span class="hint">文字和打开的文件只留在这台电脑的浏览器里</span>
          <button type="button" class="button" data-clear onClick={clear}>
            清除
          </button>
        </p>
      )}
    </div>
  );
}
