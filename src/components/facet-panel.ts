/**
 * The facet panel with JavaScript, for lists of plans and for search: facets combine, counts follow, and the choice
 * stands in the address, so that it can be shared and the back button works.
 */
import type { FacetChoice } from '../library/facets.ts';
import { readChoice, toggled, writeChoice } from './facet-address.ts';

export interface FacetPanel<Name extends string> {
  choice(): FacetChoice<Name>;
  /** Shows the choice of the address and how many plans each value would give. */
  show(countsOf: (name: Name) => ReadonlyMap<string, number>): void;
}

function chip(label: string, href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = label;
  return link;
}

/**
 * Connects a panel.
 * @param names the facets that the address may name
 * @param chosen where the chosen values are listed, each with a link that takes it out
 * @param changed called after the address has changed
 */
export function connectFacetPanel<Name extends string>(
  panel: HTMLElement,
  names: readonly Name[],
  chosen: HTMLElement,
  changed: () => void,
): FacetPanel<Name> {
  const facets = names.flatMap((name) => {
    const details = panel.querySelector<HTMLDetailsElement>(`details[data-facet="${name}"]`);
    const options = [...(details?.querySelectorAll<HTMLAnchorElement>('a[data-value]') ?? [])];
    return details ? [{ name, details, options }] : [];
  });
  const address = (choice: FacetChoice<Name>): string => {
    const query = writeChoice(choice, names, location.search);
    return query ? `?${query}` : location.pathname;
  };
  const choice = () => readChoice(location.search, names);

  const showChosen = (now: FacetChoice<Name>): void => {
    const labelOf = (name: Name, value: string): string => {
      const options = facets.find((facet) => facet.name === name)?.options ?? [];
      const option = options.find(({ dataset }) => dataset.value === value);
      return option?.firstElementChild?.textContent ?? value;
    };
    // a value that the panel does not list narrows the results too, so it must be possible to take it out
    const chips = names.flatMap((name) =>
      (now[name] ?? []).map((value) => {
        const label = labelOf(name, value);
        const link = chip(label, address(toggled(now, name, value)));
        link.dataset.remove = '';
        link.setAttribute('aria-label', `去掉条件：${label}`);
        return link;
      }),
    );
    if (chips.length > 1) chips.push(chip('清除全部条件', address({})));
    const count = panel.parentElement?.querySelector<HTMLElement>('[data-chosen-count]');
    const total = names.reduce((sum, name) => sum + (now[name]?.length ?? 0), 0);
    if (count) {
      count.textContent = `已选 ${total} 项`;
      count.hidden = total === 0;
    }
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
    const place = panel.closest('details[open]') ? panel : panel.parentElement;
    if (!link.isConnected) place?.querySelector<HTMLElement>('summary')?.focus();
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
