/** What an import says of each file, and the report file that it is written to while it runs. Node only. */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Account, Dropped, OutlineEntry } from '../import/imported-document.ts';
import type { Finding } from '../terms/finding.ts';
import type { SimilarPair } from '../terms/similarity.ts';
import { UserError } from '../terms/user-error.ts';
import type { PassedOver } from './passed-over.ts';

/** Lines are 1-based lines of the input; for Word files they count its paragraphs and tables. */
export interface PieceReport {
  /** Unique in its file. */
  id: string;
  title: string;
  startLine: number;
  endLine: number;
  /** Id of the piece that this one stands in. */
  parent: string | null;
  outline: OutlineEntry[];
  outlineType: string;
  themes: string[];
  /** How sure the guesses are, 0 to 1; themes in their order. */
  confidence: { outlineType: number; themes: number[] };
  /** Path of the source that was written; null where none was: the findings say why. */
  output: string | null;
  findings: Finding[];
}

export interface FileReport {
  file: string;
  pieces: PieceReport[];
  dropped: Dropped[];
  counts: Account;
  /** About the file as a whole: why it could not be read, what of it was not. */
  findings: Finding[];
}

export interface ReportEnd {
  /** Pieces that are nearly the same; each is named `file#id`. */
  duplicates: SimilarPair[];
  /** False where there were too many likely pairs to compare them all. */
  duplicatesComplete: boolean;
  /** Files of folders that cannot hold a plan, by ending and reason. */
  passedOver: PassedOver[];
  summary: {
    files: number;
    failed: number;
    pieces: number;
    written: number;
    skipped: number;
    /** Of all files together. */
    counts: Account;
  };
}

export interface ReportFile {
  add(file: FileReport): void;
  /** Puts the report in its place in one step. */
  finish(end: ReportEnd): void;
  /** Leaves nothing behind. */
  discard(): void;
}

const indented = (value: unknown, by: string) => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);

/**
 * Opens a report. It grows beside its place, so that a stopped import leaves the old one as it was, and the reports of
 * a hundred thousand files are never in memory together.
 * @throws Error of the file system, UserError in Chinese where the path is a folder
 */
export function openReport(path: string): ReportFile {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`${path} 是文件夹，报告要写成一个文件；请写明文件名，例如 ${path}/report.json`);
  mkdirSync(dirname(resolve(path)), { recursive: true });
  const growing = `${path}.${process.pid}.tmp`;
  const handle = openSync(growing, 'w');
  let isFirst = true;
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  writeSync(handle, '{\n  "files": [');
  return {
    add(file) {
      writeSync(handle, `${isFirst ? '' : ','}\n    ${indented(file, '    ')}`);
      isFirst = false;
    },
    finish({ duplicates, duplicatesComplete, passedOver, summary }) {
      writeSync(
        handle,
        `${isFirst ? '' : '\n  '}],\n  "duplicates": ${indented(duplicates, '  ')},\n  "duplicatesComplete": ${duplicatesComplete},\n  "passedOver": ${indented(passedOver, '  ')},\n  "summary": ${indented(summary, '  ')}\n}\n`,
      );
      close();
      renameSync(growing, path);
    },
    discard() {
      close();
      rmSync(growing, { force: true });
    },
  };
}
