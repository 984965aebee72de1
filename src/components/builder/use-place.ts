/** Where a person is in a draft: a reload comes back there, to the tab, the section and the line on the screen. */
import { useEffect } from 'preact/hooks';

const key = (draft: string) => `plan-place:${draft}`;

/** What can stand at the top of the screen; what is above it may be of another height when the page is drawn anew. */
const anchors = '[data-edit-part], [data-part], [data-sub-section], [data-block-editor], .field, .findings';

interface Place {
  tab: string;
  view: string;
  /** Keys of sections that were folded. */
  folded: string[];
  /** Which of the anchors, and how far below the top of the screen it begins. */
  anchor: number;
  top: number;
}

/** The place that was left in this tab of the browser; nothing where there is none. */
export function leftPlace(draft: string): Partial<Place> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key(draft)) ?? '{}');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}

const all = () => [...document.querySelectorAll<HTMLElement>(anchors)];
const parts = () => [...document.querySelectorAll<HTMLDetailsElement>('[data-edit-part]')];

/**
 * Remembers the place when the page is left, and goes to it when it is drawn.
 * @param whenDrawn does something when a tab is drawn with all that it has
 */
export function usePlace(
  draft: string,
  tab: string,
  view: string,
  whenDrawn: (tab: string | undefined, act: () => void) => void,
): void {
  useEffect(() => {
    const { anchor, top = 0, folded = [], tab: leftTab } = leftPlace(draft);
    if (anchor === undefined) return undefined;
    history.scrollRestoration = 'manual';
    let isGone = false;
    whenDrawn(leftTab, () => {
      if (isGone) return;
      for (const part of parts()) if (folded.includes(part.dataset.editPart ?? '')) part.open = false;
      const element = all()[anchor];
      if (element) window.scrollBy(0, element.getBoundingClientRect().top - top);
    });
    return () => {
      isGone = true;
    };
  }, [draft, whenDrawn]);
  useEffect(() => {
    const leave = (): void => {
      const elements = all();
      const above = elements.findLastIndex((element) => element.getBoundingClientRect().top <= 1);
      const anchor = Math.max(above, 0);
      const top = elements[anchor]?.getBoundingClientRect().top ?? 0;
      const folded = parts()
        .filter(({ open }) => !open)
        .map(({ dataset }) => dataset.editPart ?? '');
      try {
        sessionStorage.setItem(key(draft), JSON.stringify({ tab, view, folded, anchor, top }));
      } catch {
        // full or forbidden: the draft opens at its beginning
      }
    };
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [draft, tab, view]);
}
