/** Finds plan files (`.mdx`) in files and folders. Node only. */
import { globSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Paths of all `.mdx` files among `targets`, folders searched through, sorted. @throws Error where a path is missing */
export function findPlanFiles(targets: readonly string[]): string[] {
  const files = targets.flatMap((target) =>
    statSync(target).isDirectory()
      ? globSync('**/*.mdx', { cwd: target }).map((name) => join(target, name))
      : [target],
  );
  return [...new Set(files)].sort();
}

/** A plan's id is its file's name without the ending. */
export function planId(file: string): string {
  return basename(file, '.mdx');
}
