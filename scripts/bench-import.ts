/**
 * `node scripts/bench-import.ts <folder with golden.json and .txt files>`: how well the import finds pieces, headings,
 * depths and broken lines that people have marked in real compilations, as a table. `--show` lists what is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readVocabulary } from '../src/files/read-vocabulary.ts';
import { hasErrors } from '../src/plan/finding.ts';
import { importDocument } from '../src/plan/import/import-document.ts';
import type { SourceDocument } from '../src/plan/import/source-document.ts';
import { parsePlan } from '../src/plan/parse.ts';
import { planPlainText } from '../src/plan/plain-text.ts';
import { printPlan } from '../src/plan/print.ts';
import { jaccard, shingles } from '../src/plan/similarity.ts';

interface GoldPiece {
  id: string;
  file: string;
  parent: string | null;
  headed: boolean;
  isContainer: boolean;
  startLine: number;
  outline: { line: number; number: string; depth: number; kind: string; title: string }[];
  defects: { kind: string; line: number }[];
}

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

/** Near-duplicates among leaves that people have marked, at Jaccard 0.75: their start lines by file. */
const nearDuplicate = 0.75;

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

function plainNumber(number: string): string {
  return number.normalize('NFKC').replace(/\s/gu, '');
}

function readSource(folder: string, file: string): SourceDocument {
  const lines = readFileSync(join(folder, file), 'utf8').split(/\r?\n/u);
  return { file, lines: lines.map((text, index) => ({ text, line: index + 1 })), paragraphs: false };
}

/** Pairs of marked leaves that are near-duplicates by the texts between their marked lines. */
function goldDuplicates(
  gold: readonly (GoldPiece & { endLine: number })[],
  sources: ReadonlyMap<string, SourceDocument>,
  simple: (text: string) => string,
) {
  const leaves = gold.filter(({ isContainer }) => !isContainer);
  const texts = leaves.map((piece) => {
    const lines =
      sources.get(piece.file)?.lines.slice(piece.startLine - (piece.headed ? 0 : 1), piece.endLine) ?? [];
    return {
      key: `${piece.file.slice(0, 3)}:${piece.startLine}`,
      runs: shingles(simple(lines.map(({ text }) => text).join(''))),
    };
  });
  return pairs(texts);
}

function pairs(texts: readonly { key: string; runs: Set<string> }[]): Set<string> {
  const found = new Set<string>();
  for (const [at, a] of texts.entries()) {
    for (const b of texts.slice(at + 1))
      if (jaccard(a.runs, b.runs) >= nearDuplicate) found.add(`${a.key} ${b.key}`);
  }
  return found;
}

/** Imports the folder's .txt files and compares them with its golden.json. */
export function benchImport(folder: string): ImportFigures {
  const vocabulary = readVocabulary();
  const gold: (GoldPiece & { endLine: number })[] = Object.values(
    JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')),
  );
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const sources = new Map(files.map((file) => [file, readSource(folder, file)]));
  const started = performance.now();
  const imported = files.map((file) => ({
    file,
    result: importDocument(sources.get(file) as SourceDocument, vocabulary),
  }));
  const printed = imported.flatMap(({ result }) =>
    result.pieces.map(({ plan }) => printPlan(plan, vocabulary)),
  );
  const milliseconds = Math.round(performance.now() - started);
  const wanted = {
    labelled: new Set<string>(),
    all: new Set<string>(),
    headings: new Set<string>(),
    breaks: new Set<string>(),
  };
  const found = {
    labelled: new Set<string>(),
    all: new Set<string>(),
    headings: new Set<string>(),
    breaks: new Set<string>(),
  };
  const depths = new Map<string, number>();
  const neutral = new Set<string>();
  for (const piece of gold) {
    const name = piece.file.slice(0, 3);
    wanted.all.add(`${name}:${piece.startLine}`);
    if (piece.headed) wanted.labelled.add(`${name}:${piece.startLine}`);
    for (const { line, number, kind, depth } of piece.outline) {
      const key = `${name}:${line} ${plainNumber(number)}`;
      if (kind === 'heading' || kind === 'runin') {
        wanted.headings.add(key);
        depths.set(key, depth);
      } else neutral.add(`${key} (${kind})`);
    }
    for (const { kind, line } of piece.defects)
      if (kind === 'hard-break') wanted.breaks.add(`${name}:${line}`);
  }
  let deep = 0;
  const depthWrong: string[] = [];
  const texts: { key: string; runs: Set<string> }[] = [];
  for (const { file, result } of imported) {
    const name = file.slice(0, 3);
    for (const piece of result.pieces) {
      found.all.add(`${name}:${piece.startLine}`);
      if (!piece.id.includes('.') || wanted.labelled.has(`${name}:${piece.startLine}`))
        found.labelled.add(`${name}:${piece.startLine}`);
      if (!piece.container)
        texts.push({
          key: `${name}:${piece.startLine}`,
          runs: shingles(planPlainText(piece.plan, vocabulary)),
        });
      for (const { line, number, depth, title } of piece.outline) {
        const key = `${name}:${line} ${plainNumber(number)}`;
        found.headings.add(key);
        if (depths.get(key) === depth) deep += 1;
        else if (depths.has(key)) depthWrong.push(`depth ${key} ${title}: ${depth}, not ${depths.get(key)}`);
      }
      for (const { ruleId, line } of piece.findings)
        if (ruleId === 'import/hard-break') found.breaks.add(`${name}:${line}`);
    }
  }
  const headings = score(found.headings, wanted.headings);
  const breaks = score(found.breaks, wanted.breaks);
  const simple = (text: string) => text;
  const wantedPairs = goldDuplicates(gold, sources, simple);
  const foundPairs = pairs(texts);
  const pairScore = score(foundPairs, wantedPairs);
  const unsound = printed.filter((source) => hasErrors(parsePlan(source, vocabulary).findings));
  return {
    labelledPieces: score(found.labelled, wanted.labelled),
    allPieces: score(found.all, wanted.all),
    headings,
    depth: headings.right === 0 ? 0 : deep / headings.right,
    hardBreakRecall: breaks.wanted === 0 ? 1 : breaks.right / breaks.wanted,
    falseJoins: breaks.found === 0 ? 0 : (breaks.found - breaks.right) / breaks.found,
    duplicates: {
      found: pairScore.right,
      wrong: pairScore.found - pairScore.right,
      wanted: pairScore.wanted,
    },
    charactersLost: imported.reduce((sum, { result }) => sum + result.counts.lost, 0),
    unsoundPlans: unsound.length,
    milliseconds,
    wrong: [
      ...differences('piece', found.all, wanted.all),
      ...differences('heading', found.headings, wanted.headings),
      ...depthWrong,
      ...differences('join', found.breaks, wanted.breaks),
      ...differences('duplicate', foundPairs, wantedPairs),
    ],
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  if (!folder) {
    console.error('用法：node scripts/bench-import.ts <有 golden.json 和 .txt 的文件夹> [--show]');
    process.exitCode = 2;
  } else {
    const { wrong, ...figures } = benchImport(folder);
    const share = (value: number) => `${(value * 100).toFixed(1)} %`;
    const f1 = ({ f1, right, found, wanted }: Score) =>
      `${f1.toFixed(3)} (${right} right, ${found} found, ${wanted} wanted)`;
    const { duplicates } = figures;
    console.table({
      'pieces, labelled': f1(figures.labelledPieces),
      'pieces, with glued ones': f1(figures.allPieces),
      headings: f1(figures.headings),
      'heading depth': share(figures.depth),
      'hard breaks joined': share(figures.hardBreakRecall),
      'false joins': share(figures.falseJoins),
      duplicates: `${duplicates.found} of ${duplicates.wanted}, ${duplicates.wrong} wrong`,
      'characters lost': figures.charactersLost,
      'unsound plans': figures.unsoundPlans,
      milliseconds: figures.milliseconds,
    });
    if (process.argv.includes('--show')) console.log(wrong.join('\n'));
  }
}
