/**
 * Markdown → paragraphs with outline levels, lists, tables and notes. Nothing of its signs comes out as text.
 *
 *     readMarkdownBlocks(foldCharacters('## 工作目标\n见[附表](a.xlsx)。')).blocks // 工作目标 (outline 2), 见附表。
 */
import type { Blockquote, FootnoteDefinition, List, ListItem, RootContent, Table } from 'mdast';
import { blocksText, paragraphsOf } from '../../document/blocks.ts';
import type { Block, Note, Paragraph, ParagraphFormat, Run } from '../../document/office-document.ts';
import type { Folded } from '../../terms/folded-characters.ts';
import { builtParagraph } from '../build-paragraph.ts';
import { builtTable, type MetCell } from '../build-table.ts';
import { readHtmlBlocks } from '../html/read-html.ts';
import { placedRuns } from '../text/placed-runs.ts';
import { frontMatter } from './front-matter.ts';
import { type Inline, paragraphEnd, readInline } from './inline.ts';
import { parseMarkdown } from './parser.ts';
import { sectionsOf } from './sections.ts';

/** A note, and the section that it stands in: its places count from there. */
interface Footnote {
  note: FootnoteDefinition;
  folded: Folded;
  linesBefore: number;
}

interface Reading {
  /** The section at hand as if it were a file of its own. */
  folded: Folded;
  linesBefore: number;
  blocks: Block[];
  notes: Note[];
  footnotes: Map<string, Footnote>;
  referred: Set<string>;
}

interface Setting {
  format: ParagraphFormat;
  /** The first paragraph of a list item gets it. */
  mark?: { runs: Run[]; bullet?: boolean } | undefined;
}

const lineOf = (node: RootContent | ListItem, { linesBefore }: Pick<Reading, 'linesBefore'>): number =>
  (node.position?.start.line ?? 1) + linesBefore;
const endOf = (node: RootContent | ListItem, { linesBefore }: Reading): number =>
  (node.position?.end.line ?? 1) + linesBefore;

const trimmedStart = (runs: readonly Run[]): Run[] => {
  const [first, ...rest] = runs;
  if (!first) return [];
  const text = first.text.replace(/^[ \t]+/, '');
  const cut = first.text.length - text.length;
  if (cut === 0 || first.underline) return [...runs];
  const place =
    first.place?.in === 'text' ? { in: 'text' as const, offset: first.place.offset + cut } : first.place;
  return text === '' ? trimmedStart(rest) : [{ ...first, text, ...(place && { place }) }, ...rest];
};

function addParagraph(inline: Inline, node: RootContent, { format, mark }: Setting, reading: Reading): void {
  const line = lineOf(node, reading);
  for (const note of inline.notes) reading.notes.push({ ...note, line });
  const parts = partedRuns(inline.runs);
  for (const [index, runs] of parts.entries()) {
    const isFirst = index === 0;
    const own = [...((isFirst && mark?.runs) || []), ...trimmedStart(runs)];
    if (own.length === 0) continue;
    const built = builtParagraph(own, {
      line,
      endLine: endOf(node, reading),
      setting: format,
      ...(isFirst && mark?.bullet && { bullet: true }),
    });
    reading.blocks.push(built);
  }
  for (const id of new Set(inline.references)) {
    const note = reading.footnotes.get(id.toLowerCase());
    if (note) addFootnote(note, line, reading);
  }
}

/** Parted where a line ended a paragraph of its own. */
function partedRuns(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    if (run.text === paragraphEnd) parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts;
}

function addFootnote({ note, ...section }: Footnote, line: number, reading: Reading): void {
  const own: Reading = { ...reading, ...section, blocks: [] };
  const isFirst = !reading.referred.has(note.identifier);
  reading.referred.add(note.identifier);
  // a note that refers to itself would go on for ever
  for (const child of note.children) readBlock(child, { format: {} }, { ...own, footnotes: new Map() });
  const runs = [...paragraphsOf(own.blocks)].flatMap((paragraph) => [...paragraph.runs]);
  const text = blocksText(own.blocks);
  if (text === '') return;
  if (isFirst) reading.notes.push({ kind: 'footnote', text, line, taken: true });
  const words = isFirst ? runs : runs.map(({ place: _, ...run }) => run);
  reading.blocks.push(builtParagraph([{ text: '（注：' }, ...words, { text: '）' }], { line }));
}

/** `2.` of an item as it is typed; counted where all are typed alike. */
function numberOf(item: ListItem, index: number, list: List, { folded }: Reading): Run[] {
  const start = item.position?.start.offset ?? 0;
  const typed = /^\d{1,9}[.)]/.exec(folded.text.slice(start, start + 12))?.[0] ?? '';
  const count = (list.start ?? 1) + index;
  if (Number.parseInt(typed, 10) === count) return placedRuns(typed, start, folded);
  return [{ text: `${count}${typed.endsWith(')') ? ')' : '.'}` }];
}

function readList(list: List, { format }: Setting, reading: Reading): void {
  for (const [index, item] of list.children.entries()) {
    const isTask = typeof item.checked === 'boolean';
    const runs: Run[] = list.ordered ? numberOf(item, index, list, reading) : [];
    if (isTask) runs.push({ text: item.checked ? '☑' : '□' });
    let mark: Setting['mark'] = { runs, bullet: !list.ordered && !isTask };
    if (item.children.length === 0 && runs.length > 0)
      reading.blocks.push(builtParagraph(runs, { line: lineOf(item, reading), setting: format }));
    for (const child of item.children) {
      readBlock(child, { format, mark: child.type === 'paragraph' ? mark : undefined }, reading);
      if (child.type === 'paragraph') mark = undefined;
    }
  }
}

function readTable(table: Table, reading: Reading): void {
  const line = lineOf(table, reading);
  const after: Reading = { ...reading, blocks: [] };
  const rows = table.children.map((row) =>
    row.children.map((cell): MetCell => {
      const inline = readInline(cell.children, reading.folded);
      for (const note of inline.notes) reading.notes.push({ ...note, line });
      for (const id of inline.references) {
        const note = reading.footnotes.get(id.toLowerCase());
        if (note) addFootnote(note, line, after);
      }
      const paragraph = builtParagraph(inline.runs, { line });
      return { blocks: [paragraph], columns: 1, rows: 1 };
    }),
  );
  for (const block of builtTable(rows, line, endOf(table, reading))) reading.blocks.push(block);
  for (const block of after.blocks) reading.blocks.push(block);
}

function readHtml(value: string, node: RootContent, reading: Reading): void {
  const { blocks, notes } = readHtmlBlocks(value);
  const line = lineOf(node, reading);
  const offset = reading.folded.source(node.position?.start.offset ?? 0);
  const placed = (block: Block): Block => {
    if (block.type === 'table')
      return {
        ...block,
        line,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(placed) }))),
      };
    // inside of tags only the whole has a place
    const runs = block.runs.map((run) => ({
      ...run,
      ...(run.place && { place: { in: 'text' as const, offset } }),
    }));
    return { ...block, line, runs };
  };
  for (const block of blocks) reading.blocks.push(placed(block));
  for (const note of notes) reading.notes.push({ ...note, line });
}

/** `文字\n---` is no heading where the words are a sentence or a date. */
function isUnderlined(node: RootContent, text: string, { folded }: Reading): boolean {
  const isMarked = folded.text.startsWith('#', node.position?.start.offset ?? 0);
  return !isMarked && (text.length > 40 || /[。；，,;]$/.test(text) || /\d\s*[日号]$/.test(text));
}

const shown = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

function readBlock(node: RootContent, setting: Setting, reading: Reading): void {
  const { folded } = reading;
  if (node.type === 'paragraph') {
    const inline = readInline(node.children, folded);
    if (/^\[TOC\]$/i.test(shown(inline.runs).trim())) {
      reading.notes.push({ kind: 'contents', text: '[TOC]', line: lineOf(node, reading), taken: false });
      return;
    }
    addParagraph(inline, node, setting, reading);
  } else if (node.type === 'heading') {
    const inline = readInline(node.children, folded);
    const isText = node.depth <= 2 && isUnderlined(node, shown(inline.runs), reading);
    const format = isText ? setting.format : { ...setting.format, outline: node.depth };
    addParagraph(inline, node, { ...setting, format }, reading);
  } else if (node.type === 'definition')
    reading.notes.push({ kind: 'link', text: node.url, line: lineOf(node, reading), taken: false });
  else if (node.type === 'list') readList(node, setting, reading);
  else if (node.type === 'blockquote') readQuote(node, setting, reading);
  else if (node.type === 'table') readTable(node, reading);
  else if (node.type === 'html') readHtml(node.value, node, reading);
  else if (node.type === 'code') {
    const start = folded.text.indexOf('\n', node.position?.start.offset ?? 0) + 1;
    let at = start;
    for (const [index, text] of node.value.split('\n').entries()) {
      const found = Math.max(folded.text.indexOf(text, at), at);
      at = found + text.length;
      if (text.trim() !== '')
        reading.blocks.push(
          builtParagraph(placedRuns(text, found, folded), {
            line: lineOf(node, reading) + 1 + index,
            setting: setting.format,
          }),
        );
    }
  }
}

function readQuote(quote: Blockquote, { format }: Setting, reading: Reading): void {
  for (const child of quote.children) readBlock(child, { format: { ...format, left: 2 } }, reading);
}

type Parsed = Pick<Reading, 'folded' | 'linesBefore'> & { nodes(): readonly RootContent[] };

/**
 * The sections of a text, each parsed when it is asked for: all trees together take a hundred times the memory of the
 * text. What stands behind a section for its references is no part of it.
 */
function parsedSections(text: string, folded: Folded): Parsed[] {
  return sectionsOf(text).map(({ start, line, text: words, length }) => ({
    nodes: () => parseMarkdown(words).children.filter((node) => (node.position?.start.offset ?? 0) < length),
    folded: { ...folded, text: words, source: (at) => folded.source(start + at) },
    linesBefore: line - 1,
  }));
}

function footnotesOf(sections: readonly Parsed[]): Map<string, Footnote> {
  const found = new Map<string, Footnote>();
  for (const section of sections) {
    const { folded, linesBefore } = section;
    if (!/\[\^[^\]]*\]:/.test(folded.text)) continue;
    const nodes = section.nodes();
    section.nodes = () => nodes;
    for (const node of nodes) {
      if (node.type !== 'footnoteDefinition' || found.has(node.identifier.toLowerCase())) continue;
      found.set(node.identifier.toLowerCase(), { note: node, folded, linesBefore });
    }
  }
  return found;
}

function titleParagraph(title: { text: string; at: number }, folded: Folded): Paragraph {
  const line = folded.text.slice(0, title.at).split('\n').length;
  return builtParagraph(placedRuns(title.text, title.at, folded), {
    line,
    setting: { title: true, outline: 1 },
  });
}

/** Reads Markdown; places are those of the text as it was before it was folded. */
export function readMarkdownBlocks(folded: Folded): { blocks: Block[]; notes: Note[] } {
  const { end, words, title } = frontMatter(folded.text);
  // blanks in place of what was read, so that places stay
  const text = folded.text.slice(0, end).replace(/[^\r\n]/g, ' ') + folded.text.slice(end);
  const sections = parsedSections(text, folded);
  const whole = { folded, linesBefore: 0 };
  const reading: Reading = {
    ...whole,
    blocks: title ? [titleParagraph(title, folded)] : [],
    notes: words === '' ? [] : [{ kind: 'removed', text: words, line: 1, taken: false }],
    footnotes: footnotesOf(sections),
    referred: new Set(),
  };
  for (const { nodes, ...section } of sections)
    for (const node of nodes()) readBlock(node, { format: {} }, { ...reading, ...section });
  for (const { note, ...section } of reading.footnotes.values()) {
    if (reading.referred.has(note.identifier)) continue;
    const own: Reading = { ...reading, ...section, blocks: [], footnotes: new Map() };
    for (const child of note.children) readBlock(child, { format: {} }, own);
    const line = lineOf(note, section);
    reading.notes.push({ kind: 'footnote', text: blocksText(own.blocks), line, taken: false });
  }
  return { blocks: reading.blocks, notes: reading.notes };
}
