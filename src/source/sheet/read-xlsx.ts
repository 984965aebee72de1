/**
 * One sheet of an .xlsx file as rows of text, as a person sees it: shared and inline strings, days, percentages, results
 * of formulas. What could be meant in two ways (merged cells, hidden rows, further sheets) is told. The file comes from
 * anyone: only the parts that are needed are unpacked, up to a limit.
 */
import { type XmlElement, XmlText } from '@rgrove/parse-xml';
import type { Finding, Result } from '../../terms/finding.ts';
import { showDate } from '../../terms/plan-date.ts';
import { xmlText } from '../../terms/xml-text.ts';
import { plainPart, type Related, readRelated, relationshipsOf } from '../ooxml/package.ts';
import { parsePart } from '../ooxml/read-parts.ts';
import { child, childElements } from '../ooxml/xml-tree.ts';
import { openZip, type Zip } from '../ooxml/zip.ts';
import { refused, sourceFinding } from '../source-finding.ts';
import { type CellRange, columnName, fillMerged, readCell, readRange } from './cell-range.ts';
import { type NumberShape, numberShape, showNumber } from './number-format.ts';

/** A table of a thousand units is a hundredth of it. */
const mostUnpacked = 24 * 1024 * 1024;
const mostRows = 5000;
const mostColumns = 200;

class Unreadable extends Error {}

interface Book {
  strings: readonly string[];
  /** By the number that a cell's `s` gives. */
  shapes: readonly NumberShape[];
  from1904: boolean;
}

function partText(zip: Zip, path: string): string | undefined {
  const bytes = zip.bytes(path);
  if (bytes === undefined) return undefined;
  if (bytes === 'too-big') throw new Unreadable('表格太大，读不了；请只留要用的那一张表和那些行，另存后再试');
  if (bytes === 'damaged') throw new Unreadable(damaged);
  const wide = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}
const damaged = '表格文件有损坏，读不出来；请用 Excel 或 WPS 打开，另存为 .xlsx 再试';

/** The root of a part; undefined where there is none. @throws Unreadable */
function rootOf(zip: Zip, path: string | undefined): XmlElement | undefined {
  const text = path === undefined ? undefined : partText(zip, path);
  if (text === undefined) return undefined;
  const root = parsePart(text);
  if (root === 'no-xml') throw new Unreadable(damaged);
  return root;
}

function relatedTo(zip: Zip, path: string): Related[] {
  const text = partText(zip, relationshipsOf(path));
  return readRelated(text === undefined ? undefined : plainPart(path, text), path);
}

/** `_x000D_` is how a workbook writes a character that XML forbids. */
const unescaped = (text: string) =>
  xmlText(
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );

/** All text of a string: its runs, without the reading (拼音) that stands above some. */
function stringOf(element: XmlElement): string {
  const text = childElements(element).map((inner) => {
    if (inner.name === 'r') return stringOf(inner);
    if (inner.name !== 't') return '';
    return unescaped(inner.children.map((piece) => (piece instanceof XmlText ? piece.text : '')).join(''));
  });
  return text.join('');
}

const isOn = (value: string | undefined) => value === '1' || value === 'true';
const inside = (parent: XmlElement | undefined, name: string) => {
  const list = child(parent, name);
  return list ? childElements(list) : [];
};

function shapesOf(styles: XmlElement | undefined): NumberShape[] {
  const codes = new Map(
    inside(styles, 'numFmts').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
  );
  return inside(styles, 'cellXfs').map(({ attributes: { numFmtId = '0' } }) =>
    numberShape(Number(numFmtId), codes.get(numFmtId)),
  );
}

function cellText(cell: XmlElement, { strings, shapes, from1904 }: Book): string {
  const { t: type = 'n', s: style = '' } = cell.attributes;
  const inline = child(cell, 'is');
  const value = child(cell, 'v')?.text ?? '';
  switch (type) {
    case 'inlineStr':
      return inline ? stringOf(inline) : unescaped(value);
    case 's':
      return value === '' ? '' : (strings[Number(value)] ?? '');
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '' ? '' : isOn(value) ? '是' : '否';
    case 'd':
      return showDate(value.slice(0, 10));
    case 'e':
      return value;
    default:
      return showNumber(value, shapes[Number(style)] ?? 'plain', from1904);
  }
}

export interface SheetRows {
  /** Rows from the first one of the sheet, so that the number of a row is what its margin says; cells as they are shown. */
  rows: string[][];
  findings: Finding[];
}

function sheetRows(sheet: XmlElement, book: Book): SheetRows {
  const rows: string[][] = [];
  const hidden: number[] = [];
  let beyond = false;
  let next = 0;
  for (const row of inside(sheet, 'sheetData')) {
    const at = row.attributes.r ? Number(row.attributes.r) - 1 : next;
    next = at + 1;
    if (!(at >= 0 && at < mostRows)) {
      beyond ||= childElements(row).some((cell) => cellText(cell, book).trim() !== '');
      continue;
    }
    const cells: string[] = [];
    let column = -1;
    for (const cell of childElements(row)) {
      column = readCell(cell.attributes.r ?? '')?.column ?? column + 1;
      const text = cellText(cell, book);
      if (column < mostColumns) cells[column] = text;
      else beyond ||= text.trim() !== '';
    }
    rows[at] = Array.from(cells, (text) => text ?? '');
    if (isOn(row.attributes.hidden) && cells.some((text) => text?.trim())) hidden.push(at + 1);
  }
  const full = Array.from(rows, (row) => row ?? []);
  const merged = inside(sheet, 'mergeCells').flatMap(
    ({ attributes }) => readRange(attributes.ref ?? '') ?? [],
  );
  const told = fillMerged(full, merged);
  return {
    rows: full,
    findings: [
      ...(told.length > 0 ? [mergedFinding(told)] : []),
      ...(hidden.length > 0
        ? [
            sourceFinding(
              'hidden-rows',
              `第 ${hidden.slice(0, 8).join('、')} 行${hidden.length > 8 ? `等 ${hidden.length} 行` : ''}在表格里是隐藏的，也读入了；不要的请删去`,
              'warning',
              hidden[0],
            ),
          ]
        : []),
      ...(beyond
        ? [
            sourceFinding(
              'table-too-long',
              `表格只读到第 ${mostRows} 行、第 ${mostColumns} 列，后面的没有读；请分成几个文件`,
            ),
          ]
        : []),
    ],
  };
}

function mergedFinding(told: readonly { range: CellRange; text: string }[]): Finding {
  const shown = told
    .slice(0, 3)
    .map(
      ({ range: { from, to }, text }) =>
        `${columnName(from.column)}${from.row + 1} 到 ${columnName(to.column)}${to.row + 1}（“${text}”）`,
    );
  const message = `有 ${told.length} 处合并的单元格：${shown.join('、')}${told.length > 3 ? ' 等' : ''}，其中每一格都当作写了同样的话；请核对`;
  return sourceFinding('merged-cells', message, 'warning', (told[0]?.range.from.row ?? 0) + 1);
}

/** The sheets of a workbook in the order of their tabs, those that a person sees. */
function shownSheets(workbook: XmlElement, related: readonly Related[]): { name: string; path: string }[] {
  return inside(workbook, 'sheets').flatMap(({ attributes }) => {
    const target = related.find(({ id }) => id === attributes['r:id']);
    const isSheet = target?.type === 'worksheet' && /^(?:visible)?$/.test(attributes.state ?? '');
    return isSheet ? [{ name: attributes.name ?? '', path: target.target }] : [];
  });
}

function readBook(zip: Zip): SheetRows | undefined {
  const path = relatedTo(zip, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = rootOf(zip, path);
  if (workbook?.name !== 'workbook') return undefined;
  const related = relatedTo(zip, path);
  const target = (type: string) => related.find((one) => one.type === type)?.target;
  const strings = rootOf(zip, target('sharedStrings'));
  const book: Book = {
    strings: strings
      ? childElements(strings)
          .filter(({ name }) => name === 'si')
          .map(stringOf)
      : [],
    shapes: shapesOf(rootOf(zip, target('styles'))),
    from1904: isOn(child(workbook, 'workbookPr')?.attributes.date1904),
  };
  const sheets = shownSheets(workbook, related);
  for (const { name, path: sheetPath } of sheets) {
    const sheet = rootOf(zip, sheetPath);
    const read = sheet && sheetRows(sheet, book);
    if (!read?.rows.some((row) => row.some((text) => text.trim() !== ''))) continue;
    const others = sheets.length - 1;
    const told =
      others > 0
        ? [sourceFinding('other-sheets', `文件里还有 ${others} 张工作表，只读了“${name}”这一张`, 'info')]
        : [];
    return { ...read, findings: [...told, ...read.findings] };
  }
  return { rows: [], findings: [] };
}

/** @returns no value for a file that is no workbook, or a damaged or huge one, with the way out */
export function readXlsx(bytes: Uint8Array): Result<string[][]> {
  const zip = openZip(bytes, mostUnpacked);
  if (zip === 'no-zip') return refused('damaged', damaged);
  try {
    const read = readBook(zip);
    if (read) return { value: read.rows, findings: read.findings };
    return refused(
      'no-workbook',
      '这个文件不是 Excel 表格（.xlsx）；请用 Excel 或 WPS 表格另存为 .xlsx 再试',
    );
  } catch (error) {
    if (error instanceof Unreadable) return refused('damaged', error.message);
    throw error;
  }
}
