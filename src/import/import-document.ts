/**
 * Old documents → plans. A document is cleaned line by line, cut into its pieces, its lines joined into paragraphs, and
 * each piece becomes a plan with typed frontmatter. Nothing is lost: what is in no plan is among `dropped`.
 *
 *     const { pieces, dropped, findings } = importDocument(source, vocabulary);
 */

import { noteCounts } from '../document/note-counts.ts';
import type { OfficeDocument } from '../document/office-document.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { cleanTitle } from '../document/title-words.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { accountFor, lossFindings } from './account.ts';
import { type Blanks, readBlanks } from './blanks.ts';
import { cleanLines } from './clean-lines.ts';
import { isSoundTitle } from './frame.ts';
import { drop, type Gathering, rawText } from './gathering.ts';
import { emptyAccount, type ImportedDocument } from './imported-document.ts';
import { knownHeadings } from './kind-titles.ts';
import { readLayout } from './layout.ts';
import { mendParagraph, newMended } from './mend-paragraph.ts';
import { type OfficeLines, officeLines } from './office-lines.ts';
import { addRegion } from './read-region.ts';
import { importFinding } from './repairs.ts';
import { type Region, splitPieces } from './split-pieces.ts';
import { tidyCharacters } from './tidy-characters.ts';

export type { Dropped, ImportedDocument, ImportedPiece, OutlineEntry } from './imported-document.ts';

/** Longer than any compilation. */
const longestDocument = 6_000_000;

function lengthOf({ lines }: SourceDocument): number {
  const cells = (table: string[][]) =>
    table.reduce((sum, row) => row.reduce((inner, cell) => inner + cell.length, sum), 0);
  return lines.reduce((sum, { text, table }) => sum + text.length + (table ? cells(table) : 0), 0);
}

/** Titles that stand on more than one label: the compilation's own, not the pieces'. */
function sharedTitles(
  regions: readonly Region[],
  seen = new Set<string>(),
  shared = new Set<string>(),
): Set<string> {
  for (const { title: label, nested } of regions) {
    const title = cleanTitle(label);
    if (seen.has(title)) shared.add(title);
    seen.add(title);
    sharedTitles(nested, seen, shared);
  }
  return shared;
}

/** What a piece without a title is called: the file's name, where it can be one. */
function fallbackTitle(file: string, blanks: Blanks): string {
  const name = tidyCharacters(file.replace(/\.[^.]{1,8}$/u, ''), 1).text;
  const paragraph = { text: name, line: 1, endLine: 1, level: 0, table: undefined };
  const place = { isTitle: true, isFirst: false, inRoster: false };
  const title = cleanTitle(mendParagraph(paragraph, place, blanks, newMended()).text);
  return isSoundTitle(title) ? title : '未命名计划';
}

/** The document as dropped text, for what is no plan at all. */
function refuse(source: SourceDocument, message: string): ImportedDocument {
  const text = source.lines.map((line) => line.table?.flat().join(' ') ?? line.text).join('\n');
  const endLine = source.lines.at(-1)?.line ?? 1;
  return {
    pieces: [],
    dropped: [{ startLine: 1, endLine, reason: message, text }],
    counts: emptyAccount,
    findings: [importFinding('too-long', 'error', 1, message)],
  };
}

function addPieces(gathering: Gathering, { head, regions }: ReturnType<typeof splitPieces>): void {
  for (const line of head) {
    const text = rawText(line, gathering.blanks);
    if (text !== '') drop(gathering, { line: line.line, text, reason: '第一篇之前的导语' });
    for (const removed of line.removed) drop(gathering, removed);
  }
  for (const region of regions)
    addRegion(gathering, region, { parent: undefined, id: undefined, fallback: gathering.fallback });
}

/**
 * Imports an office document of any kind. Never throws on bad input.
 * @param outline id of the outline that a person chose; guessed where it is left out
 */
export function importOffice(
  document: OfficeDocument,
  vocabulary: Vocabulary,
  outline?: string,
): ImportedDocument {
  const imported = importLines(officeLines(document), vocabulary, outline);
  return { ...imported, counts: { ...imported.counts, notes: noteCounts(document.notes) } };
}

/** Imports a text from its lines, as old compilations are read. Never throws on bad input. */
export function importDocument(source: SourceDocument, vocabulary: Vocabulary): ImportedDocument {
  return importLines({ source, whole: source, frame: undefined, removed: [], findings: [] }, vocabulary);
}

function importLines(
  { source, whole, frame: office, removed, findings }: OfficeLines,
  vocabulary: Vocabulary,
  outline?: string,
): ImportedDocument {
  const length = lengthOf(source);
  if (length > longestDocument) {
    return refuse(source, `这份文件有 ${length} 字，不像计划或汇编，没有导入；请先拆成几份`);
  }
  const blanks = readBlanks(vocabulary);
  const isKnown = knownHeadings(vocabulary);
  const { lines, dropped } = cleanLines(source, blanks);
  const split = splitPieces(lines);
  const file =
    source.file
      .split(/[\\/]/u)
      .at(-1)
      ?.replace(/[\r\n]/gu, '')
      .trim() || '未命名文件';
  const gathering: Gathering = {
    file,
    fallback: fallbackTitle(file, blanks),
    vocabulary,
    blanks,
    isKnown,
    outline,
    layout: source.paragraphs ? undefined : readLayout(lines, isKnown),
    pieces: [],
    dropped: [],
    titled: new Set(),
    numbers: [],
    sharedTitles: sharedTitles(split.regions),
    refused: [...findings],
    tops: 0,
    office,
  };
  for (const one of [...removed, ...dropped]) drop(gathering, one);
  const empty = !lines.some(({ text, table }) => text !== '' || table);
  if (empty) gathering.refused.push(importFinding('empty', 'error', 1, '文件里没有可以导入的文字'));
  else addPieces(gathering, split);
  gathering.dropped.sort((a, b) => a.startLine - b.startLine);
  const counted = accountFor(whole, gathering);
  gathering.refused.push(...lossFindings(counted, 'error'));
  const { pieces, refused } = gathering;
  return { pieces, dropped: gathering.dropped, counts: counted.counts, findings: refused };
}
