/**
 * The text of a draft or plan as a list of lines, heading by heading and paragraph by paragraph, and back: two texts are
 * aligned as lists, and no tree has to be matched with another.
 */

import { blockDefinition } from '../plan/blocks/blocks.ts';
import type { Content, Inline, Plain, Section } from '../plan/outline.ts';
import type { PlanBody } from '../plan/plan.ts';
import { inlineText, type TextView } from '../writers/inline-text.ts';
import type { DraftPart } from './draft.ts';

type Piece = Exclude<Content, { type: 'list' | 'guidance' }>;

/** Which part of a draft a line belongs to; absent for a line that came back in a file. */
interface Owned {
  key?: string;
}

export type PlanLine = Owned &
  (
    | { type: 'heading' /** 1 for a section of the plan. */; depth: number; kind?: string; title: Plain[] }
    | { type: 'item' /** The first of its list. */; starts: boolean; children: Inline[] }
    | { type: 'piece'; piece: Piece }
  );

/** What a line says, whatever part and kind it has. */
function said(line: PlanLine): string {
  switch (line.type) {
    case 'heading':
      return JSON.stringify([line.depth, line.title]);
    case 'item':
      return JSON.stringify([line.children]);
    case 'piece':
      return JSON.stringify(line.piece);
  }
}

export const sameLine = (a: PlanLine, b: PlanLine): boolean => a.type === b.type && said(a) === said(b);

export function lineText(line: PlanLine, view: TextView): string {
  switch (line.type) {
    case 'heading':
      return inlineText(line.title, view);
    case 'item':
      return inlineText(line.children, view);
    case 'piece':
      return pieceText(line.piece, view);
  }
}

function pieceText(piece: Piece, view: TextView): string {
  switch (piece.type) {
    case 'paragraph':
      return inlineText(piece.children, view);
    case 'table':
      return piece.rows.map((row) => row.map((cell) => inlineText(cell, view)).join(' | ')).join('\n');
    case 'block':
      return `（${blockDefinition(piece.block).label}）`;
  }
}

function contentLines(content: readonly Content[], owned: Owned): PlanLine[] {
  return content.flatMap((piece): PlanLine[] => {
    if (piece.type === 'guidance') return [];
    if (piece.type !== 'list') return [{ ...owned, type: 'piece', piece }];
    return piece.items.map((children, at) => ({ ...owned, type: 'item', starts: at === 0, children }));
  });
}

function sectionLines({ kind, title, content, sections }: Section, depth: number, owned: Owned): PlanLine[] {
  const heading: PlanLine = { ...owned, type: 'heading', depth, title, ...(kind && { kind }) };
  const below = sections.flatMap((section) => sectionLines(section, depth + 1, owned));
  return [heading, ...contentLines(content, owned), ...below];
}

export function planLines({ content, sections }: PlanBody): PlanLine[] {
  return [...contentLines(content, {}), ...sections.flatMap((section) => sectionLines(section, 1, {}))];
}

/** The lines of the taken parts in the order in which the document has them: a closing ends the text of the last section. */
export function draftLines({ parts }: { parts: readonly DraftPart[] }): PlanLine[] {
  const groups: { text: PlanLine[]; below: PlanLine[] }[] = [{ text: [], below: [] }];
  const sections: typeof groups = [];
  for (const { included, key, kind, content = [], section } of parts) {
    if (!included) continue;
    if (section) {
      const own = sectionLines({ ...section, sections: [] }, 1, { key });
      const below = section.sections.flatMap((inner) => sectionLines(inner, 2, { key }));
      sections.push({ text: own, below });
    } else {
      const target = (kind === 'closing' && sections.at(-1)) || groups[0];
      target?.text.push(...contentLines(content, { key }));
    }
  }
  return [...groups, ...sections].flatMap(({ text, below }) => [...text, ...below]);
}

/** Lines → content: items that follow each other are one list until the next begins. */
function contentOf(lines: readonly PlanLine[]): Content[] {
  const content: Content[] = [];
  for (const line of lines) {
    const last = content.at(-1);
    if (line.type === 'piece') content.push(line.piece);
    else if (line.type === 'item' && last?.type === 'list' && !line.starts) last.items.push(line.children);
    else if (line.type === 'item') content.push({ type: 'list', items: [line.children] });
  }
  return content;
}

/** Lines → a body; a heading that is deeper than its place allows stands one below the one above it. */
function bodyOf(lines: readonly PlanLine[]): PlanBody {
  const first = lines.findIndex(({ type }) => type === 'heading');
  const body: PlanBody = { content: contentOf(first < 0 ? lines : lines.slice(0, first)), sections: [] };
  const open: Section[] = [];
  let from = first < 0 ? lines.length : first;
  while (from < lines.length) {
    const heading = lines[from];
    const next = lines.findIndex(({ type }, at) => at > from && type === 'heading');
    const end = next < 0 ? lines.length : next;
    if (heading?.type !== 'heading') break;
    open.length = Math.min(open.length, heading.depth - 1);
    const { kind, title } = heading;
    const section: Section = {
      ...(kind && { kind }),
      title,
      content: contentOf(lines.slice(from + 1, end)),
      sections: [],
    };
    (open.at(-1)?.sections ?? body.sections).push(section);
    open.push(section);
    from = end;
  }
  return body;
}

interface Group {
  key: string | undefined;
  lines: PlanLine[];
}

/** Lines by the part that they belong to from now on; a heading of the first level begins one. */
function groupLines(lines: readonly PlanLine[], parts: readonly DraftPart[]): Group[] {
  const texts = new Set(parts.flatMap(({ key, section }) => (section ? [] : [key])));
  const groups: Group[] = [];
  let current: Group | undefined;
  const begin = (key: string | undefined): Group => {
    const group = { key, lines: [] };
    groups.push(group);
    return group;
  };
  for (const line of lines) {
    const known = groups.find(({ key }) => key !== undefined && key === line.key);
    if (line.type === 'heading' && line.depth === 1)
      current = begin(known || texts.has(line.key ?? '') ? undefined : line.key);
    // below a new heading, a line stays where it stands, whatever part it came from
    else if (!known && line.key !== undefined && texts.has(line.key)) current = begin(line.key);
    current ??= begin(undefined);
    current.lines.push(line);
  }
  return groups;
}

const isSame = (a: readonly PlanLine[], b: readonly PlanLine[]) =>
  a.length === b.length && a.every((line, at) => sameLine(line, b[at] as PlanLine));

/** A part with these lines for its text, its advice kept. */
function partOf(lines: readonly PlanLine[], before: DraftPart | undefined, key: string): DraftPart {
  const { content, sections } = bodyOf(lines);
  const [section] = sections;
  const advice = (before?.content ?? before?.section?.content ?? []).filter(
    ({ type }) => type === 'guidance',
  );
  const frame = { key, included: true, required: before?.required ?? false };
  if (!section) return { ...frame, kind: before?.kind ?? 'preamble', content: [...advice, ...content] };
  return {
    ...frame,
    kind: section.kind ?? before?.kind ?? '',
    section: { ...section, content: [...advice, ...section.content] },
  };
}

/**
 * The parts of a draft with other lines. What is untouched stays the very part that it was; a part that was left out, or has
 * no line any more, stays in the draft as left out.
 */
export function rebuiltParts(parts: readonly DraftPart[], lines: readonly PlanLine[]): DraftPart[] {
  const old = new Map(parts.map((part) => [part.key, part]));
  const linesOf = (part: DraftPart) => draftLines({ parts: [part] });
  const keys = new Set(old.keys());
  let number = keys.size;
  const rebuilt = groupLines(lines, parts).map(({ key, lines: own }): DraftPart => {
    const before = key === undefined ? undefined : old.get(key);
    if (before && isSame(linesOf(before), own)) return before;
    if (before) return partOf(own, before, before.key);
    do number += 1;
    while (keys.has(`p${number}`));
    keys.add(`p${number}`);
    return partOf(own, undefined, `p${number}`);
  });
  const done = new Set(rebuilt.map(({ key }) => key));
  for (const [at, part] of parts.entries()) {
    if (done.has(part.key)) continue;
    const before = parts.slice(0, at).findLast(({ key }) => done.has(key))?.key;
    const isEmpty = linesOf({ ...part, included: true }).length === 0;
    rebuilt.splice(rebuilt.findIndex(({ key }) => key === before) + 1, 0, {
      ...part,
      included: part.included && isEmpty,
    });
    done.add(part.key);
  }
  return rebuilt;
}
