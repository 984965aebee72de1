/** Bytes on disk, by what the files are for. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderSize {
  files: number;
  bytes: number;
}

/** @param counts which files count, by their path below the folder */
export function folderSize(folder: string, counts: (path: string) => boolean = () => true): FolderSize {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => counts(path.slice(folder.length + 1)))
    .map((path) => statSync(path).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

export const megabytes = (bytes: number): number => Math.round(bytes / 10_000) / 100;
export const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;
