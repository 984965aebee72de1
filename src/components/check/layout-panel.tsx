/**
 * 排成公文格式: what each paragraph of the opened file was recognised as, to be changed with one click, the unsure ones
 * first; then the same file in official layout as a download. Nothing leaves the browser.
 */
import { useState } from 'preact/hooks';
import { knownHeadings } from '../../check/recognise-for-check.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import type { LayoutRow, Prepared } from '../../revise/layout/prepare.ts';
import { type SetAs, setAsKinds, setAsNames } from '../../revise/layout/set-as.ts';
import { saveFile } from '../builder/save-file.ts';
import { storedFile } from './file-storage.ts';

interface Props {
  vocabulary: Vocabulary;
  /** What stands in the text pane: set where no file was opened. */
  text: string;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const laidOutName = (name: string) => name.replace(/(?:\.\w+)?$/, '（公文格式）.docx');

/** Loaded on the click: the reader of files is large. */
const layoutModules = async () => ({
  ...(await import('../../revise/layout/prepare.ts')),
  ...(await import('../../revise/layout/lay-out.ts')),
  ...(await import('../../revise/layout/account.ts')),
});

export function LayoutPanel({ vocabulary, text }: Props) {
  const [opened, setOpened] = useState<{ name: string; prepared: Prepared }>();
  const [choices, setChoices] = useState<ReadonlyMap<number, SetAs>>(new Map());
  const [told, setTold] = useState<readonly string[]>([]);

  const recogniseAll = async (): Promise<void> => {
    setTold(['正在认各段是什么……']);
    setChoices(new Map());
    setOpened(undefined);
    try {
      const { prepareLayout } = await layoutModules();
      const file = (await storedFile()) ?? { name: '文稿.txt', bytes: new TextEncoder().encode(text) };
      const { value, findings } = prepareLayout(file.bytes, file.name, knownHeadings(vocabulary));
      if (value) setOpened({ name: file.name, prepared: value });
      setTold(value ? value.changed : [findings[0]?.message ?? '文件读不出']);
    } catch (error) {
      console.error(error);
      setTold(['没有排成，文件可能损坏；请用 Word 或 WPS 打开，另存为 .docx 再试。']);
    }
  };
  const download = async (): Promise<void> => {
    if (!opened) return;
    try {
      const { layOut, accountLines } = await layoutModules();
      const { bytes, account } = layOut(opened.prepared, choices);
      saveFile(new Uint8Array(bytes), laidOutName(opened.name), wordType);
      setTold(accountLines(account));
    } catch (error) {
      console.error(error);
      setTold(['没有排成，文件可能损坏；请用 Word 或 WPS 打开，另存为 .docx 再试。']);
    }
  };
  const row = ({ at, text: words, setAs, sure, fixed }: LayoutRow) => (
    <li key={at} data-unsure={!sure || undefined}>
      <select
        aria-label={`“${words.slice(0, 20)}”排成`}
        value={choices.get(at) ?? setAs}
        disabled={fixed}
        onChange={(event) => setChoices(new Map(choices).set(at, event.currentTarget.value as SetAs))}
      >
        {setAsKinds.map((kind) => (
          <option key={kind} value={kind}>
            {setAsNames[kind]}
          </option>
        ))}
      </select>
      <span>{words.length > 60 ? `${words.slice(0, 60)}……` : words}</span>
    </li>
  );
  const rows = opened?.prepared.rows ?? [];
  const unsure = rows.filter(({ sure }) => !sure);

  return (
    <details class="layout-panel" data-layout>
      <summary>排成公文格式</summary>
      <p class="hint">
        按国家标准排版面、字体、层次、落款、附件和页码，文字、图片、批注、修订不动。排的是打开时的文件，在上面改的字不在里面；没有打开文件就排上面的文字。
      </p>
      <p>
        <button type="button" class="button" data-layout-read onClick={recogniseAll}>
          看看各段认作什么
        </button>
        {opened && (
          <button type="button" class="button primary" data-layout-save onClick={download}>
            下载排好的 Word
          </button>
        )}
      </p>
      <ul class="layout-account" role="status" data-layout-account>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {unsure.length > 0 && (
        <>
          <h3>拿不准的 {unsure.length} 段，请先看</h3>
          <ul class="layout-rows">{unsure.map(row)}</ul>
        </>
      )}
      {rows.length > unsure.length && (
        <>
          <h3>各段认作什么，不对就改</h3>
          <ul class="layout-rows">{rows.filter(({ sure }) => sure).map(row)}</ul>
        </>
      )}
    </details>
  );
}
