/** A folder for what a measurement makes, inside the project and gone afterwards: Astro writes its half-made pages there. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

export async function inWorkFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve('.cache', 'bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder for what is installed from npm to compare with; it stays, so that the next run has it. */
export function benchFolder(name: string): string {
  const folder = resolve(join('.cache', `bench-${name}`));
  mkdirSync(folder, { recursive: true });
  return folder;
}
