/**
 * What a superior made of the draft, beside the draft, paragraph by paragraph. Nothing changes in the draft until it is taken,
 * and what was taken can be taken back as long as the draft is not changed elsewhere.
 */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Draft } from '../../drafts/draft.ts';
import type { Returned } from '../../drafts/returned.ts';
import type { Vocabulary } from '../../plan/vocabulary.ts';
import { CommentList } from './comment-list.tsx';
import { DifferenceRow, focusRow } from './difference-row.tsx';
import { type Row, reviewRows } from './rows.ts';
import { goesOn, type Session, type State, startSession, stateOf, withTaken } from './session.ts';

interface Props {
  draft: Draft;
  returned: Returned;
  vocabulary: Vocabulary;
  /** The sitting before the panel was last closed. */
  session: { current: Session | undefined };
  change(draft: Draft): void;
  close(): void;
}

const when = (iso: string) =>
  new Date(iso).toLocaleString('zh-CN', {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });

export function ReviewPanel({ draft, returned, vocabulary, session: kept, change, close }: Props) {
  const [told, setTold] = useState('');
  const [asked, setAsked] = useState(false);
  const [session, setSession] = useState(() =>
    kept.current && goesOn(kept.current, draft) ? kept.current : startSession(draft, returned, vocabulary),
  );
  const { review, sides, taken, sentAt } = session;
  const left = new Set(returned.left);
  const rows = useMemo(() => reviewRows(review, returned.comments), [review, returned.comments]);
  const ids = review.differences.map(({ id }) => id);
  const open = ids.filter((id) => stateOf(session, left, id) === 'open');
  const sure = open.filter((id) => sides.get(id) !== 'both');
  const undone = returned.comments.filter(({ done }) => !done).length;

  useEffect(() => focusRow(document.querySelector<HTMLElement>('[data-difference][data-state="open"]')), []);

  const decide = (chosen: readonly string[], state: Exclude<State, 'own'>): void => {
    const without = (all: Iterable<string>) => [...all].filter((id) => !chosen.includes(id));
    const nowTaken = new Set([...without(taken), ...(state === 'taken' ? chosen : [])]);
    const nowLeft = [...without(left), ...(state === 'left' ? chosen : [])];
    const next = withTaken(session, nowTaken);
    kept.current = next;
    setSession(next);
    setAsked(false);
    setTold('');
    const { parts, meta, values } = next.result;
    change({ ...draft, parts, meta, values, returned: { ...returned, left: nowLeft } });
  };
  const takeAll = (): void => {
    decide(sure, 'taken');
    const doubtful = open.length - sure.length;
    setTold(
      `已采纳 ${sure.length} 处${doubtful > 0 ? `；两边都改过的 ${doubtful} 处没有动，请一处一处定` : ''}。`,
    );
  };
  const tick = (index: number, done: boolean): void => {
    const comments = returned.comments.map((one, at) => (at === index ? { ...one, done } : one));
    change({ ...draft, returned: { ...returned, comments } });
  };
  const finish = (): void => {
    if (open.length + undone > 0 && !asked) {
      setAsked(true);
      return;
    }
    const { returned: _, ...rest } = draft;
    change(rest);
    close();
  };

  const shown = (row: Row, key: number) => {
    if (row.type === 'same')
      return (
        <li key={key} class="review-same">
          <details>
            <summary>{row.texts.length} 段没有改动</summary>
            {row.texts.map((text, index) => (
              <p key={index}>{text}</p>
            ))}
          </details>
        </li>
      );
    const comments = <CommentList comments={row.comments} tick={tick} />;
    if (row.type === 'commented')
      return (
        <li key={key} class="review-row">
          <p>{row.text}</p>
          {comments}
        </li>
      );
    const { difference } = row;
    return (
      <DifferenceRow
        key={difference.id}
        difference={difference}
        state={stateOf(session, left, difference.id)}
        side={sides.get(difference.id)}
        decide={(state) => decide([difference.id], state)}
      >
        {comments}
      </DifferenceRow>
    );
  };
  const group = (title: string, list: readonly Row[]) =>
    list.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul class="review-rows">{list.map(shown)}</ul>
      </>
    );

  return (
    <section class="review" aria-labelledby="review-title" data-review>
      <h2 id="review-title">领导改过的稿子：{returned.file}</h2>
      <p data-review-count role="status">
        {ids.length + returned.comments.length === 0
          ? '这份文件和草稿一样，没有改动，也没有批注。'
          : `不同 ${ids.length} 处，${open.length > 0 ? `还有 ${open.length} 处没有定` : '都定了'}；批注 ${returned.comments.length} 条${undone > 0 ? `，还有 ${undone} 条没有处理` : returned.comments.length > 0 ? '，都处理了' : ''}。`}
      </p>
      <p class="hint">
        {sentAt
          ? `和${when(sentAt)}下载的那份对过：发出以后谁改的，逐处写明。`
          : '这份草稿没有留下发出时的文字，分不出是改稿改的还是您后来改的，凡是不同的都列在下面。'}
        点“采纳”才改草稿，随时可以撤回。键盘：↑ ↓ 换一处，1 采纳，2 不采纳，0 撤回。
      </p>
      <div class="review-tools">
        <p class="review-ways">
          {sure.length > 0 && (
            <button type="button" class="button primary" data-take-all onClick={takeAll}>
              全部采纳
            </button>
          )}
          {taken.size > 0 && (
            <button
              type="button"
              class="button"
              data-undo-all
              onClick={() => {
                decide([...taken], 'open');
                setTold('采纳的都撤回了。');
              }}
            >
              采纳的都撤回（{taken.size} 处）
            </button>
          )}
          <button type="button" class="button" data-close-review onClick={close}>
            回到编辑
          </button>
          <button type="button" class="button" data-finish-review onClick={finish}>
            看完了，收起改稿
          </button>
        </p>
        <p class="status" role="status" data-review-told>
          {told}
        </p>
        {asked && (
          <p class="banner" role="alert">
            还有 {open.length} 处改动没有定、{undone} 条批注没有处理。收起以后要再看，得重新打开那份 Word
            文件；确定就再点一次“看完了，收起改稿”。
          </p>
        )}
      </div>
      {group('标题、落款和填空', rows.fields)}
      {group('正文', rows.lines)}
      {group('表格', rows.tables)}
      {rows.others.length > 0 && (
        <>
          <h3>别处的批注</h3>
          <CommentList comments={rows.others} tick={tick} places />
        </>
      )}
      {returned.beside.length > 0 && (
        <details open={returned.beside.length <= 8} data-beside>
          <summary>文件里另有 {returned.beside.length} 处没有对上草稿，请自己看看要不要写进去</summary>
          <ul class="review-beside">
            {returned.beside.map(({ where, what, text }, index) => (
              <li key={index}>
                {where}，{what}
                {text && `：${text}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
