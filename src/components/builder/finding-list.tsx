/** What is still open in the draft; a click goes to where it is mended. */
import type { OwnSettings } from '../../check/rule.ts';
import { severities, severityNames } from '../check/severity-names.ts';
import type { DraftFinding } from './draft-findings.ts';
import type { DraftCheckPhase } from './use-draft-check.ts';

interface Props {
  findings: readonly DraftFinding[];
  /** Whether the text itself has been checked. */
  phase: DraftCheckPhase;
  /** The unit's settings, which the check keeps to. */
  own: OwnSettings;
  /** Page where they are changed. */
  settingsAddress: string;
  open(finding: DraftFinding): void;
}

const phaseText: Readonly<Record<DraftCheckPhase, string>> = {
  off: '',
  waiting: '正在检查文字……',
  done: '',
  failed: '文字没有检查成：网页的一部分没有加载成功。请检查网络、刷新页面后再试，草稿不会丢。',
};

/** What the unit's settings leave out; '' where they leave out nothing. */
function leftOut({ off, words }: OwnSettings): string {
  return [
    off.length > 0 && `停用了 ${off.length} 条规则`,
    words.length > 0 && `有 ${words.length} 个本单位没有错的用词`,
  ]
    .filter(Boolean)
    .join('，');
}

export function FindingList({ findings, phase, own, settingsAddress, open }: Props) {
  const sorted = severities.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return (
    <section aria-labelledby="findings-title" class="findings">
      <h2 id="findings-title">检查意见</h2>
      <p class="hint status" role="status" data-draft-check={phase}>
        {phaseText[phase]}
      </p>
      {leftOut(own) !== '' && (
        <p class="hint" data-own-settings>
          按本单位的审阅设置检查：{leftOut(own)}。
          <a href={settingsAddress} target="_blank" rel="noopener">
            到审阅页改设置
          </a>
        </p>
      )}
      {findings.length === 0 ? (
        phase === 'done' && <p>没有发现问题。下载前再通读一遍，按规定程序审议。</p>
      ) : (
        <ul>
          {sorted.map((finding, index) => (
            <li key={`${finding.message}${index}`} class={finding.severity} data-rule={finding.rule}>
              <button type="button" class="link" onClick={() => open(finding)}>
                <span class="visually-hidden">{severityNames[finding.severity]}：</span>
                {finding.rule && <strong>{finding.rule}</strong>}
                {finding.where && `（${finding.where}）`}
                {finding.rule && '：'}
                {finding.message}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
