/** Below the findings: taking them along, as a list or in the Word file that they were found in. */
import { useState } from 'preact/hooks';
import { wordTime } from '../../revise/annotate/signature.ts';
import { saveFile, wordType } from '../builder/save-file.ts';
import type { AnnotateWish } from './annotate-opened.ts';
import type { Checker } from './checker.ts';
import type { OpenedWord } from './open-file.ts';

interface Props {
  base: string;
  title: string;
  /** The findings as a text. */
  list(): string;
  copy(what: string, name: string): void;
  /** The Word file that was opened. */
  word: OpenedWord | undefined;
  annotate(wish: AnnotateWish): ReturnType<Checker['annotate']>;
  ignored: readonly string[];
  tell(message: string): void;
}

/** 计划.docx → 计划（批注版）.docx */
const annotatedName = (name: string) => name.replace(/(\.\w+)?$/, '（批注版）$1');

export function FindingsFoot({ base, title, list, copy, word, annotate, ignored, tell }: Props) {
  const [tracked, setTracked] = useState(true);
  const [busy, setBusy] = useState(false);
  const download = async (): Promise<void> => {
    if (!word) return;
    setBusy(true);
    try {
      const site = new URL(base, location.href).href;
      const { bytes, message } = await annotate({ tracked, site, ignored, date: wordTime(new Date()) });
      if (bytes) saveFile(new Uint8Array(bytes), annotatedName(word.name), wordType);
      tell(message);
    } catch (error) {
      console.error(error);
      tell('没有生成批注版：文件太大或内容特别，请改用“下载清单”。');
    }
    setBusy(false);
  };
  return (
    <>
      {word && (
        <p class="check-foot">
          <button type="button" class="button" data-annotate disabled={busy} onClick={download}>
            下载批注版 Word
          </button>
          <label>
            <span class="visually-hidden">批注版里写什么</span>
            <select
              data-annotate-how
              value={tracked ? 'tracked' : 'comments'}
              onChange={(event) => setTracked(event.currentTarget.value === 'tracked')}
            >
              <option value="tracked">批注并带修订</option>
              <option value="comments">只批注</option>
            </select>
          </label>
          <span class="hint">
            {tracked
              ? '页面上改过的地方写成修订，没改的意见写成批注；原件其他内容不动'
              : '原件里的意见都写成批注，页面上改过的不带'}
          </span>
        </p>
      )}
      <p class="check-foot">
        <button type="button" class="button" data-copy-findings onClick={() => copy(list(), '意见清单')}>
          复制意见清单
        </button>
        <button
          type="button"
          class="button"
          data-save-findings
          onClick={() => saveFile(list(), `检查意见 ${title}.txt`, 'text/plain;charset=utf-8')}
        >
          下载清单
        </button>
        <a href={`${base}check/rules/`}>检查规则</a>
      </p>
    </>
  );
}
