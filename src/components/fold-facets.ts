/** On a narrow screen the facets stand above the list: folded, so that the list is in sight. */
if (matchMedia('(max-width: 56rem)').matches)
  for (const facet of document.querySelectorAll<HTMLDetailsElement>('.facets details')) facet.open = false;
