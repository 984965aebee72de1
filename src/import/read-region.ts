/** One region of a document → its pieces: the one that its label names, those glued on behind, those nested in it. */

import { cleanTitle } from '../document/title-words.ts';
import { finishPiece, type PiecePlace } from './finish-piece.ts';
import { type Frame, isSoundTitle, readFrame } from './frame.ts';
import { findGlue, type Glue } from './glued.ts';
import { readHeadings } from './headings.ts';
import { type Mended, type MendedParagraph, mendParagraph, newMended } from './mend-paragraph.ts';
import type { CleanLine } from './paragraphs.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { addRepairs, importFinding } from './repairs.ts';
import { drop, nextTop, type Run, rawText } from './run.ts';
import { sharer } from './share-mended.ts';
import type { Region } from './split-pieces.ts';

/** Longer than any plan: what is so long is something else. */
const longestPiece = 400_000;

const signals: Readonly<Record<Glue['signal'], string>> = {
  title: '这里另有一个题名',
  restart: '编号在这里从头开始',
  'lost-start': '编号在这里倒退，前面的标题已缺',
};

/** Where a region stands among the pieces. */
export interface Spot {
  parent: string | undefined;
  /** Id of a piece inside another; one at the top takes the next. */
  id: string | undefined;
  /** Title of a piece that has none of its own. */
  fallback: string;
}

/** The words of a label as a title, mended like any text; undefined where they are none. */
function labelTitle({ label, title }: Region, run: Run, mended: Mended): string | undefined {
  if (!label || title === '') return undefined;
  const paragraph = { text: title, line: label.line, endLine: label.line, level: 0, table: undefined };
  const place = { isTitle: true, isFirst: false, inRoster: false };
  const clean = cleanTitle(mendParagraph(paragraph, place, run.blanks, mended).text);
  return isSoundTitle(clean) ? clean : undefined;
}

/** The title that a frame took off the text, cleaned; what cleaning took away is noted. */
function frameTitle(frame: Frame, run: Run, line: number): string | undefined {
  if (frame.title === undefined) return undefined;
  const clean = cleanTitle(frame.title);
  if (clean === frame.title) return clean;
  const sound = isSoundTitle(clean);
  const reason = sound ? `题名改为“${run.blanks.decode(clean)}”` : '篇标，已改成题名';
  drop(run, { line, text: run.blanks.decode(frame.title), reason });
  return sound ? clean : undefined;
}

function addPiece(run: Run, place: PiecePlace, frame: Frame, mended: Mended, container: boolean): void {
  for (const removed of frame.removed) drop(run, removed);
  if (frame.title !== undefined) run.titled.add(place.id);
  const { piece, numbers } = finishPiece(frame, place, mended, container, run);
  run.pieces.push(piece);
  for (const number of numbers) run.numbers.push(number);
}

interface Part {
  paragraphs: readonly MendedParagraph[];
  mended: Mended;
}

/** The plans that stand one after the other in a region. */
function addGlued(run: Run, { paragraphs, mended }: Part, starts: readonly number[], spot: Spot): void {
  const cuts = [0, ...starts, paragraphs.length];
  const share = sharer(mended);
  for (let index = 0; index + 1 < cuts.length; index++) {
    const part = paragraphs.slice(cuts[index], cuts[index + 1]);
    const [first] = part;
    const last = part.at(-1);
    if (!first || !last) continue;
    const id = spot.id === undefined ? nextTop(run) : `${spot.id}.${index + 1}`;
    const frame = readFrame(part, false, run.blanks, run.isKnown);
    const own = frameTitle(frame, run, first.line);
    const place: PiecePlace = {
      id,
      title: own ?? spot.fallback,
      parent: spot.id ?? spot.parent,
      startLine: first.line,
      endLine: last.endLine,
      general: own === undefined,
    };
    addPiece(run, place, frame, share(first.line, last.endLine), false);
  }
}

/** The last line with text of a region and those in it. */
function lastLine({ lines, label, nested }: Region, floor: number): number {
  const own = lines.findLast(({ text, table }) => text !== '' || table)?.line ?? label?.line ?? floor;
  const inner = nested.at(-1);
  return inner ? lastLine(inner, own) : Math.max(own, floor);
}

function noteLabel(run: Run, label: CleanLine | undefined, mended: Mended): void {
  if (!label) return;
  addRepairs(mended.repairs, label.repairs);
  drop(run, { line: label.line, text: rawText(label, run.blanks), reason: '篇标，已改成题名' });
  for (const removed of label.removed) drop(run, removed);
}

function glueFindings(glue: readonly Glue[], paragraphs: readonly MendedParagraph[]) {
  return glue.map(({ at, signal }) =>
    importFinding(
      'glued-plan',
      'warning',
      paragraphs[at]?.line ?? 1,
      `${signals[signal]}，应是拼接的另一份计划，已拆开；请核对并补写题名`,
    ),
  );
}

/** A document of one line is called by it; the line stays its text. */
function onlyLine({ text: [first, second] }: Frame): string | undefined {
  return first && !first.table && !second && isSoundTitle(first.text) ? cleanTitle(first.text) : undefined;
}

/** Adds the pieces of one region to the run. */
export function addRegion(run: Run, region: Region, spot: Spot): void {
  const mended = newMended(run.layout === undefined);
  const { label, nested } = region;
  const named = labelTitle(region, run, mended);
  let paragraphs = readParagraphs(region.lines, run, mended);
  noteLabel(run, label, mended);
  for (const removed of mended.removed) drop(run, removed);
  const startLine = label?.line ?? paragraphs[0]?.line ?? region.lines[0]?.line ?? 1;
  const endLine = lastLine(region, startLine);
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (length > longestPiece) {
    const text = paragraphs.map((paragraph) => rawText(paragraph, run.blanks)).join('\n');
    const reason = `一篇有 ${length} 字，不像计划，没有导入`;
    drop(run, { line: startLine, text, reason }, endLine);
    run.refused.push(importFinding('too-long', 'error', startLine, `${reason}；请先拆成几份`));
    paragraphs = [];
    if (!label) return;
  }
  // a Word file is one document; a text with a frame may hold others behind it
  const isOne = run.office !== undefined && run.layout === undefined;
  const glue = nested.length > 0 || isOne ? [] : findGlue(readHeadings(paragraphs, run.isKnown));
  const starts = glue.map(({ at }) => at);
  if (glue.length > 0 && !label) {
    mended.findings.push(...glueFindings(glue, paragraphs));
    addGlued(run, { paragraphs, mended }, starts, { ...spot, id: undefined });
    return;
  }
  const id = spot.id ?? nextTop(run);
  const isGlued = glue.length > 0;
  const frame = {
    ...readFrame(isGlued ? [] : paragraphs, label !== undefined, run.blanks, run.isKnown),
    ...run.office,
  };
  const own = frameTitle(frame, run, startLine);
  const title = own ?? named ?? onlyLine(frame) ?? spot.fallback;
  const general =
    own === undefined && (named === undefined || run.sharedTitles.has(cleanTitle(region.title)));
  const place: PiecePlace = { id, title, parent: spot.parent, startLine, endLine, general };
  const first = paragraphs[0]?.line ?? endLine;
  const before = sharer(mended)(0, first - 1);
  const ofContainer = { ...before, findings: [...before.findings, ...glueFindings(glue, paragraphs)] };
  addPiece(run, place, frame, isGlued ? ofContainer : mended, isGlued || nested.length > 0);
  if (isGlued) addGlued(run, { paragraphs, mended }, starts, { parent: spot.parent, id, fallback: title });
  for (const [index, inner] of nested.entries()) {
    addRegion(run, inner, { parent: id, id: `${id}.${index + 1}`, fallback: title });
  }
}
