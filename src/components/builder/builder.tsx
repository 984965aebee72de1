/**
 * The builder: which draft is open, and keeping it. The address says where a draft comes from (`?from=` a sample,
 * its one page with `&short=1`, `?roll=` an approved plan, `?roll-draft=` a draft of this browser, `?outline=` with sections and theme) and then which it is (`?draft=`), so that a reload opens the same draft.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { sampleExamples } from '../../drafts/block-examples.ts';
import { composeParts } from '../../drafts/compose.ts';
import { type Draft, draftPlan, newDraft, readDraft } from '../../drafts/draft.ts';
import { namedByTitle, titleName } from '../../drafts/draft-name.ts';
import { issuingNotice } from '../../drafts/issuing-notice.ts';
import { outlineNow } from '../../drafts/newer-outline.ts';
import { planDraft } from '../../drafts/plan-draft.ts';
import { fillFromProfile } from '../../drafts/profile.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { blocksOfParts } from '../../drafts/template-parts.ts';
import { sampleParagraphs, unsettledTotal } from '../../drafts/unsettled.ts';
import type { Plan } from '../../plan/plan.ts';
import { fullPlan, shortPlan } from '../../plan/short.ts';
import type { Session } from '../review/session.ts';
import { storedProfile } from '../unit-storage.ts';
import { DraftHead } from './draft-head.tsx';
import { DraftList } from './draft-list.tsx';
import { saveDraft, storedDrafts, storedText } from './draft-storage.ts';
import { Editor } from './editor.tsx';
import { later } from './later.tsx';
import { newId } from './new-id.ts';
import { NewerOutline } from './newer-outline.tsx';
import { OpenWord } from './open-word.tsx';
import { StartScreen } from './start-screen.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

const ReviewPanel = later(async () => (await import('../review/review-panel.tsx')).ReviewPanel);

interface Props {
  vocabulary: ComposableVocabulary;
  /** The site's base path, ending in a slash. */
  base: string;
  /** Section kinds that have a page of their own. */
  shownKinds: readonly string[];
}

function setAddress(draft?: string): void {
  history.replaceState(null, '', draft ? `?draft=${encodeURIComponent(draft)}` : location.pathname);
}

export function Builder({ vocabulary, base, shownKinds }: Props) {
  const [opening, setTrouble] = useState('');
  const [notice, setNotice] = useState('');
  /** Which file that came back is looked at: each one that is opened is another; 0 for none. */
  const [review, setReview] = useState(0);
  const sitting = useRef<Session>(undefined);
  const [isFirstTime] = useState(() => storedDrafts().length === 0);
  const kept = useKeptDraft(setNotice);
  const { draft } = kept;
  const trouble = opening || kept.trouble;

  const open = (next: Draft): void => {
    setReview(0);
    setTrouble('');
    kept.open(next);
    setAddress(next.id);
  };
  /** A draft that is new here, what is blank filled from the unit's profile. */
  const withProfile = (next: Draft): Draft => {
    const profile = storedProfile();
    return profile ? fillFromProfile(next, profile, vocabulary) : next;
  };
  const start = (next: Draft): void => open(withProfile(next));
  const change = (next: Draft): void => {
    const named = draft ? namedByTitle(draft, next, vocabulary) : next;
    kept.change({ ...named, changed: new Date().toISOString() });
  };
  const create = (outline: string, sections?: string[], theme?: string, from?: Plan): void => {
    const choice = { outline, ...(sections && { sections }), ...(theme && { theme }), ...(from && { from }) };
    const { value, findings } = composeParts(vocabulary, choice);
    if (!value) {
      setTrouble(findings.map(({ message }) => message).join('；'));
      return;
    }
    setNotice(findings.map(({ message }) => message).join('；'));
    const examples = from && sampleExamples(from, blocksOfParts(value.parts), vocabulary);
    const unnamed = newDraft(value, {
      id: newId(),
      name: '',
      now: new Date().toISOString(),
      outlineThen: outlineNow(vocabulary, outline),
      ...(examples && { examples }),
      ...(from && { sampleTexts: sampleParagraphs(value.parts, vocabulary) }),
    });
    const next = withProfile(unnamed);
    open({ ...next, name: titleName(next, vocabulary) });
  };
  const createFrom = async (id: string, wantsShort: boolean): Promise<void> => {
    try {
      const response = await fetch(`${base}data/samples/${encodeURIComponent(id)}.json`);
      if (!response.ok) throw new Error(String(response.status));
      const sample = (await response.json()) as Plan;
      const from = (wantsShort && shortPlan(sample)) || fullPlan(sample);
      create(from.meta.outline, undefined, undefined, from);
    } catch {
      setTrouble(`没有取到示范文本“${id}”，可能已经改名，或网络不通。可以先从下面的提纲新建。`);
    }
  };

  /** A draft of each plan; the first one is opened. */
  const openPlans = (plans: readonly Plan[]): void => {
    const made = plans.flatMap(
      (plan) => planDraft(plan, { id: newId(), now: new Date().toISOString() }, vocabulary) ?? [],
    );
    const [first, ...others] = made;
    if (!first || made.length < plans.length) {
      setTrouble('文件里写的提纲本页不认得，可能出自本站的新版本；请刷新页面后再打开一次。');
      return;
    }
    // the open draft is kept in the page; what cannot be stored of the others would be lost
    const problem = others.map((one) => saveDraft(withProfile(one))).find((told) => told !== undefined);
    if (problem !== undefined) {
      setTrouble(`${problem}文件里有 ${plans.length} 份计划，没有都存下；原文件没有改动。`);
      return;
    }
    setNotice(
      others.length > 0
        ? `已由 Word 文件生成 ${made.length} 份草稿，打开的是第一份，其余的在“我的草稿”里；原文件没有改动。`
        : '已由 Word 文件生成草稿；原文件没有改动。',
    );
    start(first);
  };
  const makeNotice = (): void => {
    if (!draft) return;
    const { value, findings } = issuingNotice(draftPlan(draft, vocabulary), vocabulary);
    const made = value && planDraft(value, { id: newId(), now: new Date().toISOString() }, vocabulary);
    if (!made) {
      setTrouble(findings.map(({ message }) => message).join('；'));
      return;
    }
    setNotice(
      `已另拟印发通知，“${draft.name}”作为附件在后面；原来那份草稿没有改动，在“我的草稿”里。请填审议的会议和日期、主送单位，再核对红头。`,
    );
    start(made);
  };

  /** @param of id of a published plan, or a draft of this browser */
  const createNextYear = async (of: string | Draft | undefined): Promise<void> => {
    const making = { base, vocabulary, id: newId(), now: new Date().toISOString() };
    try {
      if (of === undefined) throw new Error('no such draft');
      const { draftOfNextYear, rolledDraft } = await import('./rolled-draft.ts');
      const next = typeof of === 'string' ? await rolledDraft(of, making) : draftOfNextYear(of, making);
      setNotice(
        `已照今年的计划编出明年的草稿：年份和日期顺延，做完的不带过来。有 ${next.decisions?.length ?? 0} 件事要由人定，列在“检查和下载”里。`,
      );
      start(next);
    } catch {
      setTrouble(
        typeof of === 'string'
          ? `没有取到公开的计划“${of}”，可能已经撤下，或网络不通。可以先从下面的提纲新建。`
          : '没有编成明年的草稿：草稿已经不在这个浏览器里，或者没有写明是哪一年的。可以先从下面的提纲新建。',
      );
    }
  };

  useEffect(() => {
    const address = new URLSearchParams(location.search);
    const stored = address.get('draft');
    const from = address.get('from');
    const approved = address.get('roll');
    const lastYears = address.get('roll-draft');
    const outline = address.get('outline');
    if (stored) {
      const text = storedText(stored);
      const { value, findings } = readDraft(text ?? '');
      if (value) kept.open(value);
      else
        setTrouble(
          text
            ? (findings[0]?.message ?? '')
            : '这台电脑的这个浏览器里没有这份草稿，请从下面打开别的草稿，或导入草稿文件。',
        );
    } else if (from) void createFrom(from, address.get('short') === '1');
    else if (approved) void createNextYear(approved);
    else if (lastYears) void createNextYear(readDraft(storedText(lastYears) ?? '').value);
    else if (outline)
      create(outline, address.get('sections')?.split(',').filter(Boolean), address.get('theme') ?? undefined);
  }, []);

  const id = draft?.id;
  const share = async (): Promise<void> => {
    if (!draft) return;
    const kinds = [
      ...new Set(draft.parts.filter(({ included, kind }) => included && kind).map(({ kind }) => kind)),
    ];
    const [theme] = draft.meta.themes;
    const query = new URLSearchParams({
      outline: draft.meta.outline,
      sections: kinds.join(','),
      ...(theme && { theme }),
    });
    const link = `${location.origin}${location.pathname}?${query}`;
    try {
      await navigator.clipboard.writeText(link);
      setNotice('提纲链接已复制：里面只有提纲和章节，没有您填的内容。');
    } catch {
      setNotice(`请手工复制提纲链接：${link}`);
    }
  };

  /** The address names a draft that is still being fetched or read. */
  const isOpening = !draft && !trouble && /[?&](?:draft|from|roll|outline)=/.test(location.search);
  // the list comes last while a draft is open, and for who has none yet: on the screen and for the Tab key
  const listComesLast = draft !== undefined || (isFirstTime && storedDrafts().length === 0);
  const drafts = (
    <DraftList
      key="drafts"
      current={draft && { id: draft.id, name: draft.name, unsettled: unsettledTotal(draft) }}
      open={open}
      newId={newId}
      changed={(changedId) => {
        if (changedId !== id) return;
        if (storedText(changedId) !== undefined) kept.reload();
        else {
          kept.close();
          setAddress();
        }
      }}
    />
  );

  return (
    <div class="builder" data-editing={draft ? true : undefined}>
      {trouble && (
        <p class="banner" role="alert">
          {trouble}
        </p>
      )}
      {notice && (
        <p class="banner soft" role="status">
          {notice}
        </p>
      )}
      {!listComesLast && !isOpening && drafts}
      {isOpening ? (
        <p role="status" class="opening">
          正在打开……
        </p>
      ) : draft ? (
        <>
          <DraftHead
            draft={draft}
            vocabulary={vocabulary}
            isSaved={!trouble}
            isStopped={kept.isStopped}
            isReviewed={review > 0}
            goOn={kept.goOn}
            close={() => {
              kept.close();
              setReview(0);
              setNotice('');
              setAddress();
            }}
            show={(returned) => {
              change({ ...draft, returned });
              setReview(review + 1);
            }}
          />
          <div inert={kept.isStopped}>
            <NewerOutline draft={draft} vocabulary={vocabulary} change={change} tell={setNotice} />
            {review > 0 && draft.returned ? (
              <ReviewPanel
                key={`${draft.id} ${review}`}
                draft={draft}
                returned={draft.returned}
                vocabulary={vocabulary}
                session={sitting}
                change={change}
                close={() => setReview(0)}
              />
            ) : (
              <Editor
                key={draft.id}
                draft={draft}
                vocabulary={vocabulary}
                base={base}
                change={change}
                share={share}
                makeNotice={makeNotice}
                kindAddress={(kind) => (shownKinds.includes(kind) ? `${base}sections/${kind}/` : undefined)}
              />
            )}
          </div>
        </>
      ) : (
        <>
          <OpenWord vocabulary={vocabulary} make={openPlans} />
          <StartScreen vocabulary={vocabulary} base={base} choose={(outline) => create(outline)} />
        </>
      )}
      {listComesLast && !isOpening && drafts}
    </div>
  );
}
