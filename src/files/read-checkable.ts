/** Reads what `plan:check` is given, whatever its kind; writes back what it mended. Node only. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { isPlanSource } from '../check/check-text.ts';
import type { OfficeDocument } from '../document/office-document.ts';
import { withSpokenPlaces } from '../document/spoken-place.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { readableEndings } from '../source/refusals.ts';
import { readText } from '../source/text/text-document.ts';
import type { Finding } from '../terms/finding.ts';
import { readDocument } from './read-document.ts';
import { writeOver } from './write-new.ts';

const endings: readonly string[] = ['.mdx', ...readableEndings];

export interface Checkable {
  /** Absolute path. */
  path: string;
  /** A plan source, a plain text or Markdown in UTF-8, as it is: mended text can be put back. */
  text?: string;
  /** What is in Markdown; its places are offsets in `text`. */
  markdown?: (text: string) => OfficeDocument | undefined;
  /** What was read of any other file; absent, too, where nothing can be read: the findings say why. */
  document?: OfficeDocument;
  /** What the reader has to say: why there is nothing, or what stands beside the text. */
  findings: Finding[];
}

/** Files among `targets`, folders searched through, sorted. @throws Error where a path is missing */
export function findCheckable(targets: readonly string[]): string[] {
  const files = targets.flatMap((target) =>
    statSync(target).isDirectory()
      ? globSync('**/*', { cwd: target })
          .map((name) => join(target, name))
          .filter((path) => endings.includes(extname(path).toLowerCase()) && statSync(path).isFile())
      : [target],
  );
  return [...new Set(files)].sort();
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text as it is where it is UTF-8, otherwise the document that the file holds. */
export async function readCheckable(file: string, vocabulary: Vocabulary): Promise<Checkable> {
  const path = resolve(file);
  const ending = extname(file).toLowerCase();
  if (['.mdx', '.md', '.markdown', '.txt'].includes(ending)) {
    const text = utf8(readFileSync(file));
    const isPlain = ['.mdx', '.txt'].includes(ending) || isPlanSource(text ?? '');
    if (text !== undefined && !text.includes('\0')) {
      if (isPlain) return { path, text, findings: [] };
      const { value, findings } = readText(text, file, true);
      const markdown = (now: string) => readText(now, file, true).value;
      return value ? { path, text, findings, markdown } : { path, findings };
    }
  }
  const { value, findings } = await readDocument(file, vocabulary);
  return value ? { path, document: value, findings: withSpokenPlaces(findings, value) } : { path, findings };
}

/** Replaces the file in one step, so that a full disk or a stopped process leaves the old one. */
export function writeFixed({ path }: Checkable, text: string): void {
  writeOver(path, text);
}
