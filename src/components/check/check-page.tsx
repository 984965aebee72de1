/** The check page (审阅): the text on the left, what was found in it on the right. Nothing leaves the browser. */
import { useRef, useState } from 'preact/hooks';
import { ruleAnchor } from '../../check/explain-rule.ts';
import type { Severity } from '../../terms/finding.ts';
import type { CheckData } from './check-data.ts';
import { CheckDock, type Notice } from './check-dock.tsx';
import { storeCheck } from './check-storage.ts';
import { CheckTools } from './check-tools.tsx';
import { copyText } from './copy-text.ts';
import { EmptyPanel } from './empty-panel.tsx';
import { exampleText } from './example-text.ts';
import { forgetFile } from './file-storage.ts';
import { FindingPanel } from './finding-panel.tsx';
import { FindingsFoot } from './findings-foot.tsx';
import { findingsText, phaseSummary, placeName } from './findings-text.ts';
import { LayoutPanel } from './layout-panel.tsx';
import { openFile } from './open-file.ts';
import { findingAt, type Placed } from './placed-findings.ts';
import { SettingsPanel } from './settings-panel.tsx';
import type { SilenceTools } from './silence-tools.tsx';
import { changesBetween } from './text-change.ts';
import { type TextHandle, TextPane } from './text-pane.tsx';
import { useCheck } from './use-check.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useStoredCheck } from './use-stored-check.ts';
import { useUnitSettings } from './use-unit-settings.ts';

interface Props {
  data: CheckData;
  /** The site's base path, ending in a slash. */
  base: string;
}

export function CheckPage({ data, base }: Props) {
  const { state, setState, trouble } = useStoredCheck(() =>
    setNotice({ message: '另一个标签页里的审阅刚存了别的文字；刷新本页会换成那边的文字。' }),
  );
  const [initial] = useState(state.text);
  const [unfinished, setUnfinished] = useState(false);
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const [hidden, setHidden] = useState<Severity[]>([]);
  const [current, setCurrent] = useState<Placed>();
  const [notice, setNotice] = useState<Notice>();
  const { unit, changeUnit, importSettings, exportSettings } = useUnitSettings((message) =>
    setNotice({ message }),
  );
  const [dropping, setDropping] = useState(false);
  const handle = useRef<TextHandle>(undefined);
  const {
    checker,
    own,
    word,
    setWord,
    runsIn,
    placed: all,
    phase,
    library,
    partial,
    shift,
    sampleOf,
  } = useCheck(data, base, state, unit, unfinished);
  const { text } = state;
  const placed = all.filter(({ key }) => !ignored.includes(key));
  const shown = placed.filter(({ finding }) => !hidden.includes(finding.severity));
  // the chosen finding, where it stands after edits
  const active = current && shown.find(({ key, start }) => key === current.key && start === current.start);

  const ruleName = (ruleId: string) => data.ruleNames[ruleId] ?? '文件格式';
  const ruleAddress = (ruleId: string) =>
    data.ruleNames[ruleId] ? `${base}check/rules/${ruleAnchor({ id: ruleId })}/` : undefined;

  const change = (next: string, isUnfinished: boolean): void => {
    setUnfinished(isUnfinished);
    if (next === text) return;
    shift(text, next);
    setCurrent(undefined);
    setNotice(undefined);
    setState((now) => ({ ...now, text: next }));
  };
  const open = (one: Placed): void => {
    setCurrent(one);
    handle.current?.select(one.start, one.end);
  };
  const step = (by: 1 | -1): void => {
    const places = shown.filter(({ whole }) => !whole).sort((a, b) => a.start - b.start || a.end - b.end);
    const area = document.querySelector<HTMLTextAreaElement>('#check-text');
    const at = active ? active.start : (area?.selectionStart ?? 0);
    const index = active ? places.indexOf(active) + by : places.findIndex(({ start }) => start >= at);
    const next = places.at(index < 0 || index >= places.length ? (by > 0 ? 0 : -1) : index);
    if (next) open(next);
  };
  const { indexOf, keepFocus, keptIn } = useKeptFocus(all);
  const accept = (one: Placed, byKey: boolean): void => {
    const { fix } = one.finding;
    if (!fix) return;
    const index = indexOf();
    const old = text.slice(fix.start, fix.end);
    handle.current?.replace([{ start: fix.start, end: fix.end, inserted: fix.text }]);
    const what = fix.text === '' ? `删去“${old}”` : `“${old}”改为“${fix.text}”`;
    setNotice({ message: `${placeName(one)}已改：${what}`, undo: true });
    if (byKey) keepFocus(index);
  };
  const ignore = (one: Placed, byKey: boolean): void => {
    const index = indexOf();
    setIgnored([...ignored, one.key]);
    setNotice(undefined);
    if (byKey) keepFocus(index);
  };
  const changeOff = (off: readonly string[]) => setState((now) => ({ ...now, off }));
  const silence: SilenceTools = {
    offHere: (ruleId) => keptIn(() => changeOff([...state.off, ruleId])),
    offForUnit: (ruleId) => keptIn(() => changeUnit({ ...unit, off: [...unit.off, ruleId] })),
    rightHere: (word) => keptIn(() => changeUnit({ ...unit, words: [...unit.words, word] })),
  };
  const undo = (): void => {
    handle.current?.undo();
    setNotice({ message: '已撤销' });
  };
  const replaceAll = (next: string): void => handle.current?.replace(changesBetween(text, next));
  const acceptSafe = async (): Promise<void> => {
    try {
      const { source, applied } = await checker.mend(text, { ...state, own }, ignored);
      replaceAll(source);
      setNotice({ message: `已改 ${applied} 处`, undo: true });
    } catch (error) {
      console.error(error);
      setNotice({ message: '没有改成：文字太长，请逐条采纳。' });
    }
  };
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setNotice({ message: `正在打开“${file.name}”……` });
    const opened = await openFile(file, checker);
    const hadText = text.trim() !== '';
    const undo = opened.text !== undefined && hadText;
    if (opened.text !== undefined) {
      replaceAll(opened.text);
      setWord(opened.word);
      setIgnored([]);
      changeOff([]);
      handle.current?.select(0, 0);
    }
    setNotice({ message: opened.message(hadText), undo });
  };

  useFileDrop(takeFile, setDropping);
  const clear = (): void => {
    if (!window.confirm('清除文字？改好的地方也一起清除，这台电脑上不再保存。')) return;
    replaceAll('');
    setWord(undefined);
    setIgnored([]);
    changeOff([]);
    setNotice({ message: '已清除，这台电脑上不再保存这段文字。' });
    storeCheck({ ...state, text: '', off: [] });
    void forgetFile();
  };
  const copy = async (what: string, name: string): Promise<void> => {
    const done = await copyText(what);
    setNotice({ message: done ? `${name}已复制` : '浏览器没有允许复制，请选中文字后按 Ctrl+C' });
  };
  const title = text.trim().split('\n', 1)[0]?.trim().slice(0, 40) ?? '';
  const list = () => findingsText(placed, title, ruleName);

  return (
    <div class="check" data-phase={phase} data-runs-in={runsIn}>
      <CheckTools
        outlines={data.vocabulary.outlines}
        state={state}
        choose={(choice) => setState((now) => ({ ...now, ...choice }))}
        library={library}
        partial={partial}
        openFile={takeFile}
        clear={clear}
      />
      <SettingsPanel
        unit={unit}
        off={state.off}
        ruleName={ruleName}
        changeUnit={changeUnit}
        changeOff={changeOff}
        exportFile={() => exportSettings(checker)}
        importFile={(file) => importSettings(checker, file)}
      />
      {trouble && (
        <p class="check-notice trouble" role="alert">
          {trouble}
        </p>
      )}
      {runsIn === 'page' && (
        <p class="check-notice trouble" role="status">
          后台检查没有启动，改由页面自己检查：结果一样，文字长时打字会有停顿。刷新页面可以再试。
        </p>
      )}
      <div class="check-grid">
        <section class="check-left" aria-label="文字" data-dropping={dropping || undefined}>
          <TextPane
            initial={initial}
            text={text}
            placed={shown}
            current={active}
            handle={handle}
            change={change}
            caret={(offset) => setCurrent(findingAt(shown, offset))}
            step={step}
          />
          {dropping && (
            <p class="check-drop" aria-hidden="true">
              松手就打开
            </p>
          )}
          <p class="check-foot">
            {text !== '' && (
              <span class="hint">{text.replace(/\s/g, '').length.toLocaleString('zh-CN')} 字</span>
            )}
            <span class="hint wide-only" id="check-keys" hidden={text === ''}>
              按 F8 到下一处
            </span>
            <button
              type="button"
              class="button"
              data-copy-text
              disabled={text === ''}
              onClick={() => copy(text, '文字')}
            >
              复制改好的文字
            </button>
          </p>
          <CheckDock
            notice={notice}
            undo={undo}
            active={active}
            ruleName={ruleName}
            ruleAddress={ruleAddress}
            sampleOf={sampleOf}
            step={step}
            accept={accept}
            ignore={ignore}
            silence={silence}
          />
        </section>
        <section class="check-right" aria-labelledby="check-title">
          <div class="check-title">
            <h2 id="check-title">检查意见</h2>
            <p class="check-summary" role="status" data-check-summary>
              {phaseSummary(phase, placed)}
            </p>
          </div>
          {text.trim() === '' ? (
            <EmptyPanel base={base} tryExample={() => replaceAll(exampleText)} />
          ) : (
            <>
              <FindingPanel
                placed={placed}
                text={text}
                current={active}
                ignored={all.length - placed.length}
                hidden={hidden}
                setHidden={setHidden}
                ruleName={ruleName}
                ruleAddress={ruleAddress}
                sampleOf={sampleOf}
                open={open}
                accept={accept}
                ignore={ignore}
                silence={silence}
                acceptSafe={acceptSafe}
                unignore={() => keptIn(() => setIgnored([]))}
              />
              <FindingsFoot
                base={base}
                title={title}
                list={list}
                copy={copy}
                word={word}
                annotate={(wish) => checker.annotate(text, { ...state, own }, wish)}
                ignored={ignored}
                tell={(message) => setNotice({ message })}
              />
            </>
          )}
        </section>
      </div>
      {text.trim() !== '' && <LayoutPanel vocabulary={data.vocabulary} word={word} text={text} />}
    </div>
  );
}
