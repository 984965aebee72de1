/** The drafts kept in this browser: open, rename, export, delete, import. */
import { useEffect, useState } from 'preact/hooks';
import { type Draft, readDraft } from '../../drafts/draft.ts';
import { copyName } from '../../drafts/draft-name.ts';
import { FileButton } from '../file-button.tsx';
import {
  deleteDraft,
  type StoredDraft,
  saveDraft,
  storedDrafts,
  storedText,
  storeText,
} from './draft-storage.ts';
import { saveFile } from './save-file.ts';

interface Props {
  /** The open draft as it is: what the list has read of it may be older. */
  current?: Pick<StoredDraft, 'id' | 'name' | 'unsettled'> | undefined;
  open(draft: Draft): void;
  /** Called after drafts were renamed or deleted. */
  changed(id: string): void;
  newId(): string;
}

function exportDraft({ id, name }: StoredDraft): void {
  saveFile(storedText(id) ?? '', `${name}.plan.json`, 'application/json');
}

const when = (iso: string) =>
  iso ? new Date(iso).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' }) : '';

function UnsettledHint({ count }: { count: number }) {
  return count > 0 ? <span data-unsettled>{`　还有 ${count} 处没有定`}</span> : null;
}

export function DraftList({ current, open, changed, newId }: Props) {
  const [stored, setDrafts] = useState(storedDrafts);
  const drafts = stored.map((one) => (one.id === current?.id ? { ...one, ...current } : one));
  const [message, setMessage] = useState('');
  const [deleted, setDeleted] = useState<{ id: string; name: string; text: string }>();
  const refresh = () => setDrafts(storedDrafts());
  useEffect(refresh, [current?.id]);

  const openStored = (id: string) => {
    const { value, findings } = readDraft(storedText(id) ?? '');
    if (value) open(value);
    else setMessage(findings[0]?.message ?? '');
  };
  const rename = (id: string, name: string) => {
    const { value } = readDraft(storedText(id) ?? '');
    if (!value) return;
    setMessage(saveDraft({ ...value, name }) ?? '');
    refresh();
    changed(id);
  };
  const copy = (id: string) => {
    const { value } = readDraft(storedText(id) ?? '');
    if (!value) return;
    const name = copyName(value.name);
    setMessage(saveDraft({ ...value, id: newId(), name }) ?? `已复制一份，名为“${name}”`);
    refresh();
  };
  const remove = ({ id, name }: StoredDraft) => {
    setDeleted({ id, name, text: storedText(id) ?? '' });
    deleteDraft(id);
    refresh();
    changed(id);
  };
  const undo = () => {
    if (!deleted) return;
    const problem = storeText(deleted.id, deleted.text);
    setMessage(problem ?? '');
    // what could not be stored stays here, to be tried again
    if (!problem) setDeleted(undefined);
    refresh();
  };
  const importFile = async (picked: File | undefined): Promise<void> => {
    if (!picked) return;
    const { value, findings } = readDraft(await picked.text());
    if (!value) {
      setMessage(`“${picked.name}”没有导入：${findings[0]?.message ?? ''}`);
      return;
    }
    // an imported draft never replaces one that is here
    const draft = { ...value, id: newId() };
    setMessage(saveDraft(draft) ?? `已导入“${draft.name}”`);
    open(draft);
  };

  return (
    <section class="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">我的草稿</h2>
      <p class="hint">草稿只存在这台电脑的这个浏览器里。换电脑或清理浏览器前，请先导出。</p>
      {drafts.length === 0 && <p>还没有草稿。选一种提纲，就会自动保存一份。</p>}
      {drafts.length > 0 && (
        <ul>
          {drafts.map((draft) => (
            <li key={draft.id} data-draft={draft.id}>
              {draft.problem ? (
                <p class="problem">
                  {draft.name}：{draft.problem}
                </p>
              ) : (
                <input
                  type="text"
                  aria-label="草稿名称"
                  value={draft.name}
                  onChange={(event) => rename(draft.id, event.currentTarget.value.trim() || draft.name)}
                />
              )}
              <span class="hint">
                {draft.id === current?.id ? '正在编辑' : when(draft.changed)}
                <UnsettledHint count={draft.unsettled} />
              </span>
              <span class="draft-tools">
                {!draft.problem && draft.id !== current?.id && (
                  <button type="button" class="button" onClick={() => openStored(draft.id)}>
                    打开
                  </button>
                )}
                {!draft.problem && (
                  <button
                    type="button"
                    class="button"
                    onClick={() => copy(draft.id)}
                    aria-label={`复制一份草稿“${draft.name}”`}
                  >
                    复制一份
                  </button>
                )}
                <button type="button" class="button" onClick={() => exportDraft(draft)}>
                  导出草稿
                </button>
                <button
                  type="button"
                  class="button"
                  onClick={() => remove(draft)}
                  aria-label={`删除草稿“${draft.name}”`}
                >
                  删除
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {deleted && (
        <p role="status">
          已删除“{deleted.name}”。
          <button type="button" class="button" onClick={undo}>
            撤销删除
          </button>
        </p>
      )}
      <p>
        <FileButton
          label="导入草稿文件"
          accept=".json,application/json"
          choose={async (file) => {
            await importFile(file);
            refresh();
          }}
          mark={{ 'data-import-draft': true }}
        >
          导入草稿文件
        </FileButton>
      </p>
      <p class="status" role="status">
        {message}
      </p>
    </section>
  );
}
