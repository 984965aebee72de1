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

const isGroup = ({ tagName }: Element) => /^t(?:body|head|foot)$/.test(tagName);

/** The rows of a table, those of its groups where they stand. */
export function rowsOfTable(table: Element): Element[] {
  return elements(table)
    .flatMap((part) => (isGroup(part) ? elements(part) : [part]))
    .filter(({ tagName }) => tagName === 'tr');
}

/** The cells of a row with what they span. */
export function cellsOfRow(row: Element): { cell: Element; columns: number; rows: number }[] {
  return elements(row)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map((cell) => ({ cell, columns: span(cell, 'colspan'), rows: span(cell, 'rowspan') }));
}

/** Reads a table into the flow: what stands in it but in no cell comes before it. */
export function readHtmlTable(table: Element, flow: Flow, inside: Inside, read: ReadChildren): void {
  for (const part of elements(table)) {
    if (part.tagName === 'tr' || isGroup(part)) continue;
    read([part], flow, inside);
    endParagraph(flow);
  }
  const line = nextLine(flow);
  const { list: _, ...rest } = inside;
  const cellInside: Inside = { ...rest, list: undefined, setting: {} };
  const met = rowsOfTable(table).map((row) =>
    cellsOfRow(row).map(({ cell, ...spans }): MetCell => {
      const own = newFlow(flow.page, line);
      read([cell], own, cellInside);
      endParagraph(own);
      return { blocks: own.blocks, ...spans };
    }),
  );
  const blocks = builtTable(met, line);
  if (blocks.length > 0 && flow.fixedLine === undefined) flow.page.line = line;
  addBlocks(flow, blocks);
}
