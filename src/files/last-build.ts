/**
 * Remembers what the last build was made from and the site that it left: one that still stands as it was left, made from
 * what there is now, need not be built again. Node only.
 */
import { readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, replaceFile } from './plan-cache.ts';
import { walkFiles } from './walk-files.ts';

/** The files of a built site with sizes and times: changes when somebody deletes or edits one. */
function stateOf(out: string): string {
  const site = realpathSync(out);
  const files = [...walkFiles([site])].map(({ path, name }) => {
    const { size, mtimeMs } = statSync(path);
    return `${name} ${size} ${mtimeMs}`;
  });
  return [out, site, ...files].join('\n');
}

/** @param cache the folder that builds keep what they need again in */
export class LastBuild {
  private readonly file: string;

  constructor(cache: string) {
    this.file = join(cache, 'last-build');
  }

  /**
   * Whether the last build was made from the same and its site stands untouched.
   * @param inputs digest of all that a site is made from
   * @param out where the site is served from
   */
  stands(inputs: string, out: string): boolean {
    try {
      return readFileSync(this.file, 'utf8') === digestOf(inputs, stateOf(out));
    } catch {
      // never built, or the site is gone
      return false;
    }
  }

  /** To be called before anything is built: a build that is stopped half-way is nothing to rely on. */
  forget(): void {
    rmSync(this.file, { force: true });
  }

  /** To be called when the site is in its place. */
  remember(inputs: string, out: string): void {
    replaceFile(this.file, digestOf(inputs, stateOf(out)));
  }
}
