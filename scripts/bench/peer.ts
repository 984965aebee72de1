/** Another program that makes a site with search from Markdown, installed from npm beside the project, never into it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { measureProcess } from './measure-process.ts';
import { tell } from './part.ts';
import type { PeerText } from './peer-texts.ts';
import { benchFolder } from './work-folder.ts';

export interface Peer {
  name: string;
  /** Pinned, so that figures of different days can be compared. */
  packages: Readonly<Record<string, string>>;
  /** Writes settings and texts into the folder, replacing those of an earlier run. */
  write(folder: string, texts: readonly PeerText[]): void;
  /** The command of a full build, run in the folder. */
  build(folder: string): string[];
  /** The built site, below the folder. */
  out: string;
  /** What a full build must not find. */
  caches: readonly string[];
  /** The files of its search, by their path below the site. */
  isIndex(path: string): boolean;
}

/** Runs npm with the Node that runs this, which the packages need. */
export async function npmInstall(folder: string, packages: Readonly<Record<string, string>>): Promise<void> {
  const manifest = `${JSON.stringify({ private: true, type: 'module', dependencies: packages }, null, 2)}\n`;
  const file = join(folder, 'package.json');
  const isInstalled = existsSync(join(folder, 'node_modules', '.package-lock.json'));
  if (isInstalled && existsSync(file) && readFileSync(file, 'utf8') === manifest) return;
  tell(
    `安装 ${Object.entries(packages)
      .map((entry) => entry.join('@'))
      .join('、')}`,
  );
  writeFileSync(file, manifest);
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
  await measureProcess(['npm', 'install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: folder,
    env: { PATH: path },
  });
}

/** @returns the folder with the packages in it @throws Error where npm cannot install them */
export async function installPeer({ name, packages }: Peer): Promise<string> {
  const folder = benchFolder(join('peers', name.toLowerCase()));
  await npmInstall(folder, packages);
  return folder;
}
