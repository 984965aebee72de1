/** Addresses of pages. Every link goes through here, so that the site works under a sub-path (`base`). */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A root-relative path under the site's base: `/samples/` → `/base/samples/`. */
export function href(path: string): string {
  return `${base}${path}`;
}

export const links = {
  home: () => href('/'),
  samples: () => href('/samples/'),
  sample: (id: string) => href(`/samples/${id}/`),
  facet: (facet: string, value: string) => href(`/samples/${facet}/${value}/`),
  sections: () => href('/sections/'),
  section: (kind: string) => href(`/sections/${kind}/`),
  templates: () => href('/templates/'),
  template: (outline: string) => href(`/templates/${outline}/`),
  guides: () => href('/guide/'),
  guide: (id: string) => href(`/guide/${id}/`),
  search: () => href('/search/'),
} as const;
