/**
 * Opening a Word file in the builder: it is read in the browser, and what was taken over, changed and left behind is listed
 * before a draft is made of it. The reader is large and fetched only when a file is chosen.
 */
import { useState } from 'preact/hooks';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import type { OpenedFile } from '../../import/open-file.ts';
import { plainTitle } from '../../plan/frontmatter.ts';
import { walkSections } from '../../plan/outline.ts';
import { type Plan, usedBlocks } from '../../plan/plan.ts';
import { findOutline } from '../../plan/vocabulary.ts';
import { FileButton } from '../file-button.tsx';

interface Props {
  vocabulary: ComposableVocabulary;
  /** Makes a draft of each plan. */
  make(plans: readonly Plan[]): void;
}

interface Chosen {
  name: string;
  bytes: Uint8Array;
  opened: OpenedFile;
}

const origins: Readonly<Record<OpenedFile['origin'], string>> = {
  own: '这是本站生成的 Word 文件，填写和改动的内容已读入。',
  looks: '这份文件原是本站生成的，附带的数据在保存时丢了，已按样式认出。',
  other: '这不是本站生成的文件，章节和提纲是按文字认出来的，请核对。',
};

/** A list that is longer is folded: its length stands in its head, and what to do next stays in sight. */
const mostShown = 8;

/** What of the file is in the plan, in one line. */
function takenOver(plan: Plan, vocabulary: ComposableVocabulary): string {
  let sections = 0;
  walkSections(plan.sections, () => {
    sections += 1;
  });
  const blocks = usedBlocks(plan).length;
  const filled = Object.keys(plan.values).length;
  return [
    `提纲：${findOutline(vocabulary, plan.meta.outline)?.name ?? plan.meta.outline}`,
    sections > 0 ? `标题 ${sections} 个` : '没有认出标题',
    ...(blocks > 0 ? [`机制表 ${blocks} 张`] : []),
    ...(filled > 0 ? [`填空 ${filled} 处`] : []),
  ].join('，');
}

function heading(file: string, plans: readonly Plan[]): string {
  const [plan] = plans;
  if (!plan) return `“${file}”没有读成计划`;
  return plans.length === 1 ? plainTitle(plan.meta.title) : `“${file}”里有 ${plans.length} 份计划`;
}

export function OpenWord({ vocabulary, make }: Props) {
  const [status, setStatus] = useState('');
  const [chosen, setChosen] = useState<Chosen>();

  const read = async (name: string, bytes: Uint8Array, outline?: string): Promise<void> => {
    setStatus(`正在读“${name}”……`);
    try {
      const { openFile } = await import('../../import/open-file.ts');
      setChosen({ name, bytes, opened: openFile(bytes, name, vocabulary, outline) });
      setStatus('');
    } catch {
      setChosen(undefined);
      setStatus(`“${name}”没有读成，可能网络不通，或文件正被占用。原文件没有改动；请刷新页面再试。`);
    }
  };
  const pick = async (file: File | undefined): Promise<void> => {
    if (file) await read(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  const { plan, several = [], origin, left = [], findings: found = [], guessed } = chosen?.opened ?? {};
  const plans = plan ? [plan] : several;
  // here several plans are no fault
  const findings = found.filter(({ ruleId }) => plans.length === 0 || ruleId !== 'source/several');

  return (
    <section class="open-word" aria-labelledby="open-word-title">
      <h2 id="open-word-title">已有 Word 文件，打开接着写</h2>
      <p class="hint">
        本站下载、在 Word 或 WPS
        里填过的，别处写好的草稿，都可以。文件只在这台电脑上读，不会上传；读入了什么、没有读入什么，先列给您看。
      </p>
      <p>
        <FileButton
          label="打开 Word 文件"
          accept=".docx,.doc,.wps,.dot,.dotx,.docm,.rtf,.html,.htm,.mht,.txt,.md"
          choose={pick}
          mark={{ 'data-open-word': true }}
        >
          打开 Word 文件
        </FileButton>
      </p>
      <p class="status" role="status">
        {status}
      </p>
      {chosen && (
        <div class="word-account" data-word-account>
          <h3>{heading(chosen.name, plans)}</h3>
          {plan && origin && (
            <p>
              {origins[origin]}
              {takenOver(plan, vocabulary)}。
            </p>
          )}
          {several.length > 0 && (
            <ul data-several>
              {several.map((one, index) => (
                <li key={index}>
                  <strong>{plainTitle(one.meta.title)}</strong>（{takenOver(one, vocabulary)}）
                </li>
              ))}
            </ul>
          )}
          {plan && guessed && (
            <p>
              <label>
                提纲认得不对时，在这里换：
                <select
                  value={plan.meta.outline}
                  onChange={(event) => void read(chosen.name, chosen.bytes, event.currentTarget.value)}
                >
                  {vocabulary.outlines.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            </p>
          )}
          {plans.length > 0 && left.length === 0 && <p>文件里的字都读入了，没有落下的。</p>}
          {left.length > 0 && (
            <details open={left.length <= mostShown}>
              <summary>没有读入的（{left.length} 处）</summary>
              <ul data-left>
                {left.map(({ where, what, text }, index) => (
                  <li key={index}>
                    {where}，{what}
                    {text && `：${text}`}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {findings.length > 0 && (
            <details open={plans.length === 0 || findings.length <= mostShown}>
              <summary>{plans.length > 0 ? `改动过的和要核对的（${findings.length} 处）` : '原因'}</summary>
              <ul data-word-findings>
                {findings.map(({ message, where }, index) => (
                  <li key={index}>
                    {where && `${where}：`}
                    {message}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <p class="word-ways">
            {plans.length > 0 && (
              <button type="button" class="button primary" data-make-draft onClick={() => make(plans)}>
                {plans.length > 1 ? `各生成一份草稿（${plans.length} 份）` : '生成草稿'}
              </button>
            )}
            <button type="button" class="button" onClick={() => setChosen(undefined)}>
              不用这份文件
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
