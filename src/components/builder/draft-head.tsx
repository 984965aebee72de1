/** Above the open draft: its name, whether it is stored, and the ways out of it. */
import type { Draft } from '../../drafts/draft.ts';
import type { Returned } from '../../drafts/returned.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { OpenReturned } from '../review/open-returned.tsx';
import { saveFile } from './save-file.ts';

interface Props {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  isSaved: boolean;
  /** Another tab goes on with it. */
  isStopped: boolean;
  /** A file that came back for the draft is being looked at. */
  isReviewed: boolean;
  /** Goes on here; the other tab stops. */
  goOn(): void;
  close(): void;
  /** Shows a file that came back for the draft. */
  show(returned: Returned): void;
}

export function DraftHead({ draft, vocabulary, isSaved, isStopped, isReviewed, goOn, close, show }: Props) {
  return (
    <>
      <div class="draft-head">
        <strong data-draft-name>{draft.name}</strong>
        <span class="hint">{isSaved ? '已自动保存在本机浏览器' : '还没有存下'}</span>
        <button
          type="button"
          class="button"
          data-export-open
          onClick={() => saveFile(JSON.stringify(draft), `${draft.name}.plan.json`, 'application/json')}
        >
          导出草稿
        </button>
        <button type="button" class="button" onClick={close}>
          新建或打开别的
        </button>
        {!isStopped && (
          <OpenReturned
            key={draft.id}
            draft={draft}
            vocabulary={vocabulary}
            isOpen={isReviewed}
            show={show}
          />
        )}
      </div>
      {isStopped && (
        <p class="banner soft" role="status" data-stopped>
          这份草稿正在另一个标签页里编辑，本页先停下，写过的都已经并过去。
          <button type="button" class="button" onClick={goOn}>
            在本页接着写
          </button>
        </p>
      )}
    </>
  );
}
