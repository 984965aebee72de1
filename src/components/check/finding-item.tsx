/** One finding in the list: rule, place, what stands there, what should, and what one can do about it. */
import { type Finding, toldMessage } from '../../terms/finding.ts';
import { placeName } from './findings-text.ts';
import type { Placed } from './placed-findings.ts';
import { SilenceMenu, type SilenceTools } from './silence-tools.tsx';

interface Props {
  one: Placed;
  text: string;
  isCurrent: boolean;
  ruleName: string;
  /** Page of the rule; absent for faults of a file's form, which no rule finds. */
  ruleAddress: string | undefined;
  /** Text of the library that it resembles. */
  sampleAddress: string | undefined;
  open(): void;
  /** @param byKey by keyboard: the list keeps the focus */
  accept(byKey: boolean): void;
  ignore(byKey: boolean): void;
  silence: SilenceTools;
}

/** So much of the text before and behind. */
const around = 10;
const longest = 36;

/** Up and down go from finding to finding. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const items = [...document.querySelectorAll<HTMLElement>('.finding-open:not(:disabled)')];
  const next = items[items.indexOf(event.currentTarget) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The stretch of the text with a little around it, never over a line break. */
function Excerpt({ one: { start, end, finding }, text }: { one: Placed; text: string }) {
  const found = text.slice(start, end).replace(/\s+/g, ' ');
  const before = /[^\n\t]*$/.exec(text.slice(Math.max(0, start - around), start))?.[0] ?? '';
  const after = /^[^\n\t]*/.exec(text.slice(end, end + around))?.[0] ?? '';
  const shown = found.length > longest ? `${found.slice(0, longest)}……` : found;
  const instead = finding.fix ? finding.fix.text : undefined;
  return (
    <span class="excerpt">
      {before}
      <mark class={instead === undefined ? undefined : 'out'}>{shown}</mark>
      {instead && <ins>{instead}</ins>}
      {found.length > longest ? '' : after}
    </span>
  );
}

type ToolsProps = Pick<
  Props,
  'ruleName' | 'ruleAddress' | 'sampleAddress' | 'accept' | 'ignore' | 'silence'
> & {
  finding: Finding;
};

export function FindingTools({
  finding,
  ruleName,
  ruleAddress,
  sampleAddress,
  accept,
  ignore,
  silence,
}: ToolsProps) {
  const { ruleId, found } = finding;
  return (
    <div class="finding-tools">
      {finding.fix && (
        <button type="button" class="link" data-accept onClick={(event) => accept(event.detail === 0)}>
          采纳
        </button>
      )}
      <button type="button" class="link" data-ignore onClick={(event) => ignore(event.detail === 0)}>
        忽略
      </button>
      {sampleAddress && (
        <a href={sampleAddress} target="_blank" rel="noopener">
          看原文
        </a>
      )}
      {ruleAddress && (
        <a href={ruleAddress} target="_blank" rel="noopener" aria-label={`为什么：“${ruleName}”的说明`}>
          为什么
        </a>
      )}
      {ruleAddress && <SilenceMenu ruleId={ruleId} ruleName={ruleName} found={found} {...silence} />}
    </div>
  );
}

export function FindingItem({
  one,
  text,
  isCurrent,
  ruleName,
  ruleAddress,
  sampleAddress,
  open,
  accept,
  ignore,
  silence,
}: Props) {
  const { finding, whole, start, end } = one;
  return (
    <li class="finding" data-finding={finding.ruleId} aria-current={isCurrent ? 'true' : undefined}>
      <p class="finding-head" aria-hidden="true">
        <strong>{ruleName}</strong> <span class="finding-line">{placeName(one)}</span>
      </p>
      <button type="button" class="finding-open" onClick={open} onKeyDown={moveFocus} disabled={whole}>
        <span class="visually-hidden">
          {ruleName}，{placeName(one)}：
        </span>
        {end > start && <Excerpt one={one} text={text} />}
        <span class="finding-message">{toldMessage(finding, true)}</span>
      </button>
      <FindingTools
        finding={finding}
        ruleName={ruleName}
        ruleAddress={ruleAddress}
        sampleAddress={sampleAddress}
        accept={accept}
        ignore={ignore}
        silence={silence}
      />
    </li>
  );
}
