/**
 * What Excel, WPS and Word put on the clipboard as HTML when cells are copied → rows of texts. Nothing in it is run or
 * fetched, and text never becomes markup: a cell is its words.
 *
 *     readCopiedTable('<table><tr><td>指标<td>90</table>') // [['指标', '90']]
 */
import { parse, serialize } from 'parse5';
import { blocksText } from '../../document/blocks.ts';
import { onGrid } from '../build-table.ts';
import { boundedHtml } from './bound-depth.ts';
import { cellsOfRow, rowsOfTable } from './html-table.ts';
import { type Element, isElement, type Node, silentNames, textValue } from './html-words.ts';
import { readHtmlBlocks } from './read-html.ts';

/** The outermost tables, and whether words stand outside of them. */
function outermost(nodes: readonly Node[]): { tables: Element[]; words: boolean } {
  const tables: Element[] = [];
  let words = false;
  const open = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (textValue(node)?.trim()) words = true;
    if (!isElement(node) || silentNames.has(node.tagName)) continue;
    if (node.tagName === 'table') tables.push(node);
    else open.push(...[...node.childNodes].reverse());
  }
  return { tables, words };
}

/** @returns undefined where the copied text is more than one table; a merged cell stands in the first of its places */
export function readCopiedTable(html: string): string[][] | undefined {
  const { tables, words } = outermost(parse(boundedHtml(html)).childNodes);
  const [table, ...others] = tables;
  if (!table || others.length > 0 || words) return undefined;
  const rows = onGrid(
    rowsOfTable(table).map((row) =>
      cellsOfRow(row).map(({ cell, ...spans }) => ({
        ...spans,
        blocks: readHtmlBlocks(serialize(cell)).blocks,
      })),
    ),
  );
  const width = Math.max(0, ...rows.flat().map(({ column, columns }) => column + columns));
  return rows.map((row) => {
    const texts = Array<string>(width).fill('');
    for (const cell of row) texts[cell.column] = blocksText(cell.blocks).trim();
    return texts;
  });
}
