/** On a wide screen the facets stand beside the list, open; on a narrow one above it, folded, so that the list is in sight. */
const wide = matchMedia('(min-width: 56.01rem)');

function fold(): void {
  for (const panel of document.querySelectorAll<HTMLDetailsElement>('[data-facet-fold]'))
    panel.open = wide.matches;
}

fold();
wide.addEventListener('change', fold);
