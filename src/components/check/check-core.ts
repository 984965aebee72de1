/** The check as the page asks for it; runs in a worker, so that typing never waits for it. */
// first: it must run before the schemas that the other modules make
import '../builder/no-eval.ts';
import { fixText } from '../../check/apply-fixes.ts';
import { checkText } from '../../check/check-text.ts';
import type { LibraryText } from '../../check/library.ts';
import { findOutline } from '../../plan/vocabulary.ts';
import type { Finding } from '../../terms/finding.ts';
import type { CheckData } from './check-data.ts';
import { placeFindings } from './placed-findings.ts';
import { type ReadFile, readFile } from './read-file.ts';

export interface CheckOptions {
  /** Outline id to hold the text against; empty for none. */
  outline: string;
  /** Whether to compare with the library. */
  compare: boolean;
}

export class CheckCore {
  private data: CheckData | undefined;
  private library: readonly LibraryText[] = [];

  setData(data: CheckData): void {
    this.data = data;
  }

  setLibrary(library: readonly LibraryText[]): void {
    this.library = library;
  }

  check(text: string, { outline, compare }: CheckOptions): Finding[] {
    if (!this.data) throw new Error('no data yet');
    const { vocabulary, words } = this.data;
    const chosen = findOutline(vocabulary, outline);
    return checkText(text, {
      vocabulary,
      words,
      library: compare ? this.library : [],
      ...(chosen && { outline: chosen }),
    });
  }

  /** The text with all safe fixes but those of ignored findings. */
  mend(text: string, options: CheckOptions, ignored: readonly string[]): { source: string; applied: number } {
    const skip = new Set(ignored);
    // no safe fix comes of a comparison
    const check = (source: string) =>
      placeFindings(this.check(source, { ...options, compare: false }), source)
        .filter(({ key }) => !skip.has(key))
        .map(({ finding }) => finding);
    return fixText(text, check);
  }

  read(name: string, bytes: Uint8Array): ReadFile {
    return readFile(name, bytes);
  }
}
