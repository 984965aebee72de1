/**
 * The index of the pages that explain: Pagefind's own, made from the finished pages. The exact search is of plans; what a
 * clerk asks of the site itself (盖章, 领导批注) stands in the guide and with the rules of the check.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { guideFolder } from '../../src/search/manifest.ts';

/** Folders of pages below the site, each page's own folder in them. */
const explaining = ['guide', 'check/rules'];

/** What a page has around its text, and examples: they hold words that the page is not about. */
const besideText = [
  'nav',
  'script',
  '.next',
  '.rule-level',
  '.rule-source',
  '.rule-examples',
  '.rule-settings',
];

/** Files of Pagefind's ready-made interfaces, which no page uses. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)/;

function must<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('；')}`);
  return answer;
}

/** Pages by their addresses, without the places where a line may break: they would part words. */
function explainingPages(pages: string): [url: string, html: string][] {
  return explaining.flatMap((folder) =>
    readdirSync(join(pages, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }): [string, string] => {
        const html = readFileSync(join(pages, folder, name, 'index.html'), 'utf8');
        return [`${folder}/${name}/`, html.replaceAll('<wbr>', '')];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The text of a page stands in its `main`; scripts and styles around it change with every release. */
function keyOf(pages: readonly [string, string][]): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  hash.update(readFileSync('node_modules/pagefind/package.json'));
  for (const [url, html] of pages) hash.update(url).update(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html);
  return hash.digest('hex').slice(0, 16);
}

async function write(pages: readonly [string, string][], folder: string): Promise<void> {
  const { index } = must(
    await createIndex({ forceLanguage: 'zh', rootSelector: 'main', excludeSelectors: besideText }),
  );
  if (!index) throw new Error('Pagefind gave no index');
  for (const [url, content] of pages) must(await index.addHTMLFile({ url, content }));
  must(await index.writeFiles({ outputPath: folder }));
  await close();
  const written = await readdir(folder);
  await Promise.all(written.filter((name) => unused.test(name)).map((name) => rm(join(folder, name))));
}

/**
 * Writes `<pages>/pagefind/`.
 * @param pages the finished pages
 * @param kept where the index is kept, to be taken again while the explaining pages say the same
 */
export async function indexGuide(pages: string, kept: string): Promise<void> {
  const explained = explainingPages(pages);
  const last = join(kept, keyOf(explained));
  if (!existsSync(last)) {
    await rm(kept, { recursive: true, force: true });
    await mkdir(dirname(kept), { recursive: true });
    await write(explained, `${kept}/new`);
    await rename(`${kept}/new`, last);
  }
  await cp(last, join(pages, guideFolder), { recursive: true });
}
