/** What is still open in the draft; a click goes to where it is mended. */
import type { DraftFinding } from './draft-findings.ts';

interface Props {
  findings: readonly DraftFinding[];
  open(tab: DraftFinding['tab']): void;
}

export function FindingList({ findings, open }: Props) {
  return (
    <section aria-labelledby="findings-title" class="findings">
      <h2 id="findings-title">检查意见</h2>
      {findings.length === 0 ? (
        <p>没有发现问题。下载前再通读一遍，按规定程序审议。</p>
      ) : (
        <ul>
          {findings.map(({ severity, message, tab }) => (
            <li key={message} class={severity}>
              <button type="button" class="link" onClick={() => open(tab)}>
                {message}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
