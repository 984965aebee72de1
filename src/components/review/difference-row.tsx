/** One difference: both texts with what differs marked, the comments beside it, and the keys to take or leave it. */
import type { Difference } from '../../drafts/review.ts';
import type { Side } from '../../drafts/review-sides.ts';
import { textStretches } from '../../terms/text-stretches.ts';
import type { State } from './session.ts';

interface Props {
  difference: Difference;
  state: State;
  side: Side | undefined;
  decide(state: Exclude<State, 'own'>): void;
  /** The comments beside it. */
  children: preact.ComponentChildren;
}

const states: Record<State, string> = {
  open: '没有定',
  taken: '已采纳',
  left: '没有采纳，照草稿',
  own: '照草稿',
};
const changes: Record<Difference['change'], string> = { changed: '改了', added: '加了', removed: '删了' };
const sides: Partial<Record<Side, string>> = {
  both: '两边都改了：发出以后草稿里改过，改稿也改过，请看清再定',
  draft: '发出以后您在草稿里改的，改稿里还是原来的',
};
/** By their place on the keyboard: an input method for Chinese does not swallow figures. */
const keys: Readonly<Record<string, Exclude<State, 'own'>>> = {
  Digit1: 'taken',
  Numpad1: 'taken',
  Digit2: 'left',
  Numpad2: 'left',
  Digit0: 'open',
  Numpad0: 'open',
};

/** The row above or below, where there is one. */
function neighbour(row: HTMLElement, by: number, isOpen = false): HTMLElement | undefined {
  const mark = isOpen ? '[data-difference][data-state="open"]' : '[data-difference]';
  const rows = [...document.querySelectorAll<HTMLElement>(mark)];
  const isBehind = (other: HTMLElement) =>
    (row.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return by > 0 ? rows.find(isBehind) : rows.findLast((other) => other !== row && !isBehind(other));
}

/** The focus stands on the first key of a row. */
export function focusRow(row: HTMLElement | null | undefined): void {
  row?.querySelector<HTMLElement>('[data-decide]')?.focus({ preventScroll: true });
}

function Text({ before, after, shown }: { before: string; after: string; shown: 'added' | 'removed' }) {
  return (
    <p>
      {textStretches(before, after)
        .filter(({ change }) => change === 'same' || change === shown)
        .map(({ change, text }, index) =>
          change === 'same' ? (
            text
          ) : shown === 'added' ? (
            <ins key={index}>{text}</ins>
          ) : (
            <del key={index}>{text}</del>
          ),
        )}
    </p>
  );
}

export function DifferenceRow({ difference, state, side, decide, children }: Props) {
  const { id, where, change, before, after } = difference;
  const isOpen = state === 'open' || state === 'own';
  const press = (row: HTMLElement, next: Exclude<State, 'own'>): void => {
    decide(next);
    // when its keys are drawn anew
    requestAnimationFrame(() => focusRow(row));
  };
  const onKeyDown = (event: preact.TargetedKeyboardEvent<HTMLLIElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    const row = event.currentTarget;
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    const key = keys[event.code];
    if (step === 0 && !key) return;
    event.preventDefault();
    if (key) decide(key);
    const next = key === 'open' ? undefined : neighbour(row, step || 1, step === 0);
    if (next) {
      focusRow(next);
      next.scrollIntoView({ block: 'nearest' });
    } else requestAnimationFrame(() => focusRow(row));
  };
  const button = (to: Exclude<State, 'own'>, words: string, look = '') => (
    <button
      type="button"
      class={`button ${look}`}
      data-decide={to}
      onClick={(event) => {
        const row = event.currentTarget.closest<HTMLElement>('[data-difference]');
        if (row) press(row, to);
      }}
    >
      {words}
    </button>
  );
  return (
    <li class="review-row" data-difference={id} data-state={state} data-side={side} onKeyDown={onKeyDown}>
      <p class="review-where">
        <strong>{where}</strong>
        <span>{changes[change]}</span>
        <span class="review-state">{states[state]}</span>
      </p>
      {side && sides[side] && <p class={side === 'both' ? 'problem' : 'hint'}>{sides[side]}</p>}
      <div class="review-texts">
        <div>
          <span class="hint">草稿</span>
          {before === '' ? (
            <p class="hint">（没有这一段）</p>
          ) : (
            <Text before={before} after={after} shown="removed" />
          )}
        </div>
        <div>
          <span class="hint">改稿</span>
          {after === '' ? (
            <p class="hint">（删去了）</p>
          ) : (
            <Text before={before} after={after} shown="added" />
          )}
        </div>
      </div>
      {children}
      <p class="review-ways">
        {isOpen ? (
          <>
            {button('taken', state === 'own' ? '照改稿改回' : '采纳', state === 'own' ? '' : 'primary')}
            {state === 'open' && button('left', '不采纳')}
          </>
        ) : (
          button('open', '撤回')
        )}
      </p>
    </li>
  );
}
