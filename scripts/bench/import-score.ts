/** How well the import finds what people have marked: pieces, headings, depths, broken lines, near-duplicates. */

import { nearDuplicate } from '../../src/files/import-files.ts';
import { type ImportedDocument, importDocument } from '../../src/import/import-document.ts';
import { parsePlan } from '../../src/plan/mdx/parse.ts';
import { printPlan } from '../../src/plan/mdx/print.ts';
import type { Vocabulary } from '../../src/plan/vocabulary.ts';
import { hasErrors } from '../../src/terms/finding.ts';
import { jaccard, shingles } from '../../src/terms/similarity.ts';
import { planPlainText } from '../../src/writers/plain-text.ts';
import { type Gold, goldMarks, headingKey, lineKey, type Marks, noMarks } from './import-gold.ts';

/** Precision and recall as one figure. */
export interface Score {
  right: number;
  found: number;
  wanted: number;
  f1: number;
}

export interface ImportFigures {
  labelledPieces: Score;
  allPieces: Score;
  headings: Score;
  /** Share of right headings whose depth is right too. */
  depth: number;
  hardBreakRecall: number;
  /** Joins that no mark asks for, as a share of all joins. */
  falseJoins: number;
  duplicates: { found: number; wrong: number; wanted: number };
  charactersLost: number;
  /** Plans whose source cannot be read back without errors. */
  unsoundPlans: number;
  milliseconds: number;
  /** What differs, one line each. */
  wrong: string[];
}

interface Imported {
  file: string;
  result: ImportedDocument;
}

interface Fingerprint {
  key: string;
  runs: Set<string>;
}

function score(found: ReadonlySet<string>, wanted: ReadonlySet<string>): Score {
  const right = [...found].filter((key) => wanted.has(key)).length;
  const f1 = found.size + wanted.size === 0 ? 1 : (2 * right) / (found.size + wanted.size);
  return { right, found: found.size, wanted: wanted.size, f1 };
}

function differences(name: string, found: ReadonlySet<string>, wanted: ReadonlySet<string>): string[] {
  return [
    ...[...found].filter((key) => !wanted.has(key)).map((key) => `${name} + ${key}`),
    ...[...wanted].filter((key) => !found.has(key)).map((key) => `${name} - ${key}`),
  ];
}

function similarPairs(texts: readonly Fingerprint[]): Set<string> {
  const found = new Set<string>();
  for (const [at, a] of texts.entries()) {
    for (const b of texts.slice(at + 1))
      if (jaccard(a.runs, b.runs) >= nearDuplicate) found.add(`${a.key} ${b.key}`);
  }
  return found;
}

/** Pairs of marked leaves that are near-duplicates by the texts between their marked lines. */
function markedPairs({ pieces, sources }: Gold): Set<string> {
  const leaves = pieces.filter(({ isContainer }) => !isContainer);
  const texts = leaves.map(({ file, startLine, endLine, headed }) => {
    const source = sources.find((known) => known.file === file);
    const lines = source?.lines.slice(startLine - (headed ? 0 : 1), endLine) ?? [];
    return { key: lineKey(file, startLine), runs: shingles(lines.map(({ text }) => text).join('')) };
  });
  return similarPairs(texts);
}

function foundPairs(imported: readonly Imported[], vocabulary: Vocabulary): Set<string> {
  const leaves = imported.flatMap(({ file, result }) =>
    result.pieces.filter(({ container }) => !container).map((piece) => ({ file, piece })),
  );
  const texts = leaves.map(({ file, piece: { startLine, plan } }) => {
    return { key: lineKey(file, startLine), runs: shingles(planPlainText(plan, vocabulary)) };
  });
  return similarPairs(texts);
}

/** A glued piece counts among the labelled ones only where people saw a label. */
function foundMarks(imported: readonly Imported[], wanted: Marks): Marks {
  const marks = noMarks();
  for (const { file, result } of imported) {
    for (const { id, startLine, outline, findings } of result.pieces) {
      const start = lineKey(file, startLine);
      marks.pieces.add(start);
      if (!id.includes('.') || wanted.labelled.has(start)) marks.labelled.add(start);
      for (const { line, number, depth } of outline) {
        marks.headings.add(headingKey(file, line, number));
        marks.depths.set(headingKey(file, line, number), depth);
      }
      for (const { ruleId, line } of findings)
        if (ruleId === 'import/hard-break') marks.breaks.add(lineKey(file, line));
    }
  }
  return marks;
}

function depthDifferences(found: Marks, wanted: Marks): string[] {
  return [...found.depths].flatMap(([key, depth]) => {
    const right = wanted.depths.get(key);
    return right === undefined || right === depth ? [] : [`depth ${key}: ${depth}, not ${right}`];
  });
}

/** Imports the marked compilations and compares. */
export function scoreImport(gold: Gold, vocabulary: Vocabulary): ImportFigures {
  const started = performance.now();
  const imported = gold.sources.map((source) => ({
    file: source.file,
    result: importDocument(source, vocabulary),
  }));
  const printed = imported.flatMap(({ result }) =>
    result.pieces.map(({ plan }) => printPlan(plan, vocabulary)),
  );
  const milliseconds = Math.round(performance.now() - started);
  const wanted = goldMarks(gold.pieces);
  const found = foundMarks(imported, wanted);
  const [wantedPairs, pairs] = [markedPairs(gold), foundPairs(imported, vocabulary)];
  const headings = score(found.headings, wanted.headings);
  const breaks = score(found.breaks, wanted.breaks);
  const similar = score(pairs, wantedPairs);
  const deep = depthDifferences(found, wanted);
  return {
    labelledPieces: score(found.labelled, wanted.labelled),
    allPieces: score(found.pieces, wanted.pieces),
    headings,
    depth: headings.right === 0 ? 0 : (headings.right - deep.length) / headings.right,
    hardBreakRecall: breaks.wanted === 0 ? 1 : breaks.right / breaks.wanted,
    falseJoins: breaks.found === 0 ? 0 : (breaks.found - breaks.right) / breaks.found,
    duplicates: { found: similar.right, wrong: similar.found - similar.right, wanted: similar.wanted },
    charactersLost: imported.reduce((sum, { result }) => sum + result.counts.lost, 0),
    unsoundPlans: printed.filter((source) => hasErrors(parsePlan(source, vocabulary).findings)).length,
    milliseconds,
    wrong: [
      ...differences('piece', found.pieces, wanted.pieces),
      ...differences('heading', found.headings, wanted.headings),
      ...deep,
      ...differences('join', found.breaks, wanted.breaks),
      ...differences('duplicate', pairs, wantedPairs),
    ],
  };
}
