/**
 * Nodes → the section tree of a plan. Siblings become sections together, or stay numbered text together, so that the
 * numbers that output adds are those of the source; where one is missing, a section with a blank heading keeps its place.
 */

import type { Content, Inline, Section } from '../plan/outline.ts';
import { slottedText } from '../plan/slotted-text.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { isOfRegulation, isSpelledOut, readHeadingNumber } from '../terms/heading-number.ts';
import { deepestLevel } from '../terms/numbering.ts';
import type { Blanks } from './blanks.ts';
import type { Node } from './headings.ts';
import { unclosed } from './join-lines.ts';
import { blockCaptions } from './read-table.ts';

export interface Tree {
  content: Content[];
  sections: Section[];
  /** Where a blank heading keeps the place of a lost one. */
  filled: { line: number; count: number }[];
  /** Numbers that output adds again and that therefore stand in no text. */
  numbers: string[];
}

/** A table of the source as content. */
export type ReadTable = (rows: string[][], line: number) => Content | undefined;

const mostFilled = 3;
const longestTitle = 120;
/** Styles that a numbered list can take over. */
const listed: ReadonlySet<string> = new Set(['1.', '1）', '（1）']);

interface Group {
  parent: Node | undefined;
  style: string;
  members: Node[];
}

/** Nodes of one style under one parent, over restarts. */
function groupSiblings(nodes: readonly Node[]): Map<Node, Group> {
  const groups = new Map<Node, Group>();
  const byKey = new Map<Node | undefined, Map<string, Group>>();
  const path: Node[] = [];
  for (const node of nodes) {
    if (node.depth === 0) continue;
    path.length = Math.min(path.length, node.depth - 1);
    const parent = path.at(-1);
    path.push(node);
    const style = node.mark?.style ?? 'plain';
    const styles = byKey.get(parent) ?? new Map<string, Group>();
    byKey.set(parent, styles);
    const group = styles.get(style) ?? { parent, style, members: [] };
    styles.set(style, group);
    group.members.push(node);
    groups.set(node, group);
  }
  return groups;
}

/** The first clause of a sentence as heading, the rest as text. */
function firstClause(text: string): { title: string; body: string } {
  let at = -1;
  for (let index = 0; index < text.length && index < 40; index++) {
    if (!/[，；：。]/u.test(text[index] ?? '') || unclosed(text.slice(0, index))) continue;
    at = index;
    if (index >= 6) break;
  }
  const end = /[。；;：:，]+$/u;
  if (at < 2 || text.slice(at + 1).trim() === '') return { title: text.replace(end, ''), body: '' };
  return { title: text.slice(0, at), body: text.slice(at + 1) };
}

/** Headings become sections where they are as many as the plain items beside them; articles only all or none. */
function areSections({ members, style }: Group): boolean {
  const headings = members.filter(({ kind }) => kind !== 'item').length;
  // sentences stay sentences, also the one that has items below it
  const isSentence = ({ kind, paragraph }: Node) => kind !== 'runin' && /。$/u.test(paragraph.text);
  if (headings < members.length && members.every(isSentence)) return false;
  return (
    headings > 0 &&
    headings * (style === '第一条' ? 1 : 2) >= members.length &&
    members.every((member) => {
      const title = member.kind === 'item' ? firstClause(member.body).title : member.title;
      return title !== '' && title.length <= longestTitle && !readHeadingNumber(title);
    })
  );
}

function sectionNodes(nodes: readonly Node[], groups: ReadonlyMap<Node, Group>): Set<Node> {
  const decided = new Map<Group, boolean>();
  const chosen = new Set<Node>();
  for (const node of nodes) {
    const group = groups.get(node);
    if (!group || node.depth > deepestLevel) continue;
    if (group.parent && !chosen.has(group.parent)) continue;
    const sections = decided.get(group) ?? areSections(group);
    decided.set(group, sections);
    if (sections) chosen.add(node);
  }
  return chosen;
}

function isAscending(values: readonly (number | undefined)[]): boolean {
  return values.every((value, at) => value !== undefined && (at === 0 || value > (values[at - 1] ?? 0)));
}

/** Items that a numbered list can hold: 1, 2, 3 … one after the other with nothing between. */
function listRun(nodes: readonly Node[], from: number, sections: ReadonlySet<Node>): Node[] {
  const run: Node[] = [];
  for (let at = from; at < nodes.length; at++) {
    const node = nodes[at];
    const fits =
      node?.kind === 'item' &&
      !sections.has(node) &&
      listed.has(node.mark?.style ?? '') &&
      node.mark?.style === nodes[from]?.mark?.style &&
      node.mark?.value === run.length + 1 &&
      !/^\d/u.test(node.body);
    if (!node || !fits) break;
    run.push(node);
  }
  const after = nodes[from + run.length];
  const goesOn =
    after &&
    after.depth > 0 &&
    !sections.has(after) &&
    (after.mark?.style === nodes[from]?.mark?.style || after.depth > (nodes[from]?.depth ?? 0));
  return run.length >= 2 && !goesOn ? run : [];
}

/** Numbers of lists follow the heading they stand under: 1. under 一、 and （一）, （1） below. */
function listStyle(depth: number): string {
  return depth >= 3 ? '（1）' : '1.';
}

function isCaption(content: Content | undefined): boolean {
  const [only, ...more] = content?.type === 'paragraph' ? content.children : [];
  return only?.type === 'text' && more.length === 0 && blockCaptions.has(only.value);
}

export function buildSections(
  nodes: readonly Node[],
  vocabulary: Vocabulary,
  blanks: Blanks,
  readTable: ReadTable,
): Tree {
  const content: Content[] = [];
  const sections: Section[] = [];
  const filled: Tree['filled'] = [];
  const numbers: string[] = [];
  const groups = groupSiblings(nodes);
  const asSection = sectionNodes(nodes, groups);
  const open: Section[] = [];
  const inline = (text: string): Inline[] => slottedText(blanks.decode(text).trim(), {}, vocabulary);
  const addText = (text: string) => {
    if (text.trim() !== '')
      (open.at(-1)?.content ?? content).push({ type: 'paragraph', children: inline(text) });
  };
  const values = new Map<Group, boolean>();
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node) continue;
    if (asSection.has(node)) {
      open.length = Math.min(open.length, node.depth - 1);
      const siblings = open.at(-1)?.sections ?? sections;
      const group = groups.get(node);
      if (group && !values.has(group))
        values.set(group, isAscending(group.members.map(({ mark }) => mark?.value)));
      const missing = (node.mark?.value ?? 0) - siblings.length - 1;
      // chapters and articles bear their own numbers and are counted through what stands above them: no place to keep
      const keepsNumbers = group?.style !== undefined && !(node.mark && isOfRegulation(node.mark.style));
      if (keepsNumbers && values.get(group) && missing > 0 && missing <= mostFilled) {
        filled.push({ line: node.paragraph.line, count: missing });
        const title = blanks.decode(blanks.open('heading'));
        for (let count = 0; count < missing; count++)
          siblings.push({ title: [{ type: 'text', value: title }], content: [], sections: [] });
      }
      const named = node.kind === 'item' ? firstClause(node.body) : node;
      // 第一阶段 is part of what the heading says
      const words = node.mark && isSpelledOut(node.mark.style) ? node.mark : undefined;
      const between = words && isOfRegulation(words.style) ? '\u3000' : '：';
      const title = words ? words.text + between + named.title.replace(/^[：:，,\s]+/u, '') : named.title;
      if (node.mark && !words) numbers.push(node.mark.text);
      const { body } = named;
      const section: Section = { title: inline(title) as Section['title'], content: [], sections: [] };
      siblings.push(section);
      open.push(section);
      addText(body);
      continue;
    }
    const { table } = node.paragraph;
    if (table) {
      const read = readTable(table, node.paragraph.line);
      const target = open.at(-1)?.content ?? content;
      // output prints the caption of a block again
      if (read?.type === 'block' && isCaption(target.at(-1))) target.pop();
      if (read) target.push(read);
      continue;
    }
    const run = node.kind === 'item' ? listRun(nodes, at, asSection) : [];
    if (
      run.length > 0 &&
      node.mark &&
      (node.mark.style === listStyle(open.length) || open.length === 0 || listed.has(node.mark.style))
    ) {
      (open.at(-1)?.content ?? content).push({ type: 'list', items: run.map(({ body }) => inline(body)) });
      for (const { mark } of run) numbers.push(mark?.text ?? '');
      at += run.length - 1;
      continue;
    }
    const { mark, paragraph } = node;
    const isArticle = mark?.style === '第一条';
    addText(isArticle ? `${mark.text}\u3000${paragraph.text.slice(mark.length)}` : paragraph.text);
  }
  return { content, sections, filled, numbers };
}
