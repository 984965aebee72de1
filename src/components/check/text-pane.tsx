/**
 * The text being checked: a plain text area, so that input methods, undo and spelling work as everywhere, over a copy
 * of the same text that carries the marks. Both lie in one scrolling box and so never part.
 */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Placed } from './placed-findings.ts';
import type { Change } from './text-change.ts';
import { TextEdits } from './text-edits.ts';
import { MarkedText, markSegments } from './text-marks.ts';

/** What the page does to the text. */
export interface TextHandle {
  /** Makes changes as one edit, which one undo takes back. */
  replace(changes: readonly Change[]): void;
  select(start: number, end: number): void;
  undo(): void;
}

interface Props {
  initial: string;
  text: string;
  placed: readonly Placed[];
  current: Placed | undefined;
  handle: { current: TextHandle | undefined };
  /** @param unfinished an input method is still at work */
  change(text: string, unfinished: boolean): void;
  caret(offset: number): void;
  /** F8 and Shift+F8: to the next finding and back. */
  step(by: 1 | -1): void;
}

/** Where a finger is the pointer, focus would open the keyboard over half the screen. */
const byTouch = () => matchMedia('(pointer: coarse)').matches;

function makeHandle(area: HTMLTextAreaElement, edits: TextEdits): TextHandle {
  const put = (work: () => void): void => {
    work();
    if (byTouch()) area.blur();
  };
  return {
    select: (start, end) => {
      if (byTouch()) return;
      area.focus({ preventScroll: true });
      area.setSelectionRange(start, end);
    },
    replace: (changes) => put(() => edits.replace(changes)),
    undo: () => put(() => edits.undo()),
  };
}

/** Brings the current mark into view: in the box, and the box on the page. */
function showCurrent(box: HTMLElement): void {
  const mark = box.querySelector<HTMLElement>('[data-mark~="current"]');
  if (!mark) return;
  const [inner, outer] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top + 16 || inner.bottom > outer.bottom - 16)
    box.scrollTop += inner.top - outer.top - box.clientHeight / 3;
  box.scrollIntoView({ block: 'nearest' });
}

export function TextPane({ initial, text, placed, current, handle, change, caret, step }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = useRef<HTMLDivElement>(null);
  const edits = useRef<TextEdits>(undefined);
  const marked = useRef<MarkedText>(undefined);
  useLayoutEffect(() => {
    if (!area.current || !copy.current) return;
    area.current.value = initial;
    edits.current = new TextEdits(area.current);
    handle.current = makeHandle(area.current, edits.current);
    marked.current = new MarkedText(copy.current);
  }, []);
  useLayoutEffect(() => {
    marked.current?.draw(text, markSegments(placed, current));
  }, [text, placed, current]);
  useEffect(() => {
    if (current && box.current) showCurrent(box.current);
  }, [current?.key, current?.start]);
  const tellCaret = () => {
    const at = area.current;
    if (at && at.selectionStart === at.selectionEnd) caret(at.selectionStart);
  };
  return (
    <div class="check-box" ref={box}>
      <div class="check-text">
        <div class="check-copy" ref={copy} aria-hidden="true" data-check-marks />
        <textarea
          ref={area}
          id="check-text"
          rows={1}
          spellcheck={false}
          autocomplete="off"
          aria-label="要检查的文字"
          aria-describedby="check-keys"
          placeholder="把计划的文字粘贴到这里，也可以打开或拖入 Word、txt 文件。"
          onInput={(event) => {
            if (!edits.current?.muted) change(event.currentTarget.value, event.isComposing);
          }}
          onCompositionEnd={(event) => change(event.currentTarget.value, false)}
          onClick={tellCaret}
          onKeyUp={(event) => {
            if (/^(Arrow|Home|End|Page)/.test(event.key)) tellCaret();
          }}
          onKeyDown={(event) => {
            const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
            if (undoes && edits.current?.isLastOwn()) edits.current.undo();
            else if (event.key === 'F8') step(event.shiftKey ? -1 : 1);
            else return;
            event.preventDefault();
          }}
        />
      </div>
    </div>
  );
}
