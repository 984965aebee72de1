/** The last step: what is to be decided, confirmed and mended, then the files and the way to publication. */
import type { Draft } from '../../drafts/draft.ts';
import { withSent } from '../../drafts/returned.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { draftUnsettled, unsettledTotal } from '../../drafts/unsettled.ts';
import { DecisionList } from './decision-list.tsx';
import { DownloadPanel } from './download-panel.tsx';
import type { DraftFinding } from './draft-findings.ts';
import { FindingList } from './finding-list.tsx';
import { LikenessPanel } from './likeness-panel.tsx';
import { partTitle } from './section-list.tsx';
import { UnsettledList } from './unsettled-list.tsx';
import type { DraftCheck } from './use-draft-check.ts';

interface Props {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  /** The site's base path, ending in a slash. */
  base: string;
  checked: DraftCheck;
  /** What form and check have found together. */
  findings: readonly DraftFinding[];
  change(draft: Draft): void;
  openPart(key: string): void;
  openFinding(finding: Pick<DraftFinding, 'tab' | 'place'>): void;
}

export function FinishTab({
  draft,
  vocabulary,
  base,
  checked,
  findings,
  change,
  openPart,
  openFinding,
}: Props) {
  const total = unsettledTotal(draft);
  return (
    <>
      <DecisionList draft={draft} change={change} />
      <UnsettledList
        unsettled={draftUnsettled(draft)}
        total={total}
        title={(key) => {
          const part = draft.parts.find((one) => one.key === key);
          return part ? partTitle(part, vocabulary) : '';
        }}
        open={openPart}
      />
      <FindingList
        findings={findings}
        phase={checked.phase}
        own={checked.own}
        settingsAddress={`${base}check/`}
        open={openFinding}
      />
      <LikenessPanel
        likeness={checked.likeness}
        phase={checked.phase}
        open={(place) => openFinding({ tab: 'text', place })}
      />
      <DownloadPanel
        draft={draft}
        vocabulary={vocabulary}
        unsettled={total}
        sent={(plan) => change(withSent(draft, plan, new Date().toISOString()))}
      />
      <p>
        会议通过、定了稿，就可以
        <a data-hand-in-draft href={`${base}publish/?${new URLSearchParams({ draft: draft.id })}`}>
          交去公开
        </a>
        。
      </p>
    </>
  );
}
