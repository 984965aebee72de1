/**
 * Node's own cache of compiled code, for Astro and what it loads: most of a second of every build. Each build adds what
 * was bundled anew, so a cache that has grown is thrown away.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';

/** Astro and all it loads are about two thousand files. */
const mostFiles = 6000;

/** Makes a folder ready to be a code cache. @returns the folder, as `NODE_COMPILE_CACHE` wants it */
export function codeCache(folder: string): string {
  if (existsSync(folder) && readdirSync(folder, { recursive: true }).length > mostFiles)
    rmSync(folder, { recursive: true, force: true });
  return folder;
}
