/** A list of hits on the search page: a screenful first, the rest by a button. */
import type { Hit } from '../search/hit.ts';
import type { ShownHit } from '../search/search.ts';

/** What is not looked at need not be loaded. */
const nextPage = 20;

export interface ResultList {
  /** Loads the first `count` of other hits. @returns what shows them in the place of those that are there */
  load: (hits: readonly Hit[], count: number) => Promise<() => void>;
}

interface Parts {
  list: HTMLElement;
  /** The button for more; absent where all are shown. */
  more?: HTMLElement;
  /** Loads what is shown of a hit. */
  show: (hit: Hit) => Promise<ShownHit>;
  make: (hit: ShownHit) => HTMLLIElement;
  /** Takes care of a load that fails. */
  guard: (work: Promise<void>) => Promise<void>;
}

export function connectResultList({ list, more, show, make, guard }: Parts): ResultList {
  let hits: readonly Hit[] = [];
  let shown = 0;
  let adding = false;

  async function itemsOf(some: readonly Hit[]): Promise<HTMLLIElement[]> {
    return (await Promise.all(some.map(show))).map((hit) => make(hit));
  }
  function sayMore(): void {
    if (!more) return;
    const left = hits.length - shown;
    more.hidden = left <= 0;
    more.textContent = `再显示 ${Math.min(nextPage, left)} 份（还有 ${left} 份）`;
  }
  async function add(): Promise<void> {
    const known = hits;
    const items = await itemsOf(hits.slice(shown, shown + nextPage));
    // another search has been answered meanwhile
    if (hits !== known) return;
    list.append(...items);
    shown += items.length;
    sayMore();
    items[0]?.querySelector('a')?.focus();
  }
  more?.addEventListener('click', async () => {
    if (adding) return;
    adding = true;
    await guard(add()).finally(() => {
      adding = false;
    });
  });
  return {
    load: async (next, count) => {
      const items = await itemsOf(next.slice(0, count));
      return () => {
        hits = next;
        shown = items.length;
        list.replaceChildren(...items);
        sayMore();
      };
    },
  };
}
