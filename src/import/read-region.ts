/** One region of a document → its pieces: the one that its label names, those glued on behind, those nested in it. */

import { cleanTitle } from '../document/title-words.ts';
import { finishPiece } from './finish-piece.ts';
import { isSoundTitle, type PieceFrame, readFrame } from './frame.ts';
import { drop, type Gathering, nextTop, rawText } from './gathering.ts';
import { findGlue, type Glue } from './glued.ts';
import { readHeadings } from './headings.ts';
import type { PiecePlace } from './imported-document.ts';
import {
  hidePersons,
  type Mended,
  type MendedParagraph,
  mendParagraph,
  newMended,
} from './mend-paragraph.ts';
import type { OfficeFrame } from './office-lines.ts';
import type { CleanLine } from './paragraphs.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { addRepairs, importFinding } from './repairs.ts';
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
export interface RegionPlace {
  parent: string | undefined;
  /** Id of a piece inside another; one at the top takes the next. */
  id: string | undefined;
  /** Title of a piece that has none of its own. */
  fallback: string;
}

/** The words of a label as a title, mended like any text; undefined where they are none. */
function labelTitle({ label, title }: Region, gathering: Gathering, mended: Mended): string | undefined {
  if (!label || title === '') return undefined;
  const paragraph = { text: title, line: label.line, endLine: label.line, level: 0, table: undefined };
  const place = { isTitle: true, isFirst: false, inRoster: false };
  const clean = cleanTitle(mendParagraph(paragraph, place, gathering.blanks, mended).text);
  return isSoundTitle(clean) ? clean : undefined;
}

/** The title that a frame took off the text, cleaned; what cleaning took away is noted. */
function frameTitle(frame: PieceFrame, gathering: Gathering, line: number): string | undefined {
  if (frame.title === undefined) return undefined;
  const clean = cleanTitle(frame.title);
  if (clean === frame.title) return clean;
  const sound = isSoundTitle(clean);
  const reason = sound ? `题名改为“${gathering.blanks.decode(clean)}”` : '篇标，已改成题名';
  drop(gathering, { line, text: gathering.blanks.decode(frame.title), reason });
  return sound ? clean : undefined;
}

function addPiece(
  gathering: Gathering,
  place: PiecePlace,
  frame: PieceFrame,
  mended: Mended,
  container: boolean,
): void {
  for (const removed of frame.removed) drop(gathering, removed);
  if (frame.title !== undefined) gathering.titled.add(place.id);
  const { piece, numbers } = finishPiece(frame, place, mended, container, gathering);
  gathering.pieces.push(piece);
  for (const number of numbers) gathering.numbers.push(number);
}

interface Part {
  paragraphs: readonly MendedParagraph[];
  mended: Mended;
}

/** The plans that stand one after the other in a region. */
function addGlued(
  gathering: Gathering,
  { paragraphs, mended }: Part,
  starts: readonly number[],
  where: RegionPlace,
): void {
  const cuts = [0, ...starts, paragraphs.length];
  const share = sharer(mended);
  for (let index = 0; index + 1 < cuts.length; index++) {
    const part = paragraphs.slice(cuts[index], cuts[index + 1]);
    const [first] = part;
    const last = part.at(-1);
    if (!first || !last) continue;
    const id = where.id === undefined ? nextTop(gathering) : `${where.id}.${index + 1}`;
    // what stands behind the whole text is the last one's
    const isLast = index + 2 === cuts.length;
    const frame = {
      ...readFrame(part, false, gathering.blanks, gathering.isKnown),
      ...(isLast && shownFrame(gathering, mended)),
    };
    const own = frameTitle(frame, gathering, first.line);
    const place: PiecePlace = {
      id,
      title: own ?? where.fallback,
      parent: where.id ?? where.parent,
      startLine: first.line,
      endLine: last.endLine,
      general: own === undefined,
    };
    addPiece(gathering, place, frame, share(first.line, last.endLine), false);
  }
}

/** The last line with text of a region and those in it. */
function lastLine({ lines, label, nested }: Region, floor: number): number {
  const own = lines.findLast(({ text, table }) => text !== '' || table)?.line ?? label?.line ?? floor;
  const inner = nested.at(-1);
  return inner ? lastLine(inner, own) : Math.max(own, floor);
}

function noteLabel(gathering: Gathering, label: CleanLine | undefined, mended: Mended): void {
  if (!label) return;
  addRepairs(mended.repairs, label.repairs);
  drop(gathering, { line: label.line, text: rawText(label, gathering.blanks), reason: '篇标，已改成题名' });
  for (const removed of label.removed) drop(gathering, removed);
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
function onlyLine({ text: [first, second] }: PieceFrame): string | undefined {
  return first && !first.table && !second && isSoundTitle(first.text)
    ? cleanTitle(first.text) || undefined
    : undefined;
}

/** The frame of an office document without names and numbers of private persons. */
function shownFrame({ office, blanks }: Gathering, mended: Mended): OfficeFrame | undefined {
  if (!office) return undefined;
  const hidden = (text: string) => blanks.decode(hidePersons(text, 1, blanks, mended));
  const { org } = office.signoff ?? {};
  return {
    ...office,
    attachments: office.attachments.map(hidden),
    ...(office.remark !== undefined && { remark: hidden(office.remark) }),
    ...(office.signoff && org && { signoff: { ...office.signoff, org: hidden(org) } }),
  };
}

/** Adds the pieces of one region to the gathering. */
export function addRegion(gathering: Gathering, region: Region, where: RegionPlace): void {
  const mended = newMended(gathering.layout === undefined);
  const { label, nested } = region;
  const named = labelTitle(region, gathering, mended);
  let paragraphs = readParagraphs(region.lines, gathering, mended);
  noteLabel(gathering, label, mended);
  const office = shownFrame(gathering, mended);
  for (const removed of mended.removed) drop(gathering, removed);
  const startLine = label?.line ?? paragraphs[0]?.line ?? region.lines[0]?.line ?? 1;
  const endLine = lastLine(region, startLine);
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (length > longestPiece) {
    const text = paragraphs.map((paragraph) => rawText(paragraph, gathering.blanks)).join('\n');
    const reason = `一篇有 ${length} 字，不像计划，没有导入`;
    drop(gathering, { line: startLine, text, reason }, endLine);
    gathering.refused.push(importFinding('too-long', 'error', startLine, `${reason}；请先拆成几份`));
    paragraphs = [];
    if (!label) return;
  }
  // a Word file is one document; a text with a frame may hold others behind it
  const isOne = gathering.office !== undefined && gathering.layout === undefined;
  const glue = nested.length > 0 || isOne ? [] : findGlue(readHeadings(paragraphs, gathering.isKnown));
  const starts = glue.map(({ at }) => at);
  if (glue.length > 0 && !label) {
    mended.findings.push(...glueFindings(glue, paragraphs));
    addGlued(gathering, { paragraphs, mended }, starts, { ...where, id: undefined });
    return;
  }
  const id = where.id ?? nextTop(gathering);
  const isGlued = glue.length > 0;
  const frame = {
    ...readFrame(isGlued ? [] : paragraphs, label !== undefined, gathering.blanks, gathering.isKnown),
    ...office,
  };
  const own = frameTitle(frame, gathering, startLine);
  const title = own ?? named ?? onlyLine(frame) ?? where.fallback;
  const general =
    own === undefined && (named === undefined || gathering.sharedTitles.has(cleanTitle(region.title)));
  const place: PiecePlace = { id, title, parent: where.parent, startLine, endLine, general };
  const first = paragraphs[0]?.line ?? endLine;
  const before = sharer(mended)(0, first - 1);
  const ofContainer = { ...before, findings: [...before.findings, ...glueFindings(glue, paragraphs)] };
  addPiece(gathering, place, frame, isGlued ? ofContainer : mended, isGlued || nested.length > 0);
  if (isGlued)
    addGlued(gathering, { paragraphs, mended }, starts, { parent: where.parent, id, fallback: title });
  for (const [index, inner] of nested.entries()) {
    addRegion(gathering, inner, { parent: id, id: `${id}.${index + 1}`, fallback: title });
  }
}
