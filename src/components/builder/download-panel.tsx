/** Downloads and copy. The Word writer is fetched only on the click. */
import { useState } from 'preact/hooks';
import { type Draft, draftPlan } from '../../drafts/draft.ts';
import { plainTitle } from '../../plan/frontmatter.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { type DocumentFormat, usualWordOptions, type WordOptions, writePlan } from '../../writers/formats.ts';
import { copyElement } from '../copy.ts';
import { saveFile, wordType } from './save-file.ts';

/** What an office opens; programs read more (`plan:export`). */
const types = { docx: wordType, txt: 'text/plain;charset=utf-8' } satisfies Partial<
  Record<DocumentFormat, string>
>;

interface Props {
  draft: Draft;
  vocabulary: Vocabulary;
  /** How much of a sample in it nobody has settled. */
  unsettled: number;
  /** Told of the text that goes out as Word. */
  sent(plan: Plan): void;
}

export function DownloadPanel({ draft, vocabulary, unsettled, sent }: Props) {
  const [word, setWord] = useState<WordOptions>(usualWordOptions);
  const [status, setStatus] = useState('');
  const download = async (format: keyof typeof types): Promise<void> => {
    setStatus('正在生成文件……');
    try {
      const plan = draftPlan(draft, vocabulary);
      if (format === 'docx') sent(plan);
      const bytes = await writePlan(plan, format, vocabulary, word);
      const name = `${plainTitle(plan.meta.title)}.${format}`;
      saveFile(bytes, name, types[format]);
      setStatus(`已生成“${name}”，在浏览器的下载文件夹里`);
    } catch (error) {
      console.error(error);
      setStatus('文件没有生成：网页的一部分没有加载成功。请检查网络、刷新页面后再试，草稿不会丢');
    }
  };
  const copy = async (): Promise<void> => {
    const preview = document.querySelector<HTMLElement>('[data-preview]');
    const done = preview && (await copyElement(preview));
    setStatus(
      done ? '已复制全文，可以粘贴到 Word 或 WPS 里' : '浏览器没有允许复制，请在预览里选中文字后按 Ctrl+C',
    );
  };
  return (
    <section class="download" aria-labelledby="download-title">
      <h2 id="download-title">下载</h2>
      <p class="download-buttons">
        <button type="button" class="button primary" data-download="docx" onClick={() => download('docx')}>
          Word 文件（.docx）
          {unsettled > 0 && <span class="badge" data-unsettled>{`${unsettled} 处没有定`}</span>}
        </button>
        <button type="button" class="button" data-copy-draft onClick={copy}>
          复制全文
        </button>
        <button type="button" class="button" data-download="txt" onClick={() => download('txt')}>
          纯文字
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          打印
        </button>
      </p>
      <details>
        <summary>Word 文件的字体和填空方式</summary>
        <div class="field">
          <label for="word-fonts">字体</label>
          <select
            id="word-fonts"
            value={word.fonts}
            onChange={(event) =>
              setWord({ ...word, fonts: event.currentTarget.value as WordOptions['fonts'] })
            }
          >
            <option value="official">公文字体（方正小标宋、仿宋_GB2312，电脑上要装有）</option>
            <option value="system">系统字体（宋体、仿宋、楷体、黑体）</option>
          </select>
        </div>
        <div class="field">
          <label for="word-fill">没填的填空</label>
          <select
            id="word-fill"
            value={word.fillIn}
            onChange={(event) =>
              setWord({ ...word, fillIn: event.currentTarget.value as WordOptions['fillIn'] })
            }
          >
            <option value="highlight">标黄的【社区名称】，直接改</option>
            <option value="controls">Word 填空控件，填一处全文一起变（WPS 未验证）</option>
          </select>
        </div>
      </details>
      <p class="status" role="status" data-download-status>
        {status}
      </p>
    </section>
  );
}
