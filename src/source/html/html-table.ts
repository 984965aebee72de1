/** Tables of web pages: their rows wherever they stand, spans, captions, tables inside cells. */
import { builtTable, type MetCell } from '../build-table.ts';
import { addBlocks, endParagraph, type Flow, type Inside, newFlow, nextLine } from './flow.ts';
import { attribute, type Element, isElement, type Node } from './html-words.ts';

type ReadChildren = (nodes: readonly Node[], flow: Flow, inside: Inside) => void;

const elements = ({ childNodes }: Element) => childNodes.filter(isElement);

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(attribute(cell, name) || 1);
  return Number.isInteger(value) && value >= 1 && value <= 2000 ? value : 1;
}

/** Reads a table into the flow: what stands in it but in no cell comes before it. */
export function readHtmlTable(table: Element, flow: Flow, inside: Inside, read: ReadChildren): void {
  const rows: Element[] = [];
  for (const part of elements(table)) {
    if (part.tagName === 'tr') rows.push(part);
    else if (/^t(?:body|head|foot)$/.test(part.tagName))
      rows.push(...elements(part).filter(({ tagName }) => tagName === 'tr'));
    else {
      read([part], flow, inside);
      endParagraph(flow);
    }
  }
  const line = nextLine(flow);
  const { list: _, ...rest } = inside;
  const cellInside: Inside = { ...rest, list: undefined, setting: {} };
  const met = rows.map((row) =>
    elements(row)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((cell): MetCell => {
        const own = newFlow(flow.page, line);
        read([cell], own, cellInside);
        endParagraph(own);
        return { blocks: own.blocks, columns: span(cell, 'colspan'), rows: span(cell, 'rowspan') };
      }),
  );
  const blocks = builtTable(met, line);
  if (blocks.length > 0 && flow.fixedLine === undefined) flow.page.line = line;
  addBlocks(flow, blocks);
}
