/** One draft being edited: tabs on the left, the paper on the right. Every change goes out at once and is saved. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, type DraftPart, draftPlan, draftSlots } from '../../drafts/draft.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { draftUnsettled, keepParagraph } from '../../drafts/unsettled.ts';
import type { BlockType } from '../../plan/block-type.ts';
import { blockDefinition } from '../../plan/blocks/blocks.ts';
import { findOutline, findSlot } from '../../plan/vocabulary.ts';
import type { TypedBlock } from './block-editor.tsx';
import { type DraftFinding, draftFindings } from './draft-findings.ts';
import { followInPreview } from './follow-preview.ts';
import { later } from './later.tsx';
import { SectionList } from './section-list.tsx';
import { showPlace } from './show-place.ts';
import { SlotForm } from './slot-form.tsx';
import type { PartChange } from './text-editor.tsx';
import { TitleForm } from './title-form.tsx';
import { UndoBar } from './undo-bar.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { useDraftCheck } from './use-draft-check.ts';
import { leftPlace, usePlace } from './use-place.ts';
import { useUndo } from './use-undo.ts';

const PlanPreview = later(async () => (await import('./plan-preview.tsx')).PlanPreview);
const TextEditor = later(async () => (await import('./text-editor.tsx')).TextEditor);
const FinishTab = later(async () => (await import('./finish-tab.tsx')).FinishTab);

/** Does something when a tab is drawn with all that it has. */
function whenDrawn(tab: string | undefined, act: () => void): void {
  const there =
    tab === 'text' ? TextEditor.ready() : tab === 'finish' ? FinishTab.ready() : Promise.resolve();
  there.then(
    () => requestAnimationFrame(act),
    // the tab itself says that it could not be fetched
    () => undefined,
  );
}

const tabs = [
  ['sections', '章节'],
  ['slots', '填空'],
  ['text', '正文和表格'],
  ['finish', '检查和下载'],
] as const;
type Tab = (typeof tabs)[number][0];

interface Props {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  /** The site's base path, ending in a slash. */
  base: string;
  change(draft: Draft): void;
  kindAddress(kind: string): string | undefined;
  share(): void;
  /** Makes a draft of the notice that issues this plan. */
  makeNotice(): void;
}

export function Editor({ draft, vocabulary, base, change, kindAddress, share, makeNotice }: Props) {
  const left = useState(() => leftPlace(draft.id))[0];
  const [tab, setTab] = useState<Tab>(tabs.find(([id]) => id === left.tab)?.[0] ?? 'sections');
  const [view, setView] = useState<'edit' | 'preview'>(left.view === 'preview' ? 'preview' : 'edit');
  usePlace(draft.id, tab, view, whenDrawn);
  // the other steps are there before somebody asks for them, and also when the network has gone by then
  useEffect(() => {
    void Promise.allSettled([PlanPreview.ready(), TextEditor.ready(), FinishTab.ready()]);
  }, []);
  const edited = useRef<Element | null>(null);
  const follow = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    edited.current = target;
    // when what was typed stands on the paper
    requestAnimationFrame(() => followInPreview(target));
  };
  const slots = draftSlots(draft, vocabulary).flatMap((name) => findSlot(vocabulary, name) ?? []);
  const [looked, setLooked] = useState(tab === 'text' || tab === 'finish');
  const checked = useDraftCheck(draft, vocabulary, base, looked);
  const known = draftFindings(draft, vocabulary);
  // tables are checked by both: what is said once is enough
  const said = new Set(known.map(({ message }) => message));
  const findings = [...known, ...checked.findings.filter(({ message }) => !said.has(message))];
  const unsettled = draftUnsettled(draft);
  const undecided = (draft.decisions ?? []).filter(({ done }) => !done).length;
  const openTab = (next: Tab): void => {
    setTab(next);
    if (next === 'text' || next === 'finish') setLooked(true);
  };
  const openFinding = ({ tab: next, place }: Pick<DraftFinding, 'tab' | 'place'>): void => {
    setTab(next);
    if (place) whenDrawn(next, () => showPlace(place));
  };
  const openPart = (key: string): void => {
    openTab('text');
    whenDrawn('text', () => {
      const part = document.querySelector<HTMLElement>(`[data-edit-part="${key}"]`);
      part?.scrollIntoView();
      part?.querySelector<HTMLElement>('.facts :is(input, button), .examples button')?.focus();
    });
  };
  const { what, steps, undo, remember } = useUndo(draft, change);
  const changeTo = (next: Draft, removed?: string): void => {
    if (removed) remember(removed, draft, next);
    change(next);
  };
  const changeBlock = (type: BlockType, data: unknown, { examples, removed }: TypedBlock = {}) =>
    changeTo(
      {
        ...draft,
        meta: { ...draft.meta, blocks: { ...draft.meta.blocks, [type]: data } },
        ...(examples && { examples: { ...draft.examples, [type]: examples } }),
      },
      removed,
    );
  /** A changed part; a table that it newly shows gets blank data, or the data it had before it was taken out. */
  const changePart = (part: DraftPart, { block, removed }: PartChange = {}) => {
    const parts = draft.parts.map((old) => (old.key === part.key ? part : old));
    const { blocks } = draft.meta;
    const data = block && { ...blocks, [block]: blocks[block] ?? blockDefinition(block).blank() };
    changeTo({ ...draft, parts, meta: { ...draft.meta, blocks: data ?? blocks } }, removed);
  };

  return (
    <div class="builder-grid" data-view={view} data-tab={tab}>
      <p class="view-switch">
        <button type="button" class="button" aria-pressed={view === 'edit'} onClick={() => setView('edit')}>
          编辑
        </button>
        <button
          type="button"
          class="button"
          aria-pressed={view === 'preview'}
          onClick={() => {
            setView('preview');
            requestAnimationFrame(() => edited.current && followInPreview(edited.current));
          }}
        >
          预览
        </button>
      </p>
      <div class="builder-edit">
        <div class="tabs" role="tablist" aria-label="编辑步骤">
          {tabs.map(([id, label]) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={tab === id}
              aria-controls="tab-panel"
              tabIndex={tab === id ? 0 : -1}
              onClick={() => openTab(id)}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                const next =
                  tabs[(tabs.findIndex(([name]) => name === id) + step + tabs.length) % tabs.length];
                if (step === 0 || !next) return;
                openTab(next[0]);
                document.getElementById(`tab-${next[0]}`)?.focus();
              }}
            >
              {label}
              {id === 'finish' && findings.length + undecided > 0 && (
                <span class="badge"> {findings.length + undecided}</span>
              )}
            </button>
          ))}
        </div>
        <div
          id="tab-panel"
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
          onFocusIn={follow}
          onInput={follow}
        >
          {tab === 'sections' && (
            <>
              <SectionList draft={draft} vocabulary={vocabulary} change={change} kindAddress={kindAddress} />
              <p class="builder-outline">
                提纲：{findOutline(vocabulary, draft.meta.outline)?.name}
                <button type="button" class="button" onClick={share}>
                  复制提纲链接
                </button>
              </p>
            </>
          )}
          {tab === 'slots' && (
            <>
              <TitleForm draft={draft} vocabulary={vocabulary} change={change} makeNotice={makeNotice} />
              <UnitPanel draft={draft} vocabulary={vocabulary} base={base} change={change} />
              <SlotForm
                slots={slots}
                values={draft.values}
                change={(name, value) => change({ ...draft, values: { ...draft.values, [name]: value } })}
              />
            </>
          )}
          {tab === 'text' && (
            <TextEditor
              key={draft.id}
              context={{ draft, vocabulary, changeBlock }}
              copied={
                new Map(checked.likeness?.sections.map(({ heading, parts }) => [heading, parts.length]))
              }
              paragraphs={new Map(unsettled.map(({ part, paragraphs }) => [part, paragraphs]))}
              keepParagraph={(text) => change(keepParagraph(draft, text))}
              changePart={changePart}
            />
          )}
          {tab === 'finish' && (
            <FinishTab
              draft={draft}
              vocabulary={vocabulary}
              base={base}
              checked={checked}
              findings={findings}
              change={change}
              openPart={openPart}
              openFinding={openFinding}
            />
          )}
        </div>
        <UndoBar key={steps} what={what} undo={undo} />
      </div>
      <section class="builder-paper" aria-label="预览">
        <PlanPreview plan={draftPlan(draft, vocabulary)} vocabulary={vocabulary} />
      </section>
    </div>
  );
}
