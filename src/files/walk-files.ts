/** The files of folders, one after the other in a fixed order, however many there are. Node only. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface FoundFile {
  path: string;
  /** Path below the folder that was named; the name alone for a file that was named itself. */
  name: string;
  /** True where it was found in a folder, not named. */
  inFolder: boolean;
}

/** What systems and editors leave in folders; nobody means these files. */
const leftBehind = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** A folder that cannot be opened, or a link that leads nowhere, is given as a file: reading it tells why. */
function* walk(folder: string, below: string): Generator<FoundFile> {
  let entries: ReturnType<typeof listFolder>;
  try {
    entries = listFolder(folder);
  } catch {
    yield { path: folder, name: below, inFolder: true };
    return;
  }
  for (const entry of entries) {
    if (leftBehind.test(entry.name)) continue;
    const path = join(folder, entry.name);
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(path, name);
    // linked folders may lead in a circle
    else if (!entry.isSymbolicLink() || !isFolder(path)) yield { path, name, inFolder: true };
  }
}

function listFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** @throws Error of the file system where a target is missing, before any file is given */
export function walkFiles(targets: readonly string[]): Generator<FoundFile> {
  const folders = new Map(targets.map((target) => [target, statSync(target).isDirectory()]));
  return (function* () {
    for (const [target, isFolderTarget] of folders) {
      if (isFolderTarget) yield* walk(target, '');
      else yield { path: target, name: basename(target), inFolder: false };
    }
  })();
}
