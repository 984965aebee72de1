/**
 * Edits of the text area that can be undone. Small ones are typed through the browser's own command, so that its undo
 * knows them. That command takes seconds for many lines (Chrome reports each of them four times): larger edits are set
 * at once and undone from memory. Either way what was one click is one undo.
 */
import type { Change } from './text-change.ts';

/** Replaced characters and line breaks, times the length of the text: below this the browser's command is quick. */
const mostTyped = 1_500_000;

interface Edit {
  before: string;
  after: string;
  /** Steps in the browser's undo; none where the text was set. */
  steps: number;
}

export class TextEdits {
  /** True while an edit of several steps is under way: what the browser reports meanwhile is half-done. */
  muted = false;
  private readonly area: HTMLTextAreaElement;
  private last: Edit | undefined;

  constructor(area: HTMLTextAreaElement) {
    this.area = area;
  }

  /** @param changes in the order of the text, without overlap */
  replace(changes: readonly Change[]): void {
    const before = this.area.value;
    let after = before;
    for (const { start, end, inserted } of changes.toReversed())
      after = after.slice(0, start) + inserted + after.slice(end);
    if (after === before) return;
    const breaks = changes.reduce((sum, { inserted }) => sum + inserted.split('\n').length, 0);
    const typed = breaks * Math.max(before.length, after.length, 1000) <= mostTyped;
    this.quietly(() => {
      if (typed) for (const change of changes.toReversed()) this.type(change);
      const done = typed && this.area.value === after;
      if (!done) this.area.value = after;
      this.last = { before, after, steps: done ? changes.length : 0 };
    });
  }

  /** Whether the last edit is more than one step to the browser, and nothing was typed since. */
  isLastOwn(): boolean {
    return this.last !== undefined && this.last.steps !== 1 && this.area.value === this.last.after;
  }

  /** Takes back the last edit, or what was typed since. */
  undo(): void {
    const { last } = this;
    this.area.focus({ preventScroll: true });
    if (!last || this.area.value !== last.after) {
      document.execCommand('undo');
      return;
    }
    this.last = undefined;
    this.quietly(() => {
      for (let step = 0; step < last.steps; step++) document.execCommand('undo');
      if (this.area.value !== last.before) this.area.value = last.before;
    });
  }

  private type({ start, end, inserted }: Change): void {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(start, end);
    if (inserted === '') document.execCommand('delete');
    else document.execCommand('insertText', false, inserted);
  }

  private quietly(work: () => void): void {
    this.muted = true;
    work();
    this.muted = false;
    this.area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
