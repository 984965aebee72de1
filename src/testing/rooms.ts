// The rooms of the house and the arrows between them: who may import from whom. The one list that the test of arrows and
// CONTRIBUTING.md hold to.

/** The rooms that know no file system, no page and no clock: they run in Node, in a worker and in a browser. */
export const pureRooms: Readonly<Record<string, readonly string[]>> = {
  terms: [],
  document: ['terms'],
  source: ['terms', 'document'],
  plan: ['terms'],
  check: ['terms', 'document', 'plan'],
  // of `source` only what every Word package shares, `source/ooxml`
  writers: ['terms', 'document', 'source', 'plan'],
  // reads back what writers wrote, by the names that they gave it
  import: ['terms', 'document', 'source', 'plan', 'writers'],
  drafts: ['terms', 'plan', 'writers'],
  // back into the file that a document came from
  revise: ['terms', 'document', 'source', 'plan', 'check', 'writers'],
  approve: ['terms', 'document', 'source', 'plan', 'check', 'import', 'writers'],
  library: ['terms', 'plan', 'writers'],
};

const allPure = Object.keys(pureRooms);

/** Room → the rooms it may import from, itself aside; no room names one that comes later. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  ...pureRooms,
  search: ['terms', 'plan', 'library'],
  files: allPure,
  offline: [],
  site: [...allPure, 'files'],
  components: [...allPure, 'search', 'site'],
  layouts: ['components', 'site'],
  pages: [...allPure, 'search', 'site', 'components', 'layouts'],
  'content.config.ts': ['site', 'files'],
  scripts: [...allPure, 'search', 'files', 'offline'],
};
