/**
 * The facet panel with JavaScript, for the samples page and for search: facets combine, counts follow, and the choice
 * stands in the address, so that it can be shared and the back button works.
 */
import { type FacetChoice, type FacetName, facetNames } from '../plan/facets.ts';
import { readChoice, toggled, writeChoice } from './facet-address.ts';

export interface FacetPanel {
  choice(): FacetChoice;
  /** Shows the choice of the address and how many plans each value would give. */
  show(countsOf: (name: FacetName) => ReadonlyMap<string, number>): void;
}

function address(choice: FacetChoice): string {
  const query = writeChoice(choice, location.search);
  return query ? `?${query}` : location.pathname;
}

function chip(label: string, href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = label;
  return link;
}

/**
 * Connects a panel.
 * @param chosen where the chosen values are listed, each with a link that takes it out
 * @param changed called after the address has changed
 */
export function connectFacetPanel(panel: HTMLElement, chosen: HTMLElement, changed: () => void): FacetPanel {
  const facets = [...panel.querySelectorAll<HTMLDetailsElement>('details[data-facet]')].map((details) => ({
    name: facetNames.find((name) => name === details.dataset.facet) ?? facetNames[0],
    details,
    options: [...details.querySelectorAll<HTMLAnchorElement>('a[data-value]')],
  }));
  if (matchMedia('(max-width: 56rem)').matches) for (const { details } of facets) details.open = false;
  const choice = () => readChoice(location.search);

  const showChosen = (now: FacetChoice): void => {
    const chips = facets.flatMap(({ name, options }) =>
      options
        .filter(({ dataset: { value = '' } }) => now[name]?.includes(value))
        .map(({ dataset: { value = '' }, firstElementChild }) => {
          const label = firstElementChild?.textContent ?? value;
          const link = chip(label, address(toggled(now, name, value)));
          link.dataset.remove = '';
          link.setAttribute('aria-label', `去掉条件：${label}`);
          return link;
        }),
    );
    if (chips.length > 1) chips.push(chip('清除全部条件', address({})));
    chosen.replaceChildren(...chips);
    chosen.hidden = chips.length === 0;
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const inside = link && (panel.contains(link) || chosen.contains(link));
    if (!inside || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    changed();
    // a chip that was pressed is gone: keep the keyboard where the reader is
    if (!link.isConnected) panel.querySelector<HTMLElement>('summary')?.focus();
  });
  window.addEventListener('popstate', changed);

  return {
    choice,
    show(countsOf) {
      const now = choice();
      for (const { name, details, options } of facets) {
        const counts = countsOf(name);
        for (const option of options) {
          const { value = '' } = option.dataset;
          const isOn = now[name]?.includes(value) ?? false;
          const count = counts.get(value) ?? 0;
          option.href = address(toggled(now, name, value));
          if (isOn) option.setAttribute('aria-current', 'true');
          else option.removeAttribute('aria-current');
          option.toggleAttribute('data-empty', count === 0 && !isOn);
          const shown = option.querySelector('.count');
          if (shown) shown.textContent = String(count);
          if (isOn) details.open = true;
        }
      }
      showChosen(now);
    },
  };
}
