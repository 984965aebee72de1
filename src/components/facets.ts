/**
 * The samples page with JavaScript: facets combine (or inside a facet, and between facets), counts follow, and the
 * state stands in the address, so that it can be shared and the back button works.
 */
import { type FacetState, facetCounts, matches, readState, writeState } from './facet-state.ts';

interface Item {
  element: HTMLElement;
  facets: Record<string, string[]>;
}

const panel = document.querySelector<HTMLElement>('[data-facets]');
const list = document.querySelector<HTMLElement>('[data-results]');
const total = document.querySelector<HTMLElement>('[data-total]');
const chosen = document.querySelector<HTMLElement>('[data-chosen]');
const empty = document.querySelector<HTMLElement>('[data-empty-state]');

function readItem(element: HTMLElement): Item {
  return { element, facets: JSON.parse(element.dataset.facetValues ?? '{}') };
}

function address(state: FacetState): string {
  const query = writeState(state);
  return query ? `?${query}` : location.pathname;
}

function toggled(state: FacetState, name: string, value: string): FacetState {
  const values = state[name] ?? [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, [name]: next };
}

function start(panel: HTMLElement, list: HTMLElement): void {
  const items = [...list.querySelectorAll<HTMLElement>('[data-facet-values]')].map(readItem);
  const facets = [...panel.querySelectorAll<HTMLElement>('[data-facet]')].map((element) => ({
    name: element.dataset.facet ?? '',
    element: element as HTMLDetailsElement,
    options: [...element.querySelectorAll<HTMLAnchorElement>('a[data-value]')],
  }));
  const names = facets.map(({ name }) => name);
  if (matchMedia('(max-width: 56rem)').matches) for (const { element } of facets) element.open = false;

  const showChosen = (state: FacetState): void => {
    const chips = facets.flatMap(({ name, options }) =>
      options
        .filter((option) => state[name]?.includes(option.dataset.value ?? ''))
        .map((option) => {
          const chip = document.createElement('a');
          chip.href = address(toggled(state, name, option.dataset.value ?? ''));
          chip.textContent = option.firstElementChild?.textContent ?? '';
          chip.dataset.remove = '';
          chip.setAttribute('aria-label', `去掉筛选：${chip.textContent}`);
          return chip;
        }),
    );
    if (chips.length > 1) {
      const clear = document.createElement('a');
      clear.href = location.pathname;
      clear.textContent = '全部清除';
      chips.push(clear);
    }
    chosen?.replaceChildren(...chips);
    if (chosen) chosen.hidden = chips.length === 0;
  };

  const show = (): void => {
    const state = readState(location.search, names);
    let shown = 0;
    for (const { element, facets } of items) {
      element.hidden = !matches(facets, state);
      if (!element.hidden) shown += 1;
    }
    for (const { name, element, options } of facets) {
      const counts = facetCounts(
        items.map(({ facets }) => facets),
        state,
        name,
      );
      for (const option of options) {
        const value = option.dataset.value ?? '';
        const isOn = state[name]?.includes(value) ?? false;
        option.href = address(toggled(state, name, value));
        if (isOn) option.setAttribute('aria-current', 'true');
        else option.removeAttribute('aria-current');
        const count = counts.get(value) ?? 0;
        option.toggleAttribute('data-empty', count === 0);
        const shownCount = option.querySelector('.count');
        if (shownCount) shownCount.textContent = String(count);
        if (isOn) element.open = true;
      }
    }
    if (total) total.textContent = String(shown);
    if (empty) empty.hidden = shown > 0;
    showChosen(state);
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const inside = link && (panel.contains(link) || chosen?.contains(link) || empty?.contains(link));
    if (!inside || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    show();
    if (!link.isConnected) list.focus();
  });
  window.addEventListener('popstate', show);
  show();
}

if (panel && list) start(panel, list);
