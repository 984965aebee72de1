/** A list of plans with JavaScript: it follows the facet panel beside it. */
import { countFacet, type FacetValues, fits } from '../library/facets.ts';
import { connectFacetPanel } from './facet-panel.ts';

const get = (selector: string) => document.querySelector<HTMLElement>(selector);
const [panel, list, chosen, total, empty] = [
  '[data-facets]',
  '[data-results]',
  '[data-chosen]',
  '[data-total]',
  '[data-empty-state]',
].map(get);

if (panel && list && chosen && total && empty) {
  const items = [...list.querySelectorAll<HTMLElement>('[data-facet-values]')].map((element) => ({
    element,
    values: JSON.parse(element.dataset.facetValues ?? '{}') as FacetValues<string>,
  }));
  const facets = [...panel.querySelectorAll<HTMLElement>('[data-facet]')];
  const names = facets.map(({ dataset }) => dataset.facet ?? '');
  const all = items.map(({ values }) => values);
  const show = (): void => {
    const choice = facetPanel.choice();
    let shown = 0;
    for (const { element, values } of items) {
      element.hidden = !fits(choice, values);
      if (!element.hidden) shown += 1;
    }
    total.textContent = String(shown);
    empty.hidden = shown > 0;
    facetPanel.show((name) => countFacet(all, choice, name));
  };
  const facetPanel = connectFacetPanel(panel, names, chosen, show);
  show();
}
