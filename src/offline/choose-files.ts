/** Which files of a built site are stored in the browser for times without a network. */

export interface SiteFile {
  /** Below the site's folder: `samples/x/index.html`. */
  path: string;
  bytes: number;
}

/** So much is stored without asking; a larger library stores its texts as they are read. */
const mostBytes = 40_000_000;

/** Downloads and what only programs read. */
const left = /\.(docx|mdx|png|svg|ics|xml|txt)$|^data\/approved|^404\.html$|^robots|^offline\.json$|^sw\.js$/;

/** One for each plan, or nearly: too many in a large library. */
const ofPlans = /^samples\/.|^data\/(samples|library)\/|^approved\/.+\/|^sections\/.+\/|^search-data\/.+\//;

/** `samples/x/index.html` → `samples/x/`, the address under which a page is asked for. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

/** What is stored at the first visit: everything, or, where that is too much, what is needed to find and write plans. */
export function chooseFiles<File extends SiteFile>(files: readonly File[]): File[] {
  const wanted = files.filter(({ path }) => !left.test(path) || path === 'favicon.svg');
  const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  return total <= mostBytes
    ? wanted
    : wanted.filter(({ path }) => !ofPlans.test(path) || path === 'samples/index.html');
}
