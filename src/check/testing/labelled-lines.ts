/** Lines in which people wrote down what they want to hide, and lines that only look so: data for tests, made up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LabelledLine {
  text: string;
  /** What has to be found, blanks left out. */
  hidden: string[];
}

/** @param name of a file beside this one; a line that begins with `# ` says what follows */
export function labelledLines(name: string): LabelledLine[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const written = line.replaceAll('⏎', '\n').replaceAll('⇥', '\t');
      const hidden = [...written.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, one = '']) => one.replace(/\s/gu, ''));
      return { text: written.replace(/[⟦⟧]/gu, ''), hidden };
    });
}
