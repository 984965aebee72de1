/** Addresses of pages. Every link goes through here, so that the site works under a sub-path (`base`). */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A root-relative path under the site's base: `/samples/` → `/base/samples/`. */
export function href(path: string): string {
  return `${base}${path}`;
}

function toQuery(parameters: Record<string, string>): string {
  const query = new URLSearchParams(parameters).toString();
  return query && `?${query}`;
}

export const links = {
  home: () => href('/'),
  samples: () => href('/samples/'),
  samplesPage: (page: number) => href(`/samples/all/${page}/`),
  sample: (id: string) => href(`/samples/${id}/`),
  coverage: () => href('/samples/coverage/'),
  /** The samples narrowed down by several facets at once. */
  chosen: (choice: Record<string, string>) => href(`/samples/${toQuery(choice)}`),
  facet: (facet: string, value: string) => href(`/samples/${facet}/${value}/`),
  sections: () => href('/sections/'),
  section: (kind: string) => href(`/sections/${kind}/`),
  templates: () => href('/templates/'),
  template: (outline: string) => href(`/templates/${outline}/`),
  blank: (outline: string, format: 'docx' | 'mdx') => href(`/templates/${outline}.${format}`),
  /** The builder, with an outline, a sample or, for next year, an approved plan to begin with. */
  builder: (start: { outline?: string; from?: string; short?: '1'; roll?: string } = {}) =>
    href(`/templates/new/${toQuery(start)}`),
  /** One plan for many units. */
  manyUnits: () => href('/templates/many/'),
  /** 本单位资料: what a unit types once. */
  unit: () => href('/templates/unit/'),
  /** Where an approved plan is handed in, or a published one is amended, withdrawn, reported on. */
  publish: (start: { plan?: string } = {}) => href(`/publish/${toQuery(start)}`),
  check: () => href('/check/'),
  checkRules: () => href('/check/rules/'),
  checkRule: (rule: string) => href(`/check/rules/${rule}/`),
  approved: () => href('/approved/'),
  approvedPlan: (id: string) => href(`/approved/${id}/`),
  approvedVersion: (id: string, version: number) => href(`/approved/${id}/v${version}/`),
  /** The difference between two versions; the last two where none are named. */
  approvedChanges: (id: string, pair?: { from: number; to: number }) =>
    href(`/approved/${id}/changes/${pair ? `${pair.from}-${pair.to}/` : ''}`),
  approvedFile: (id: string, format: 'docx' | 'txt' | 'json' | 'ics') =>
    href(`/approved/${id}/plan.${format}`),
  /** The Word file that a version was published from. */
  approvedOriginal: (id: string, version: number) => href(`/approved/${id}/v${version}.docx`),
  approvedPoster: (id: string) => href(`/approved/${id}/poster/`),
  /** The page that shows the picture, or the picture as a file. */
  approvedPicture: (id: string, format?: 'svg' | 'png') =>
    href(format ? `/approved/${id}/picture.${format}` : `/approved/${id}/picture/`),
  /** 居务公开目录: what is due, published, overdue. */
  disclosureCatalogue: () => href('/disclosure/'),
  approvedFeed: () => href('/approved/rss.xml'),
  approvedIndex: () => href('/data/approved.json'),
  /** 开放数据: what programs read. */
  openData: () => href('/data/'),
  approvedSchema: () => href('/data/approved.schema.json'),
  guides: () => href('/guide/'),
  guide: (id: string) => href(`/guide/${id}/`),
  search: () => href('/search/'),
  /** Everything that fits several facets at once, in a library too large for one page. */
  narrow: (choice: Record<string, string>) => href(`/search/${toQuery(choice)}`),
} as const;
