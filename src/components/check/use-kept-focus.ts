/**
 * The keyboard stays in the list of findings when one of them goes, on the one that takes its place; in the text where none is
 * left. What is switched off goes only once the text is checked again.
 */
import { useEffect, useRef } from 'preact/hooks';

/** Place of the finding that holds the keyboard; −1 where none does. */
function indexOf(): number {
  const item = document.activeElement?.closest('.finding');
  return item ? [...document.querySelectorAll('.finding')].indexOf(item) : -1;
}

function keepFocus(index: number): void {
  requestAnimationFrame(() => {
    const items = document.querySelectorAll<HTMLElement>('.finding-open:not(:disabled)');
    const next = items[Math.min(Math.max(index, 0), items.length - 1)];
    (next ?? document.querySelector<HTMLElement>('#check-text'))?.focus();
  });
}

/** @param findings as they were found last */
export function useKeptFocus(findings: unknown) {
  const kept = useRef(-1);
  useEffect(() => {
    if (kept.current < 0 || document.activeElement !== document.body) return;
    keepFocus(kept.current);
    kept.current = -1;
  }, [findings]);
  /** Does what makes findings go, also those around the button that was pressed. */
  const keptIn = (work: () => void): void => {
    kept.current = Math.max(indexOf(), 0);
    work();
    keepFocus(kept.current);
  };
  return { indexOf, keepFocus, keptIn };
}
