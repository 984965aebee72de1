/** “打开领导改过的稿子”: chooses the file that came back for the open draft, or goes on with the one that is being looked at. */
import { useState } from 'preact/hooks';
import type { Draft } from '../../drafts/draft.ts';
import type { Returned } from '../../drafts/returned.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { FileButton } from '../file-button.tsx';
import type { Read } from './read-returned.ts';

interface Props {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  /** A file that came back is being looked at. */
  isOpen: boolean;
  /** Keeps the file in the draft and shows it. */
  show(returned: Returned): void;
}

export function OpenReturned({ draft, vocabulary, isOpen, show }: Props) {
  const [status, setStatus] = useState('');
  const [read, setRead] = useState<Read>();
  const { returned } = draft;
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setRead(undefined);
    setStatus(`正在读“${file.name}”……`);
    try {
      const { readReturned } = await import('./read-returned.ts');
      const found = await readReturned(file, draft, vocabulary);
      setStatus(typeof found === 'string' ? `${found}。草稿没有改动` : '');
      if (typeof found === 'string') return;
      if (found.doubt) setRead(found);
      else show(found.returned);
    } catch {
      setStatus(
        `“${file.name}”没有读成，可能网络不通，或文件正被占用。草稿和文件都没有改动；请刷新页面再试。`,
      );
    }
  };
  return (
    <>
      {returned && !isOpen && (
        <button type="button" class="button primary" data-go-on-review onClick={() => show(returned)}>
          接着看改稿
        </button>
      )}
      <FileButton
        label="打开领导改过的稿子"
        accept=".docx,.doc,.wps,.docm,.rtf"
        choose={choose}
        mark={{ 'data-open-returned': true }}
      >
        打开领导改过的稿子
      </FileButton>
      {(status || read) && (
        <div class="banner soft review-told" role="status" data-returned-status>
          {status && <p>{status}</p>}
          {read && (
            <>
              <p>
                {read.doubt}
                {read.better && `本机的草稿“${read.better.name}”和它更接近。`}
              </p>
              <p class="review-ways">
                {read.better && (
                  <a class="button primary" href={`?draft=${encodeURIComponent(read.better.id)}`}>
                    打开“{read.better.name}”
                  </a>
                )}
                <button type="button" class="button" data-compare-anyway onClick={() => show(read.returned)}>
                  仍和这份草稿比
                </button>
                <button type="button" class="button" onClick={() => setRead(undefined)}>
                  不用这份文件
                </button>
              </p>
            </>
          )}
        </div>
      )}
    </>
  );
}
