/** The body of a document → paragraphs and tables in order, wrappers opened, deleted text left out. */
import type { XmlElement } from '@rgrove/parse-xml';
import { child, childElements, isWrapper, valOf } from '../../source/ooxml/xml-tree.ts';
import type { RawBlock, RawCell, RawParagraph, RawTable } from './raw.ts';
import { type Holder, holderOf, type RunContext, readLines } from './read-runs.ts';

interface Found {
  element: XmlElement;
  /** The control around it. */
  holder: Holder;
}

/** Elements of one kind, through controls and other wrappers around them. */
function through(
  parent: XmlElement,
  names: readonly string[],
  context: RunContext,
  holder: Holder = {},
): Found[] {
  return childElements(parent).flatMap((element): Found[] => {
    if (names.includes(element.name)) return [{ element, holder }];
    if (element.name === 'w:sdt') {
      const content = child(element, 'w:sdtContent');
      return content ? through(content, names, context, holderOf(element, context, holder)) : [];
    }
    return isWrapper(element) ? through(element, names, context, holder) : [];
  });
}

/** Word's own limit. */
const mostColumns = 63;

function bookmarksIn(paragraph: XmlElement): string[] {
  return childElements(paragraph).flatMap((element) => {
    if (element.name === 'w:bookmarkStart') return [element.attributes['w:name'] ?? ''];
    const content = element.name === 'w:sdt' ? child(element, 'w:sdtContent') : undefined;
    return content ? bookmarksIn(content) : [];
  });
}

function readParagraph({ element, holder }: Found, context: RunContext, place: number): RawParagraph {
  const format = child(element, 'w:pPr');
  const numbering = valOf(child(format, 'w:numPr'), 'w:numId');
  return {
    type: 'paragraph',
    style: context.styles.paragraph(valOf(format, 'w:pStyle')),
    lines: readLines(element, context, holder),
    bookmarks: bookmarksIn(element),
    numbered: numbering !== undefined && numbering !== '0',
    ...(child(child(format, 'w:rPr'), 'w:del') && { struck: true }),
    place,
  };
}

function readCell({ element, holder }: Found, context: RunContext, place: number): RawCell[] {
  const format = child(element, 'w:tcPr');
  const merge = child(format, 'w:vMerge');
  const cell: RawCell = {
    // a table inside a cell is read as its text
    paragraphs: through(element, ['w:p', 'w:tbl'], context, holder).flatMap((found) =>
      found.element.name === 'w:p'
        ? [readParagraph(found, context, place)]
        : readTable(found.element, context, place)
            .rows.flat()
            .flatMap(({ paragraphs }) => paragraphs),
    ),
    continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
  };
  const span = Math.min(Number(valOf(format, 'w:gridSpan') ?? 1) || 1, mostColumns);
  return [cell, ...Array.from({ length: span - 1 }, () => ({ paragraphs: [], continues: false }))];
}

function readTable(table: XmlElement, context: RunContext, place: number): RawTable {
  const rows = through(table, ['w:tr'], context)
    .filter(({ element }) => !child(child(element, 'w:trPr'), 'w:del'))
    .map((row) =>
      through(row.element, ['w:tc'], context, row.holder).flatMap((cell) => readCell(cell, context, place)),
    );
  const cells = rows.map((row) => row.slice(0, mostColumns)).filter((row) => row.length > 0);
  return { type: 'table', rows: cells, place };
}

export function readBlocks(document: XmlElement, context: RunContext): RawBlock[] {
  const body = child(document, 'w:body');
  const found = body ? through(body, ['w:p', 'w:tbl'], context) : [];
  return found.map((one, index) =>
    one.element.name === 'w:p'
      ? readParagraph(one, context, index + 1)
      : readTable(one.element, context, index + 1),
  );
}
