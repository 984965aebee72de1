/** The tables of the text and the paragraphs in their cells. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Block, Paragraph } from '../../document/office-document.ts';
import { isOwnTable } from './entries.ts';
import type { FileItem, FileParagraph, FileTable } from './file-body.ts';
import { inDialect } from './names.ts';
import type { Given } from './properties.ts';
import { type Setter, setParagraph } from './set-paragraph.ts';
import { columnsOf, headRows, mostColumns, tableSplices } from './set-table.ts';
import type { StylePart } from './style-part.ts';

export interface TableAccount {
  set: number;
  /** Frames of one column, tables beside the text, tables that only hold the sign-off. */
  kept: number;
  /** Tables of so many columns that their letters were left. */
  wide: number;
}

export interface CellSetting {
  setter: Setter;
  modelsOf(paragraph: FileParagraph): readonly Paragraph[];
  tree(start: number, end: number): XmlElement | 'no-xml';
  styles: StylePart;
  /** Width of the text by section, in twips. */
  widths: readonly number[];
  /** Tables that only put the sign-off in its place. */
  signed: ReadonlySet<Block>;
}

const noIndent = '<w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/>';

/** The paragraphs of tables that hold the sign-off. */
function paragraphsIn(blocks: Iterable<Block>): Set<Paragraph> {
  const found = new Set<Paragraph>();
  for (const block of blocks) {
    if (block.type === 'paragraph') found.add(block);
    else for (const cell of block.rows.flat()) for (const one of paragraphsIn(cell.blocks)) found.add(one);
  }
  return found;
}

function cellGiven(paragraph: FileParagraph, models: readonly Paragraph[], isHead: boolean): Given {
  const align = models[0]?.format.align;
  const given: Record<string, string> = {};
  // how a cell is aligned may have been said by its old style
  if (!isHead && (align === 'center' || align === 'right')) given.jc = `<w:jc w:val="${align}"/>`;
  else if (!isHead && align === 'left') given.jc = '<w:jc w:val="left"/>';
  if (paragraph.tall === 'picture') given.spacing = '<w:spacing w:line="240" w:lineRule="auto"/>';
  else if (paragraph.tall) given.spacing = '<w:spacing w:line="400" w:lineRule="atLeast"/>';
  return given;
}

function setTable(table: FileTable, isInner: boolean, setting: CellSetting): void {
  const { setter, modelsOf, tree, styles, widths } = setting;
  const heads = isInner ? 0 : headRows(table, modelsOf);
  const isWide = columnsOf(table) > mostColumns;
  const element = tree(table.start, table.end);
  if (element === 'no-xml') return;
  if (!isInner) {
    const source = (one: XmlElement) => setter.xml.slice(table.start + one.start, table.start + one.end);
    const width = widths[table.section] ?? widths.at(-1) ?? 0;
    for (const splice of tableSplices(element, table.start, source, { width, heads }))
      setter.splices.push({ ...splice, text: inDialect(splice.text, setter.dialect) });
  }
  for (const [index, row] of table.rows.entries())
    for (const cell of row)
      for (const paragraph of cell.paragraphs) {
        const own = tree(paragraph.start, paragraph.end);
        if (own === 'no-xml' || paragraph.framed) continue;
        const isHead = index < heads;
        const wanted = {
          style: styles.idOf(isHead ? 'table-head' : 'table-text'),
          given: cellGiven(paragraph, modelsOf(paragraph), isHead),
          trims: 'none' as const,
          keepsBold: !isHead,
          keepsSize: isWide,
        };
        setParagraph(own, paragraph.start, wanted, noIndent, setter);
      }
  for (const one of table.inner) setTable(one, true, setting);
}

export function setCells(items: readonly FileItem[], setting: CellSetting): TableAccount {
  const account: TableAccount = { set: 0, kept: 0, wide: 0 };
  const signed = paragraphsIn(setting.signed);
  for (const table of items) {
    if (table.is !== 'table') continue;
    const isSignoff = table.rows
      .flat()
      .some((cell) =>
        cell.paragraphs.some((one) => setting.modelsOf(one).some((model) => signed.has(model))),
      );
    if (isSignoff || !isOwnTable(table)) {
      account.kept += 1;
      continue;
    }
    account.set += 1;
    if (columnsOf(table) > mostColumns) account.wide += 1;
    setTable(table, false, setting);
  }
  return account;
}
