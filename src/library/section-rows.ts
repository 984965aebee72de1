/**
 * A rendered plan as search reads it: its text cut into sections at the headings one can link to. Without white space the
 * rows are exactly the element's textContent; spaces between blocks are only for reading.
 *
 *     sectionRows(planHtml(plan, vocabulary)) // [['', '', '桃源社区… 为做好…'], ['指导思想', '一、指导思想', '坚持…']]
 */
import type { Element, Nodes } from 'hast';

/** A section of a plan: heading id (empty before the first heading), heading, the text after the heading. */
export type SectionRow = [id: string, heading: string, body: string];

const inlineNames = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const sectionHeadings = new Set(['h2', 'h3', 'h4', 'h5']);

/** A line within a cell is a span, but stands for itself. */
function isLine({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('line');
}

function isBlock(node: Nodes): node is Element {
  return node.type === 'element' && (!inlineNames.has(node.tagName) || isLine(node));
}

/** The text of a node with a space on either side of every block in it. */
export function readableText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const inside = 'children' in node ? node.children.map(readableText).join('') : '';
  return isBlock(node) ? ` ${inside} ` : inside;
}

/** White space as single spaces, none at the ends. */
export function tidySpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * White space that says where a table begins and ends, where its rows begin, and where each cell but a row's first one
 * does: what is searched is the same, and who shows a stretch of a table can tell its cells apart.
 */
export const [tableStart, tableEnd, rowStart, cellStart] = ['\u2028', '\u2029', '\n', '\t'] as const;

const tableMarks: Partial<Record<string, [before: string, after: string]>> = {
  table: [tableStart, tableEnd],
  tr: [rowStart, ''],
};

/** Single spaces, none at the ends and beside the marks of a table. */
function tidyTables(text: string): string {
  return text
    .replace(/ *([\u2028\u2029\n\t]) */g, '$1')
    .replace(/ +/g, ' ')
    .replace(/^ +| +$/g, '');
}

/** The sections of some elements, in order; a stretch before the first heading only if it has text. */
export function sectionRows(elements: readonly Nodes[]): SectionRow[] {
  const rows: SectionRow[] = [];
  let parts: string[] = [];
  let [id, heading] = ['', ''];
  const close = () => {
    const text = tidyTables(parts.join(''));
    if (id !== '' || text !== '') rows.push([id, heading, text]);
    parts = [];
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      parts.push(node.value.replace(/\s+/g, ' '));
      return;
    }
    if (node.type === 'element' && sectionHeadings.has(node.tagName) && node.properties.id) {
      close();
      id = String(node.properties.id);
      heading = tidySpaces(readableText(node));
      return;
    }
    const name = node.type === 'element' ? node.tagName : '';
    const [before, after] = tableMarks[name] ?? (isBlock(node) ? [' ', ' '] : ['', '']);
    parts.push(before);
    // a row's mark stands for that of its first cell
    let isFirst = name === 'tr';
    if ('children' in node)
      for (const child of node.children) {
        if (child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th')) {
          if (!isFirst) parts.push(cellStart);
          isFirst = false;
        }
        walk(child);
      }
    parts.push(after);
  };
  elements.forEach(walk);
  close();
  return rows;
}
