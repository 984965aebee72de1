/**
 * One plan for many units: choose what they get, give a table, see what is missing, download one zip. Table and files stay
 * on this computer; the readers and the Word writer are fetched when they are needed.
 */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { composeTemplate } from '../../drafts/compose.ts';
import { readUnits } from '../../drafts/many.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { type Plan, planSlots } from '../../plan/plan.ts';
import { fullPlan } from '../../plan/short.ts';
import { findSlot } from '../../plan/vocabulary.ts';
import { saveFile } from '../builder/save-file.ts';
import { SlotForm } from '../builder/slot-form.tsx';
import { FileButton } from '../file-button.tsx';
import { UnitList } from './unit-list.tsx';

export interface SampleChoice {
  id: string;
  title: string;
}

interface Props {
  vocabulary: ComposableVocabulary;
  /** The site's base path, ending in a slash. */
  base: string;
  samples: readonly SampleChoice[];
}

const samplePrefix = 'sample:';

/** The template of a choice, its slots blank. @throws Error where a sample cannot be fetched */
async function templateOf(choice: string, vocabulary: ComposableVocabulary, base: string): Promise<Plan> {
  const id = choice.startsWith(samplePrefix) ? choice.slice(samplePrefix.length) : undefined;
  if (id === undefined) return composed(vocabulary, { outline: choice });
  const response = await fetch(`${base}data/samples/${encodeURIComponent(id)}.json`);
  if (!response.ok) throw new Error(String(response.status));
  const from = fullPlan((await response.json()) as Plan);
  return composed(vocabulary, { outline: from.meta.outline, from });
}

function composed(vocabulary: ComposableVocabulary, choice: { outline: string; from?: Plan }): Plan {
  const { value, findings } = composeTemplate(vocabulary, choice);
  if (!value) throw new Error(findings.map(({ message }) => message).join('；'));
  return value;
}

export function ManyUnits({ vocabulary, base, samples }: Props) {
  const [choice, setChoice] = useState(vocabulary.outlines[0]?.id ?? '');
  const [template, setTemplate] = useState<Plan>();
  const [rows, setRows] = useState<string[][]>();
  const [source, setSource] = useState('');
  const [common, setCommon] = useState<Record<string, string>>({});
  const [told, setTold] = useState<string[]>([]);
  const [status, setStatus] = useState('');

  useEffect(() => {
    let isCurrent = true;
    setTemplate(undefined);
    templateOf(choice, vocabulary, base)
      .then((plan) => isCurrent && setTemplate(plan))
      .catch(() => isCurrent && setStatus('没有取到这份示范文本，可能网络不通。请刷新页面再试。'));
    return () => {
      isCurrent = false;
    };
  }, [choice]);

  const bare = useMemo(
    () => (template && rows ? readUnits(rows, template, vocabulary) : undefined),
    [template, rows],
  );
  const table = useMemo(
    () => (template && rows ? readUnits(rows, template, vocabulary, common) : undefined),
    [template, rows, common],
  );

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setStatus(`正在读“${file.name}”……`);
    try {
      const { readSheet } = await import('../../source/sheet/read-sheet.ts');
      const { value, findings } = readSheet(new Uint8Array(await file.arrayBuffer()));
      setTold(findings.map(({ message }) => message));
      setRows(value);
      setSource(value ? `“${file.name}”` : '');
      setStatus('');
    } catch {
      setStatus(`“${file.name}”没有读成，可能文件正被占用。原文件没有改动；请刷新页面再试。`);
    }
  };
  const paste = async (text: string): Promise<void> => {
    const { readDelimited } = await import('../../source/sheet/delimited.ts');
    setTold([]);
    setRows(text.trim() === '' ? undefined : readDelimited(text));
    setSource('粘贴的内容');
  };
  const blankTable = (): void => {
    if (!template) return;
    const labels = planSlots(template, vocabulary).map((name) => findSlot(vocabulary, name)?.label ?? name);
    // the mark tells spreadsheets the encoding
    saveFile(`\ufeff${labels.join(',')}\r\n`, '各单位情况（每行一个单位）.csv', 'text/csv;charset=utf-8');
  };
  const download = async (): Promise<void> => {
    if (!template || !table?.value) return;
    const { units } = table.value;
    try {
      const { gapList, unitFiles, zipFiles } = await import('../../drafts/many-files.ts');
      const files = await unitFiles(template, units, {
        vocabulary,
        formats: ['docx'],
        made: (count) => {
          setStatus(`正在生成，第 ${count} 份，共 ${units.length} 份……`);
          // lets the page be drawn
          return new Promise((resolve) => setTimeout(resolve));
        },
      });
      const name = `各单位计划（${units.length}份）.zip`;
      saveFile(zipFiles(files, gapList(table.value, template), new Date()), name, 'application/zip');
      setStatus(`已生成“${name}”，在浏览器的下载文件夹里；还要填的列在里面的“还要填的.txt”里`);
    } catch (error) {
      console.error(error);
      setStatus('文件没有生成：网页的一部分没有加载成功。请检查网络、刷新页面后再试');
    }
  };

  return (
    <div class="builder many">
      <section aria-labelledby="many-what">
        <h2 id="many-what">一、选给各单位用的文本</h2>
        <div class="field">
          <label for="many-choice">提纲或示范文本</label>
          <select id="many-choice" value={choice} onChange={(event) => setChoice(event.currentTarget.value)}>
            <optgroup label="提纲（各单位自己写正文）">
              {vocabulary.outlines.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label="示范文本（正文照示范文本，填空换成各单位的）">
              {samples.map(({ id, title }) => (
                <option key={id} value={`${samplePrefix}${id}`}>
                  {title}
                </option>
              ))}
            </optgroup>
          </select>
        </div>
      </section>
      <section aria-labelledby="many-table">
        <h2 id="many-table">二、给一张表，每行一个单位</h2>
        <p class="hint">第一行写列名，如“社区名称”“年份”“居民户数”。表格只在这台电脑上读，不会上传。</p>
        <p class="many-ways">
          <FileButton
            label="打开表格文件"
            accept=".xlsx,.xlsm,.csv,.tsv,.txt"
            choose={open}
            mark={{ 'data-open-table': true }}
          >
            打开表格（.xlsx、.csv）
          </FileButton>
          <button type="button" class="button" disabled={!template} data-blank-table onClick={blankTable}>
            下载空表，照着填
          </button>
        </p>
        <div class="field">
          <label for="many-paste">或者在 Excel、WPS 表格里选中各行，复制后粘贴到这里</label>
          <textarea
            id="many-paste"
            rows={5}
            spellcheck={false}
            onInput={(event) => paste(event.currentTarget.value)}
          />
        </div>
      </section>
      {table && (
        <section aria-labelledby="many-gaps" data-many-result>
          <h2 id="many-gaps">三、看缺什么，再下载</h2>
          <ul class="many-told">
            {[
              ...told,
              ...table.findings.map(({ message, where }) => `${where ? `${where}，` : ''}${message}`),
            ].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          {table.value && template && (
            <>
              <UnitList table={table.value} source={source} />
              {bare?.value && bare.value.missing.length > 0 && (
                <details open={bare.value.missing.length <= 8}>
                  <summary>
                    表里没有的 {bare.value.missing.length} 项：各单位都一样的，在这里填一次；不填的留着空白
                  </summary>
                  <SlotForm
                    slots={bare.value.missing}
                    values={common}
                    change={(name, value) => setCommon({ ...common, [name]: value })}
                  />
                </details>
              )}
              <p>
                <button type="button" class="button primary" data-many-download onClick={download}>
                  下载 {table.value.units.length} 份 Word 文件（.zip）
                </button>
              </p>
            </>
          )}
        </section>
      )}
      <p class="status" role="status" data-many-status>
        {status}
      </p>
    </div>
  );
}
