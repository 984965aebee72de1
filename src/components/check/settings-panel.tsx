/** What is switched off here, for this document and for the unit, and the words that are right: each can be taken back. */
import { useEffect, useState } from 'preact/hooks';
import type { OwnSettings } from '../../check/rule.ts';
import { FileButton } from '../file-button.tsx';

interface Props {
  unit: OwnSettings;
  /** Rules that are switched off for this document. */
  off: readonly string[];
  ruleName(ruleId: string): string;
  changeUnit(unit: OwnSettings): void;
  changeOff(off: readonly string[]): void;
  exportFile(): void;
  importFile(file: File | undefined): void;
}

interface ListProps {
  title: string;
  none: string;
  ids: readonly string[];
  ruleName(ruleId: string): string;
  change(ids: readonly string[]): void;
}

function RuleList({ title, none, ids, ruleName, change }: ListProps) {
  return (
    <div>
      <h3>{title}</h3>
      {ids.length === 0 && <p class="hint">{none}</p>}
      <ul>
        {ids.map((id) => (
          <li key={id} data-off={id}>
            {ruleName(id)}{' '}
            <button type="button" class="link" onClick={() => change(ids.filter((one) => one !== id))}>
              恢复<span class="visually-hidden">“{ruleName(id)}”</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const linesOf = (text: string) => [
  ...new Set(
    text
      .split(/[\n、，,]/)
      .map((word) => word.trim())
      .filter((word) => word.length >= 2),
  ),
];

export function SettingsPanel({ unit, off, ruleName, changeUnit, changeOff, exportFile, importFile }: Props) {
  const [typed, setTyped] = useState(unit.words.join('\n'));
  useEffect(() => {
    if (linesOf(typed).join('\n') !== unit.words.join('\n')) setTyped(unit.words.join('\n'));
  }, [unit]);
  const count = off.length + unit.off.length + unit.words.length;
  return (
    <details class="check-settings" data-settings>
      <summary>审阅设置{count > 0 && <span class="count">（{count} 项）</span>}</summary>
      <div class="check-settings-grid">
        <RuleList
          title="这份文件不查"
          none="在一条意见下面点“不再提示”，可以只在这份文件里停用一条规则。"
          ids={off}
          ruleName={ruleName}
          change={changeOff}
        />
        <RuleList
          title="本单位不查"
          none="本单位用不着的规则，停用一次，以后都不查。"
          ids={unit.off}
          ruleName={ruleName}
          change={(ids) => changeUnit({ ...unit, off: ids })}
        />
        <div>
          <h3>
            <label for="own-words">本单位没有错的名称和用词</label>
          </h3>
          <textarea
            id="own-words"
            rows={4}
            value={typed}
            aria-describedby="own-words-hint"
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              changeUnit({ ...unit, words: linesOf(event.currentTarget.value) });
            }}
          />
          <p class="hint" id="own-words-hint">
            一行一个，至少两个字，如“清山街道”“网络员”；这些字里面不再提意见。
          </p>
        </div>
      </div>
      <p class="check-settings-foot">
        <button type="button" class="button" data-export-settings onClick={exportFile}>
          导出本单位设置
        </button>
        <FileButton
          label="本单位的设置文件"
          accept=".yaml,.yml"
          choose={importFile}
          mark={{ 'data-settings-file': true }}
        >
          导入
        </FileButton>
        <span class="hint">
          只存在这台电脑的浏览器里，导出的文件可以发给同事。公开时的关口不看这些设置，全部规则都查。
        </span>
      </p>
    </details>
  );
}
