/** Real compilations that people have marked: where pieces begin, which lines are headings, which lines were broken in two. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '../../src/document/source-document.ts';

/** One piece of `golden.json`. */
export interface GoldPiece {
  id: string;
  file: string;
  parent: string | null;
  headed: boolean;
  isContainer: boolean;
  startLine: number;
  endLine: number;
  outline: { line: number; number: string; depth: number; kind: string; title: string }[];
  defects: { kind: string; line: number }[];
}

/** What was marked or found, as keys that can be compared: `000:131`, and with its number for a heading. */
export interface Marks {
  /** Pieces with a label of their own. */
  labelled: Set<string>;
  pieces: Set<string>;
  headings: Set<string>;
  /** Lines that go on in the next one. */
  breaks: Set<string>;
  /** Heading → depth. */
  depths: Map<string, number>;
}

export interface Gold {
  pieces: GoldPiece[];
  sources: SourceDocument[];
}

export function noMarks(): Marks {
  return {
    labelled: new Set(),
    pieces: new Set(),
    headings: new Set(),
    breaks: new Set(),
    depths: new Map(),
  };
}

/** File names begin with the number of the compilation. */
export function lineKey(file: string, line: number): string {
  return `${file.slice(0, 3)}:${line}`;
}

export function headingKey(file: string, line: number, number: string): string {
  return `${lineKey(file, line)} ${number.normalize('NFKC').replace(/\s/gu, '')}`;
}

function readSource(folder: string, file: string): SourceDocument {
  const lines = readFileSync(join(folder, file), 'utf8').split(/\r?\n/u);
  return { file, lines: lines.map((text, index) => ({ text, line: index + 1 })), paragraphs: false };
}

export function readGold(folder: string): Gold {
  const pieces: GoldPiece[] = Object.values(JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')));
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return { pieces, sources: files.sort().map((file) => readSource(folder, file)) };
}

export function goldMarks(pieces: readonly GoldPiece[]): Marks {
  const marks = noMarks();
  for (const { file, startLine, headed, outline, defects } of pieces) {
    marks.pieces.add(lineKey(file, startLine));
    if (headed) marks.labelled.add(lineKey(file, startLine));
    for (const { line, number, kind, depth } of outline) {
      if (kind !== 'heading' && kind !== 'runin') continue;
      marks.headings.add(headingKey(file, line, number));
      marks.depths.set(headingKey(file, line, number), depth);
    }
    for (const { kind, line } of defects) if (kind === 'hard-break') marks.breaks.add(lineKey(file, line));
  }
  return marks;
}
