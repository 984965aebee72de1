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

function isBlock(node: Nodes): node is Element {
  return node.type === 'element' && !inlineNames.has(node.tagName);
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

/** The sections of some elements, in order; a stretch before the first heading only if it has text. */
export function sectionRows(elements: readonly Nodes[]): SectionRow[] {
  const rows: SectionRow[] = [];
  let parts: string[] = [];
  let [id, heading] = ['', ''];
  const close = () => {
    const text = tidySpaces(parts.join(''));
    if (id !== '' || text !== '') rows.push([id, heading, text]);
    parts = [];
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      parts.push(node.value);
      return;
    }
    if (node.type === 'element' && sectionHeadings.has(node.tagName) && node.properties.id) {
      close();
      id = String(node.properties.id);
      heading = tidySpaces(readableText(node));
      return;
    }
    const block = isBlock(node);
    if (block) parts.push(' ');
    if ('children' in node) node.children.forEach(walk);
    if (block) parts.push(' ');
  };
  elements.forEach(walk);
  close();
  return rows;
}
