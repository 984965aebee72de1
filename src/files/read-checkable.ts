/** Reads what `plan:check` is given, whatever its kind, as text; writes back what it mended. Node only. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { toSource } from '../document/source-document.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import type { Finding } from '../terms/finding.ts';
import { readDocument } from './read-document.ts';
import { writeOver } from './write-new.ts';

/** Endings of papers; what is in a file, its content says when it is read. */
const endings =
  '.mdx .md .markdown .txt .docx .docm .dotx .dotm .doc .dot .wps .wpt .rtf .html .htm .mht .mhtml'.split(
    ' ',
  );

export interface Checkable {
  /** Absolute path. */
  path: string;
  /** Absent where the file cannot be read; the findings say why. */
  text?: string;
  findings: Finding[];
  /** Whether mended text can be put back: plain text in UTF-8. */
  editable: boolean;
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

/** The text of a file: as it is where it is UTF-8 text, otherwise a line for each paragraph, tabs between cells. */
export async function readCheckable(file: string, vocabulary: Vocabulary): Promise<Checkable> {
  const path = resolve(file);
  if (['.mdx', '.md', '.txt'].includes(extname(file).toLowerCase())) {
    const text = utf8(readFileSync(file));
    if (text !== undefined && !text.includes('\0')) return { path, text, findings: [], editable: true };
  }
  const { value, findings } = await readDocument(file, vocabulary);
  if (!value) return { path, findings, editable: false };
  const lines = toSource(value).lines.flatMap(({ text, table }) =>
    table ? table.map((row) => row.join('\t')) : [text],
  );
  return { path, text: lines.join('\n'), findings, editable: false };
}

/** Replaces the file in one step, so that a full disk or a stopped process leaves the old one. */
export function writeFixed({ path }: Checkable, text: string): void {
  writeOver(path, text);
}
