/** 交公开件: an approved plan, its record and every gate on one page, and at its end one file to hand in. Nothing leaves the browser. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { currentVersion } from '../../approve/approved-plan.ts';
import type { HandedIn } from '../../approve/handed-in.ts';
import type { Order } from '../../approve/package.ts';
import { plainTitle } from '../../plan/frontmatter.ts';
import { printPlan } from '../../plan/mdx/print.ts';
import { otherOutline } from '../../plan/vocabulary.ts';
import { saveFile } from '../builder/save-file.ts';
import { storeFile } from '../check/file-storage.ts';
import { ApprovalForm } from './approval-form.tsx';
import { ChooseDocument } from './choose-document.tsx';
import { ChooseWork } from './choose-work.tsx';
import { GateList } from './gate-list.tsx';
import { type HandIn, startingWith, storedHandIn, storeHandIn, storeLastRecord } from './hand-in-storage.ts';
import { type HandInSettings, HandOver } from './hand-over.tsx';
import { judge, type Reason } from './judge.ts';
import { NextYear } from './next-year.tsx';
import { type Packed, pack, titleOf } from './pack.ts';
import { prefillSources } from './prefill.ts';
import { ProgressForm, readReports } from './progress-form.tsx';
import {
  type ChosenPlan,
  fetchChosen,
  makeDesk,
  type SiteKnowledge,
  standingPlans,
  todayNumber,
} from './publish-desk.ts';
import { PublishedPreview } from './published-preview.tsx';
import { fieldId, RecordFieldBox } from './record-field.tsx';
import { lastingForm, withBlanksFilled } from './record-fields.ts';
import { placeInPreview, showInPreview } from './show-in-preview.ts';
import { useDocument } from './use-document.ts';
import { WhatIsNeeded } from './what-is-needed.tsx';
import { readWithdrawal, WithdrawForm, withdrawKeys } from './withdraw-form.tsx';

interface Props {
  knowledge: SiteKnowledge;
  /** The site's base path, ending in a slash. */
  base: string;
  siteName: string;
  settings: HandInSettings;
}

const showDay = (day: number) => String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

/** Its number is counted by the style sheet. */
function Step({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="step" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function PublishPage({ knowledge, base, siteName, settings }: Props) {
  const { vocabulary } = knowledge.data;
  const [handIn, setHandIn] = useState(() => startingWith(storedHandIn(), location.search));
  const [trouble, setTrouble] = useState('');
  const [chosen, setChosen] = useState<ChosenPlan>();
  const [fresh, setFresh] = useState<HandedIn>();
  const [filled, setFilled] = useState(0);
  const [packed, setPacked] = useState<Packed>();
  const [busy, setBusy] = useState(false);
  const preview = useRef<HTMLDivElement>(null);
  const { work, plan: planId, document, outline, typed, reports } = handIn;
  const plans = standingPlans(knowledge);
  const today = todayNumber();
  const needsDocument = work === 'publish' || work === 'amend';

  const change = (part: Partial<HandIn>): void => {
    setPacked(undefined);
    setHandIn((now) => ({ ...now, ...part }));
  };
  useEffect(() => setTrouble(storeHandIn(handIn) ?? ''), [handIn]);
  // what is chosen from now on holds on reload, not what the address began with
  useEffect(() => history.replaceState(null, '', location.pathname), []);
  useEffect(() => {
    setChosen(undefined);
    if (planId === '' || work === 'publish') return;
    let isStale = false;
    fetchChosen(base, planId, knowledge).then(
      (next) => !isStale && setChosen(next),
      () =>
        !isStale && setTrouble('没有取到这份公开的计划，可能已经撤下，或网络不通；请另选一份，或刷新再试。'),
    );
    return () => {
      isStale = true;
    };
  }, [planId, work]);

  const amended = work === 'amend' ? chosen : undefined;
  const state = useDocument({
    ...{ base, knowledge, fresh, chosen: amended },
    document: needsDocument ? document : undefined,
    outline: amended ? currentVersion(amended.approved).plan.meta.outline : outline || otherOutline.id,
  });
  const read = state.phase === 'read' ? state.document : undefined;
  const plan = read?.read.plan;

  // what is known already is filled in once the plan is known, and never over what somebody typed
  useEffect(() => {
    if (!plan || (work === 'amend' && !amended)) return;
    const sources = prefillSources(plan, amended, { vocabulary, today: showDay(today) });
    const next = withBlanksFilled(typed, sources);
    if (next.filled === 0) return;
    setFilled(next.filled);
    change({ typed: next.form });
  }, [plan, amended]);

  const judgement = useMemo(
    () => (read && (work === 'publish' || amended) ? judge(read, typed, amended?.approved) : undefined),
    [read, typed, amended, work],
  );
  const reasons = judgement?.reasons ?? [];
  const setTyped = (key: string, value: string) => change({ typed: { ...typed, [key]: value } });

  const chooseFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const handed = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    setFresh(handed);
    change({ document: { file: file.name } });
    if (!(await storeFile(handed, 'handed-in')))
      setTrouble('浏览器没有存下这个文件：刷新或关掉页面以后要再选一次，填的审批信息不会丢。');
  };

  const goToField = (key: string): void => {
    const box = window.document.getElementById(fieldId(key));
    box?.closest('details')?.setAttribute('open', '');
    box?.focus();
    box?.scrollIntoView({ block: 'center' });
  };
  const lines = useMemo(() => (plan ? printPlan(plan, vocabulary).split('\n') : []), [plan]);
  const waysOf = ({ message, line, field }: Reason) => {
    if (field !== undefined) return [];
    const shown = preview.current?.querySelector('[data-published-text]');
    const place =
      shown && placeInPreview(shown, { message, line: line === undefined ? undefined : lines[line - 1] });
    return place ? [{ label: '看在哪里', act: () => showInPreview(place) }] : [];
  };

  const withdrawal = readWithdrawal(typed);
  const blocks = chosen ? currentVersion(chosen.approved).plan.meta.blocks : {};
  const report = readReports(reports, blocks, showDay(today));

  /** What is asked for, once nothing is open. */
  const order = (): Order | undefined => {
    const at = chosen && { id: chosen.approved.id, base: currentVersion(chosen.approved).approval.hash };
    const { record } = judgement ?? {};
    if (work === 'publish' && read && record)
      return {
        ...{ kind: 'publish', document: read.handed, record },
        ...(read.read.original && outline && { outline }),
      };
    if (work === 'amend' && at && read && record)
      return { kind: 'amend', ...at, change: (typed.change ?? '').trim(), document: read.handed, record };
    if (work === 'withdraw' && at && withdrawal.withdrawal)
      return { kind: 'withdraw', ...at, withdrawal: withdrawal.withdrawal };
    if (work === 'progress' && at && report.progress)
      return { kind: 'progress', id: at.id, progress: report.progress };
    return undefined;
  };
  const openReasons = (): Packed['reasons'] => {
    if (work !== 'publish' && !chosen) return [{ gate: '公开的计划', message: '还没有选是哪一份' }];
    if (work === 'withdraw') return withdrawal.faults.map(({ message }) => ({ gate: '撤下的告示', message }));
    if (work === 'progress') return report.faults.map((message) => ({ gate: '进展', message }));
    return read ? reasons : [{ gate: '计划', message: '还没有选要公开的计划' }];
  };
  const open = openReasons();
  const make = async (): Promise<void> => {
    const asked = open.length === 0 ? order() : undefined;
    if (!asked) {
      setPacked({ reasons: open });
      return;
    }
    setBusy(true);
    try {
      const desk = read?.desk ?? makeDesk(knowledge, [], { chosen: chosen?.approved, today, base });
      const title = plan && needsDocument ? plainTitle(plan.meta.title) : chosen ? titleOf(chosen) : '计划';
      const next = await pack(asked, desk, { title, chosen });
      setPacked(next);
      if (!next.file) return;
      saveFile(next.file.bytes, next.file.name, 'application/zip');
      if (judgement?.record) storeLastRecord(lastingForm(judgement.record));
    } catch (error) {
      console.error(error);
      setPacked({ reasons: [{ gate: '生成公开包', message: '没有生成成；请刷新页面再试，填的内容不会丢' }] });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class="builder hand-in" data-work-now={work}>
      {trouble && (
        <p class="banner" role="alert">
          {trouble}
        </p>
      )}
      <div class="hand-in-grid">
        <div class="hand-in-steps">
          <Step title="办什么">
            <ChooseWork
              handIn={handIn}
              plans={plans}
              choose={(work) => change({ work, typed: { [withdrawKeys.date]: showDay(today), ...typed } })}
              choosePlan={(plan) => change({ plan, reports: {} })}
            />
            {work === 'next' && <NextYear base={base} plan={planId} />}
          </Step>
          {needsDocument && (
            <Step title={work === 'amend' ? '改好的计划' : '批准了的计划'}>
              <ChooseDocument
                {...{ vocabulary, base, document, outline, state, chooseFile }}
                outlineIsFixed={work === 'amend'}
                choose={(document) => change({ document })}
                chooseOutline={(outline) => change({ outline })}
              />
              {work === 'amend' && (
                <RecordFieldBox
                  field={{ key: 'change', label: '改了什么', hint: '居民看得到，如 活动场次由8场调整为6场' }}
                  value={typed.change ?? ''}
                  change={(value) => setTyped('change', value)}
                />
              )}
            </Step>
          )}
          {needsDocument && (
            <Step title="审批信息">
              <ApprovalForm
                form={typed}
                reasons={reasons}
                filled={filled > 0 ? `照单位资料、上次交的和这份计划填好了 ${filled} 项，请核对。` : ''}
                change={setTyped}
              />
            </Step>
          )}
          {work === 'withdraw' && (
            <Step title="告示">
              <WithdrawForm form={typed} others={plans.filter(({ id }) => id !== planId)} change={setTyped} />
            </Step>
          )}
          {work === 'progress' && chosen && (
            <Step title="做到哪一步">
              <ProgressForm
                {...{ blocks, reports }}
                progress={chosen.progress}
                change={(reports) => change({ reports })}
              />
            </Step>
          )}
        </div>
        {read && judgement && (
          <div class="hand-in-verdict">
            <GateList
              reasons={reasons}
              ways={waysOf}
              editAddress={
                document && 'draft' in document
                  ? `${base}templates/new/?${new URLSearchParams({ draft: document.draft })}`
                  : undefined
              }
              goToField={goToField}
            />
            {!read.compared && <p class="hint">示范文本没有取到，这里没有比对雷同；收下时会比对。</p>}
          </div>
        )}
        {work !== 'next' && (
          <div class="hand-in-last">
            <Step title="生成公开包，交出去">
              <HandOver {...{ settings, packed, busy, make }} open={open.length} />
            </Step>
          </div>
        )}
        {needsDocument && !document && <WhatIsNeeded />}
        {judgement?.shown && (
          <div class="hand-in-preview" ref={preview}>
            <PublishedPreview
              plan={judgement.shown}
              {...{ vocabulary, siteName }}
              original={read?.read.original}
            />
          </div>
        )}
      </div>
    </div>
  );
}
