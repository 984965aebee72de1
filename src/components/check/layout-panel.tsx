/**
 * 排成公文格式: what each paragraph of the opened file was recognised as, to be changed with one click; then the same file
 * in official layout as a download. Nothing leaves the browser.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { knownHeadings } from '../../check/recognise-for-check.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import type { Prepared } from '../../revise/layout/prepare.ts';
import type { HeadWish } from '../../revise/layout/red-head.ts';
import type { SetAs } from '../../revise/layout/set-as.ts';
import { saveFile, wordType } from '../builder/save-file.ts';
import { storedFile } from './file-storage.ts';
import { HeadForm, HeadPreview } from './head-form.tsx';
import { LayoutRows } from './layout-rows.tsx';
import type { OpenedWord } from './open-file.ts';

interface Props {
  vocabulary: Vocabulary;
  /** The Word file that was opened. */
  word: OpenedWord | undefined;
  /** What stands in the text pane: set where no file was opened. */
  text: string;
}

interface Recognised {
  /** The head that it was prepared with, as typed. */
  head: HeadWish;
  /** What the download is called. */
  name: string;
  prepared: Prepared;
}

const failed = '没有排成，文件可能损坏；请用 Word 或 WPS 打开，另存为 .docx 再试。';
const laidOutName = (name: string) => name.replace(/(?:\.\w+)?$/, '（公文格式）.docx');

const sameHead = (one: HeadWish, other: HeadWish) =>
  one.office === other.office && one.number === other.number;

/** What was chosen of the paragraphs, at their places in the file with another head: they are the same, in the same order. */
function movedChoices(
  choices: ReadonlyMap<number, SetAs>,
  { rows: from }: Prepared,
  { rows: to }: Prepared,
): ReadonlyMap<number, SetAs> {
  return new Map(
    from.flatMap(({ at }, index) => {
      const chosen = choices.get(at);
      const row = to[index];
      return chosen && row ? [[row.at, chosen] as const] : [];
    }),
  );
}

/** Loaded on the click: the reader of files is large. */
const layoutModules = async () => ({
  ...(await import('../../revise/layout/prepare.ts')),
  ...(await import('../../revise/layout/red-head.ts')),
  ...(await import('../../revise/layout/lay-out.ts')),
  ...(await import('../../revise/layout/account.ts')),
});

export function LayoutPanel({ vocabulary, word, text }: Props) {
  const [recognised, setRecognised] = useState<Recognised>();
  const [choices, setChoices] = useState<ReadonlyMap<number, SetAs>>(new Map());
  const [told, setTold] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [head, setHead] = useState<HeadWish>({ office: '' });
  const [problem, setProblem] = useState<string>();
  // another file, or other words where there is none: what was recognised is no longer what would be set
  const source = word ?? text;
  const latest = useRef(source);
  latest.current = source;
  useEffect(() => {
    setRecognised(undefined);
    setChoices(new Map());
    setTold([]);
  }, [source]);

  /** Tells what came of the work, unless its file has given way to another meanwhile. */
  const work = async (doing: string, done: () => Promise<readonly string[]>): Promise<void> => {
    setBusy(true);
    setTold([doing]);
    try {
      const lines = await done();
      if (latest.current === source) setTold(lines);
    } catch (error) {
      console.error(error);
      setTold([failed]);
    }
    setBusy(false);
  };
  /** Reads the file with the head that is typed; undefined where that cannot be, which is told. */
  const prepareNow = async (): Promise<{ done?: Recognised; lines: readonly string[] }> => {
    const { prepareLayout, headFault } = await layoutModules();
    const wish = { office: head.office.trim(), ...(head.number?.trim() && { number: head.number.trim() }) };
    const wanted = wish.office !== '' || wish.number !== undefined;
    const fault = wanted ? headFault(wish) : undefined;
    setProblem(fault);
    if (fault) return { lines: [] };
    const stored = await storedFile();
    const { name, bytes } = stored ?? { name: '文稿.txt', bytes: new TextEncoder().encode(text) };
    const isKnown = knownHeadings(vocabulary);
    const { value, findings } = prepareLayout(bytes, name, isKnown, wanted ? wish : undefined);
    if (!value) return { lines: [findings[0]?.message ?? failed] };
    const what = stored ? `排的是打开的“${name}”，在上面改的字不在里面` : '排的是上面的文字';
    return {
      done: { head, name: laidOutName(name), prepared: value },
      lines: [what, ...value.changed],
    };
  };
  const show = (doing: string, kept: boolean) =>
    work(doing, async () => {
      const result = await prepareNow();
      if (result.done && latest.current === source) {
        setChoices(
          kept && recognised ? movedChoices(choices, recognised.prepared, result.done.prepared) : new Map(),
        );
        setRecognised(result.done);
      }
      return result.lines;
    });
  const download = (shown: Recognised) =>
    work('正在排……', async () => {
      const { layOut, accountLines } = await layoutModules();
      // a head that was typed since the paragraphs were shown goes into the file, too
      const result = sameHead(shown.head, head) ? { done: shown, lines: [] } : await prepareNow();
      if (!result.done) return result.lines;
      const { name, prepared } = result.done;
      const chosen = movedChoices(choices, shown.prepared, prepared);
      if (result.done !== shown && latest.current === source) {
        setRecognised(result.done);
        setChoices(chosen);
      }
      const { bytes, account } = layOut(prepared, chosen);
      saveFile(new Uint8Array(bytes), name, wordType);
      return [`已下载“${name}”`, ...accountLines(account)];
    });

  return (
    <details class="layout-panel" data-layout>
      <summary>排成公文格式</summary>
      <p class="hint">按国家标准排版面、字体、层次、落款、附件和页码；文字、图片、批注、修订都不动。</p>
      <HeadForm head={head} problem={problem} change={setHead} apply={() => show('正在加红头……', true)} />
      <p>
        <button
          type="button"
          class={recognised ? 'button' : 'button primary'}
          data-layout-read
          disabled={busy}
          onClick={() => show('正在认各段是什么……', false)}
        >
          {recognised ? '重新认一遍' : '看看各段认作什么'}
        </button>
        {recognised && (
          <button
            type="button"
            class="button primary"
            data-layout-save
            disabled={busy}
            onClick={() => download(recognised)}
          >
            下载排好的 Word
          </button>
        )}
      </p>
      <ul class="layout-account" role="status" data-layout-account>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {recognised && recognised.prepared.added.length > 0 && (
        <HeadPreview words={recognised.prepared.added} />
      )}
      {recognised && (
        <LayoutRows
          rows={recognised.prepared.rows}
          choices={choices}
          choose={(at, setAs) => setChoices(new Map(choices).set(at, setAs))}
        />
      )}
    </details>
  );
}
