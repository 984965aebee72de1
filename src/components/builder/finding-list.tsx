/** What is still open in the draft; a click goes to where it is mended. */
import { severities, severityNames } from '../check/severity-names.ts';
import type { DraftFinding } from './draft-findings.ts';
import type { DraftCheckPhase } from './use-draft-check.ts';

interface Props {
  findings: readonly DraftFinding[];
  /** Whether the text itself has been checked. */
  phase: DraftCheckPhase;
  open(finding: DraftFinding): void;
}

const phaseText: Readonly<Record<DraftCheckPhase, string>> = {
  off: '',
  waiting: '正在检查文字……',
  done: '',
  failed: '文字没有检查成：网页的一部分没有加载成功。请检查网络、刷新页面后再试，草稿不会丢。',
};

export function FindingList({ findings, phase, open }: Props) {
  const sorted = severities.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return (
    <section aria-labelledby="findings-title" class="findings">
      <h2 id="findings-title">检查意见</h2>
      <p class="hint status" role="status" data-draft-check={phase}>
        {phaseText[phase]}
      </p>
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
