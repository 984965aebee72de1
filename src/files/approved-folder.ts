/**
 * The folder of approved plans as a file system sees it: which plans there are, and what stopped commands have left.
 * Reading the plans is `approved-store.ts`. Node only.
 */
import { type Dirent, existsSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../terms/user-error.ts';
import { isLeftover, isUnfinished, removeLeftovers } from './leftovers.ts';

/** The folder beside those of the plans that says what was published (`published-ledger.ts`); no plan can have its name. */
export const ledgerFolder = '_published';

/** The folders and links below `root`, by name; none where it is absent. @throws UserError in Chinese where it is no folder */
export function approvedEntries(root: string): Dirent[] {
  if (!existsSync(root)) return [];
  if (!statSync(root).isDirectory())
    throw new UserError(`${root} 是一个文件；公开的计划要放在文件夹里，请检查 APPROVED_DIR`);
  return readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) =>
        (entry.isDirectory() || entry.isSymbolicLink()) &&
        !entry.name.startsWith('.') &&
        entry.name !== ledgerFolder,
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    // another command has just taken an empty folder away
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The files of one plan, those of a write in progress or a stopped one left out. */
export function filesOf(root: string, id: string): string[] {
  return namesIn(join(root, id)).filter((name) => !isUnfinished(name));
}

/** Names that commands give; systems put files of their own into any folder. */
const ownName = /^(?:v[1-9]\d{0,3}\.(?:mdx|docx)|withdrawn\.yaml|progress\.yaml)$/;
export const isOfSystem = (name: string): boolean => /^(?:\..*|Thumbs\.db|desktop\.ini)$/i.test(name);

/** What lies in the folder of a plan and is not from the commands: other names, and links, which could lead anywhere. */
export function foreignEntries(folder: string): { name: string; isLink: boolean }[] {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, isLink: entry.isSymbolicLink() }))
    .filter(({ name, isLink }) => !isOfSystem(name) && !isLeftover(name) && (isLink || !ownName.test(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files beside the folders of plans, where nobody reads them (links are told as folders); a note to people, README, may lie there. */
export function strayFiles(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !isOfSystem(entry.name) && !isLeftover(entry.name))
    .filter(({ name }) => !/^readme(?:\.\w+)?$/i.test(name))
    .map(({ name }) => join(root, name));
}

/** Ids in use; a folder that only a stopped command has touched is free. */
export function takenIds(root: string): string[] {
  return approvedEntries(root)
    .filter((entry) => entry.isSymbolicLink() || filesOf(root, entry.name).length > 0)
    .map(({ name }) => name);
}

/** Every file of every plan, by name: what was there when somebody looked. */
export function filesSeen(root: string): string[] {
  return takenIds(root).flatMap((id) => filesOf(root, id).map((name) => `${id}/${name}`));
}

/** Files that a stopped command has left, or that one is writing just now. */
export function unfinishedFiles(root: string): string[] {
  return approvedEntries(root)
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: id }) =>
      namesIn(join(root, id))
        .filter(isUnfinished)
        .map((name) => join(root, id, name)),
    );
}

/** Takes away what stopped commands have left: files, and folders that hold nothing. */
export function tidyApproved(root: string): void {
  for (const entry of approvedEntries(root)) {
    if (!entry.isDirectory()) continue;
    const folder = join(root, entry.name);
    try {
      removeLeftovers(folder);
      rmdirSync(folder);
    } catch {
      // it holds a plan, or cannot be changed: nothing of it was to be taken away
    }
  }
}
