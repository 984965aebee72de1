/** The findings beside the text: counts that filter, groups by severity, and what can be done with all of them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding, Severity } from '../../terms/finding.ts';
import { FindingItem } from './finding-item.tsx';
import type { Placed } from './placed-findings.ts';
import { severities, severityNames } from './severity-names.ts';
import type { SilenceTools } from './silence-tools.tsx';

interface Props {
  placed: readonly Placed[];
  text: string;
  current: Placed | undefined;
  /** How many are ignored. */
  ignored: number;
  hidden: readonly Severity[];
  setHidden(hidden: Severity[]): void;
  ruleName(ruleId: string): string;
  ruleAddress(ruleId: string): string | undefined;
  sampleOf(finding: Finding): string | undefined;
  open(one: Placed): void;
  accept(one: Placed, byKey: boolean): void;
  ignore(one: Placed, byKey: boolean): void;
  silence: SilenceTools;
  acceptSafe(): void;
  unignore(): void;
}

/** More are shown on demand: a list of thousands helps nobody and slows every key. */
const pageSize = 60;

export function FindingPanel({ placed, hidden, setHidden, ...props }: Props) {
  const [shown, setShown] = useState(pageSize);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector('[aria-current]');
    if (!item || !list.current) return;
    const [inner, outer] = [item.getBoundingClientRect(), list.current.getBoundingClientRect()];
    if (inner.top < outer.top) list.current.scrollTop += inner.top - outer.top - 8;
    else if (inner.bottom > outer.bottom) list.current.scrollTop += inner.bottom - outer.bottom + 8;
  }, [props.current?.key, props.current?.start]);
  const of = (severity: Severity) => placed.filter(({ finding }) => finding.severity === severity);
  const safe = placed.filter(({ finding }) => finding.fix?.safe).length;
  let left = shown;
  const groups = severities
    .filter((severity) => !hidden.includes(severity))
    .map((severity) => {
      const all = of(severity);
      const some = all.slice(0, left);
      left -= some.length;
      return { severity, all, some };
    })
    .filter(({ all }) => all.length > 0);
  const more = groups.reduce((sum, { all, some }) => sum + all.length - some.length, 0);
  return (
    <>
      <fieldset class="finding-filters">
        <legend class="visually-hidden">按轻重筛选</legend>
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            class="filter"
            data-severity={severity}
            aria-pressed={!hidden.includes(severity)}
            disabled={of(severity).length === 0}
            onClick={() =>
              setHidden(
                hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity],
              )
            }
          >
            {severityNames[severity]} <b>{of(severity).length}</b>
          </button>
        ))}
      </fieldset>
      {safe > 0 && (
        <p class="finding-all">
          <button type="button" class="button primary" data-accept-safe onClick={props.acceptSafe}>
            采纳全部稳妥修改（{safe} 处）
          </button>
          <span class="hint">只动标点和空格</span>
        </p>
      )}
      <div class="finding-groups" ref={list}>
        {groups.map(({ severity, all, some }) => (
          <section key={severity} data-severity={severity} aria-labelledby={`group-${severity}`}>
            <h3 id={`group-${severity}`}>
              {severityNames[severity]}
              <span class="count"> {all.length}</span>
            </h3>
            <ul>
              {some.map((one) => (
                <FindingItem
                  key={`${one.key}\n${one.start}`}
                  one={one}
                  text={props.text}
                  isCurrent={one.key === props.current?.key && one.start === props.current.start}
                  ruleName={props.ruleName(one.finding.ruleId)}
                  ruleAddress={props.ruleAddress(one.finding.ruleId)}
                  sampleAddress={props.sampleOf(one.finding)}
                  open={() => props.open(one)}
                  accept={(byKey) => props.accept(one, byKey)}
                  ignore={(byKey) => props.ignore(one, byKey)}
                  silence={props.silence}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {more > 0 && (
        <button type="button" class="button" data-more onClick={() => setShown(shown + pageSize)}>
          再显示 {Math.min(more, pageSize)} 条（还有 {more} 条）
        </button>
      )}
      {props.ignored > 0 && (
        <p class="hint finding-ignored">
          已忽略 {props.ignored} 条，关掉页面前都不再提示。
          <button type="button" class="link" onClick={props.unignore}>
            恢复
          </button>
        </p>
      )}
    </>
  );
}
