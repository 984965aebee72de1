/** One file → the plans in it, written as sources, and what is to be said of it. Node only. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteCounts } from '../document/note-counts.ts';
import { type SourceDocument, toSource } from '../document/source-document.ts';
import { withSpokenPlaces } from '../document/spoken-place.ts';
import { accountForOwn, lossFindings } from '../import/account.ts';
import { type ImportedPiece, importOffice } from '../import/import-document.ts';
import {
  type Account,
  type Dropped,
  emptyAccount,
  type ImportedDocument,
} from '../import/imported-document.ts';
import { plainTitle } from '../plan/frontmatter.ts';
import { planHeadings } from '../plan/headings.ts';
import { printPlan } from '../plan/mdx/print.ts';
import { printFault } from '../plan/mdx/prove-print.ts';
import { titleText } from '../plan/outline.ts';
import type { Plan } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { sourceFinding } from '../source/source-finding.ts';
import { type Finding, hasErrors, type Severity } from '../terms/finding.ts';
import { hanText } from '../terms/similarity.ts';
import { planPlainText } from '../writers/plain-text.ts';
import type { FileReport, PieceReport } from './import-report.ts';
import { codeOf } from './leftovers.ts';
import type { OutputNames } from './output-names.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import type { FoundFile } from './walk-files.ts';
import { AlreadyThere, writeNew } from './write-new.ts';

export interface ImportTarget {
  /** Folder, which exists. */
  out: string;
  names: OutputNames;
  vocabulary: Vocabulary;
}

/** A piece that was written, for whoever compares pieces with each other. */
export interface WrittenPiece {
  id: string;
  path: string;
  plan: Plan;
}

export interface ImportedFile {
  report: FileReport;
  written: WrittenPiece[];
}

const note = (rule: string, severity: Severity, line: number, message: string): Finding => ({
  ...sourceFinding(rule, message, severity, line),
  ruleId: `import/${rule}`,
});

function readThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !lstatSync(path, { throwIfNoEntry: false })) return undefined;
    // a folder or a broken link says something else
    return '';
  }
}

/** Writes a source whole or not at all; never over a file that says something else, also where someone was faster. */
function write(path: string, text: string, line: number): Finding | undefined {
  try {
    writeNew(path, text);
  } catch (error) {
    if (!(error instanceof AlreadyThere)) throw error;
    const there = readThere(path);
    // someone has taken it away since
    if (there === undefined) return write(path, text, line);
    if (there === text) return undefined;
    return note('exists', 'error', line, `已经有 ${path}，没有覆盖；请换一个 --out 文件夹，或先移走旧文件`);
  }
  return undefined;
}

/** Prints and writes a piece whose source reads back without errors. */
function save(piece: ImportedPiece, name: string, { out, vocabulary }: ImportTarget): PieceReport {
  const { plan, outlineType, themes } = piece;
  const findings = [...piece.findings];
  let output: string | null = null;
  const isBlank = plan.content.length === 0 && plan.sections.length === 0;
  if (!isBlank) {
    const fault = printFault(plan, vocabulary);
    const path = join(out, name);
    const wrong = fault
      ? note('unsound', 'error', piece.startLine, `这一篇写成源文件后有错误，没有写出：${fault.message}`)
      : write(path, printPlan(plan, vocabulary), piece.startLine);
    if (wrong) findings.push(wrong);
    else output = path;
  } else if (!piece.container) {
    findings.push(note('no-text', 'warning', piece.startLine, '这一篇只有题名，没有正文，没有写出'));
  }
  return {
    id: piece.id,
    title: piece.title,
    startLine: piece.startLine,
    endLine: piece.endLine,
    parent: piece.parent ?? null,
    outline: piece.outline,
    outlineType: outlineType.id,
    themes: themes.map(({ label }) => label),
    confidence: { outlineType: outlineType.confidence, themes: themes.map(({ confidence }) => confidence) },
    output,
    findings,
  };
}

/** A Word file of this project as the one piece that it is: nothing has to be guessed. */
function ownPiece(plan: Plan, { lines }: SourceDocument, findings: Finding[]): ImportedPiece {
  const lineOf = (title: string) => lines.find(({ text }) => text.endsWith(title))?.line ?? 1;
  return {
    id: '01',
    title: plainTitle(plan.meta.title),
    startLine: 1,
    endLine: lines.at(-1)?.line ?? 1,
    parent: undefined,
    container: false,
    outline: planHeadings(plan).map(({ section, number, path }) => {
      const title = titleText(section.title);
      return { depth: path.length, number, title, line: lineOf(title) };
    }),
    outlineType: { id: plan.meta.outline, confidence: 1 },
    themes: plan.meta.themes.map((label) => ({ label, confidence: 1 })),
    plan,
    findings,
  };
}

/** A Word file of this project as an import: its plan is held against what stands in it. */
function ownDocument(
  plan: Plan,
  { value: document, text, findings }: Required<Pick<ReadDocument, 'value' | 'text' | 'findings'>>,
  vocabulary: Vocabulary,
): ImportedDocument {
  const counted = accountForOwn(text, planPlainText(plan, vocabulary));
  return {
    pieces: [ownPiece(plan, toSource(document), findings)],
    dropped: [],
    counts: { ...counted.counts, notes: noteCounts(document.notes) },
    findings: lossFindings(counted, 'warning'),
  };
}

/** The text of a piece that was not written, so that the report names it. */
function unwrittenText({ plan, startLine, endLine }: ImportedPiece, vocabulary: Vocabulary): Dropped {
  return { startLine, endLine, reason: '这一篇没有写出', text: planPlainText(plan, vocabulary) };
}

function withoutKept(counts: Account, unwritten: readonly Dropped[]): Account {
  const han = unwritten.reduce((sum, { text }) => sum + Array.from(hanText(text)).length, 0);
  const moved = Math.min(han, counts.kept);
  return { ...counts, kept: counts.kept - moved, dropped: counts.dropped + moved };
}

/** Reads one file and writes what is in it. Bad input ends in findings; throws only where nothing can be written. */
export async function importFile(found: FoundFile, target: ImportTarget): Promise<ImportedFile> {
  const { path: file } = found;
  const { value: document, plan, text = [], findings } = await readDocument(file, target.vocabulary);
  const failed: ImportedFile = {
    report: { file, pieces: [], dropped: [], counts: emptyAccount, findings },
    written: [],
  };
  if (!document) return failed;
  if (plan && hasErrors(findings)) return failed;
  const imported = plan
    ? ownDocument(plan, { value: document, text, findings }, target.vocabulary)
    : importOffice(document, target.vocabulary);
  const stem = target.names.stem(found.name);
  const isOnly = imported.pieces.length === 1;
  const placed = (all: readonly Finding[]) => withSpokenPlaces(all, document);
  const saved = imported.pieces.map((piece) => ({
    piece,
    report: save(piece, target.names.piece(stem, piece, isOnly), target),
  }));
  const unwritten = saved.flatMap(({ piece, report }) =>
    isUnwritten(report) ? [unwrittenText(piece, target.vocabulary)] : [],
  );
  return {
    report: {
      file,
      pieces: saved.map(({ report }) => ({ ...report, findings: placed(report.findings) })),
      dropped: [...imported.dropped, ...unwritten],
      counts: withoutKept(imported.counts, unwritten),
      findings: placed([...(plan ? [] : findings), ...imported.findings]),
    },
    written: saved.flatMap(({ piece, report }) =>
      report.output === null ? [] : [{ id: `${file}#${piece.id}`, path: report.output, plan: piece.plan }],
    ),
  };
}

/** Faults that keep a piece from being written. */
const faults = ['import/exists', 'import/unsound'];

function isUnwritten({ output, findings }: PieceReport): boolean {
  return output === null && findings.some(({ ruleId }) => faults.includes(ruleId));
}

/** True where the file, or one of its pieces, did not become a source. */
export function hasFailed({ findings, pieces }: FileReport): boolean {
  return hasErrors(findings) || pieces.some(isUnwritten);
}
