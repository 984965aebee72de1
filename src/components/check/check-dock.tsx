/** What was just done, with undo; on a phone also the chosen finding, at the bottom of the screen while one reads the text. */
import type { Finding } from '../../terms/finding.ts';
import { FindingTools } from './finding-item.tsx';
import { placeName } from './findings-text.ts';
import type { Placed } from './placed-findings.ts';
import type { SilenceTools } from './silence-tools.tsx';

export interface Notice {
  message: string;
  /** Whether the last edit can be taken back. */
  undo?: boolean;
}

interface Props {
  notice: Notice | undefined;
  undo(): void;
  active: Placed | undefined;
  ruleName(ruleId: string): string;
  ruleAddress(ruleId: string): string | undefined;
  sampleOf(finding: Finding): string | undefined;
  step(by: 1 | -1): void;
  accept(one: Placed, byKey: boolean): void;
  ignore(one: Placed, byKey: boolean): void;
  silence: SilenceTools;
}

export function CheckDock({
  notice,
  undo,
  active,
  ruleName,
  ruleAddress,
  sampleOf,
  step,
  accept,
  ignore,
  silence,
}: Props) {
  return (
    <div class="check-dock">
      <p class="check-notice" role="status" data-check-notice>
        {notice?.message}
        {notice?.undo && (
          <button type="button" class="link" data-undo onClick={undo}>
            撤销
          </button>
        )}
      </p>
      {active && (
        <div class="check-active" data-active>
          <p class="finding-head">
            <strong>{ruleName(active.finding.ruleId)}</strong>{' '}
            <span class="finding-line">{placeName(active)}</span>
          </p>
          <p class="finding-message">{active.finding.message}</p>
          <FindingTools
            finding={active.finding}
            ruleName={ruleName(active.finding.ruleId)}
            ruleAddress={ruleAddress(active.finding.ruleId)}
            sampleAddress={sampleOf(active.finding)}
            accept={(byKey) => accept(active, byKey)}
            ignore={(byKey) => ignore(active, byKey)}
            silence={silence}
          />
          <p class="check-steps">
            <button type="button" class="button" onClick={() => step(-1)}>
              上一处
            </button>
            <button type="button" class="button" onClick={() => step(1)}>
              下一处
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
