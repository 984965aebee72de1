/** What the process that renders pages is told, and the site's program as it finds it. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface RenderOrder {
  /** Digest of code and settings: no page of another program is taken for one of this. */
  key: string;
  /** The day that the site is built for, as it was set. */
  day: string;
  /** Folder that the pages go to. */
  site: string;
  /** Folder of the bundled program. */
  program: string;
  /** Folder of what browsers load beside the pages. */
  client: string;
  /** Folder of the pages of the last build. */
  store: string;
}

/** What `src/site/program.ts` exports. */
export interface SiteProgram {
  sitePages(): Promise<{ file: string; key?: string }[]>;
  renderPage(file: string): Promise<Uint8Array | undefined>;
  writePageLists(folder: string): void;
}

export async function loadProgram({ program }: RenderOrder): Promise<SiteProgram> {
  const entry = readdirSync(program).find((name) => name.startsWith('prerender-entry'));
  return import(pathToFileURL(resolve(program, entry ?? '')).href);
}
