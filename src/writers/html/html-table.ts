/**
 * A table of a page (hast), set as the Word file sets it (`table-shape.ts`): columns are as wide, amounts stand right, and a short
 * text that has the room stays on its line, so that no date is parted. One whose columns a phone cannot hold says so
 * (`stacks`): there the style sheet sets its rows one below the other, each cell behind the head of its column.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { officialGrid } from '../docx/page.ts';
import { type Alignment, alignmentOf, keepsWhole, measuredColumns, tableShape } from '../table-shape.ts';

export interface HtmlCell {
  /** What is read in it, lines parted by `\n`. */
  text: string;
  content: ElementContent[];
  /** Rows that it spans, 1 where absent. */
  rowSpan?: number | undefined;
  /** It names its row: as a heading of the form, or as data. */
  heads?: 'form' | 'data' | undefined;
}

export interface HtmlTable {
  caption?: string;
  /** Relative widths of the columns. */
  widths: readonly number[];
  /** Columns that are read in one with the column before them: stacked, they stand on its line. */
  goesOn?: readonly boolean[];
  head: readonly Pick<HtmlCell, 'text' | 'content'>[];
  /** Rows as long as the head; undefined where a cell above reaches down. */
  rows: readonly (readonly (HtmlCell | undefined)[])[];
}

const type = { usual: officialGrid.sizes.table, close: officialGrid.sizes.closeTable };
const placeClass: Readonly<Record<Alignment['side'], readonly string[]>> = {
  left: [],
  centre: ['short'],
  right: ['amount'],
};

const dates = { whole: /((?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?)/, afterYear: /(\d{1,2}月(?:\d{1,2}日)?)/ };

/** Content with its dates kept whole: parted after the year at most, where the column is too narrow for all of one. */
function wholeDates(content: readonly ElementContent[], fits: (line: string) => boolean): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: wholeDates(node.children, fits) }];
    if (node.type !== 'text') return [node];
    const cut = (text: string, pattern: RegExp): ElementContent[] =>
      text.split(pattern).flatMap((part, index): ElementContent[] => {
        if (part === '') return [];
        if (index % 2 === 0) return [{ type: 'text', value: part }];
        return fits(part) || pattern === dates.afterYear
          ? [h('span', { className: ['whole'] }, part)]
          : cut(part, dates.afterYear);
      });
    return cut(node.value, dates.whole);
  });
}

/** The text block of a phone in twips of the usual type: 390 px hold some 18 characters beside the margins of three cells. */
const phoneWidth = 4300;

/**
 * What a table is to a screen reader also where its rows are stacked: browsers forget it with `display`
 * (https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html).
 */
function withRoles(table: Element): Element {
  const roles: Readonly<Record<string, string>> = {
    table: 'table',
    thead: 'rowgroup',
    tbody: 'rowgroup',
    tr: 'row',
    td: 'cell',
  };
  const roleOf = ({ tagName, properties }: Element) =>
    tagName === 'th' ? (properties.scope === 'row' ? 'rowheader' : 'columnheader') : roles[tagName];
  const mark = (element: Element): Element => {
    const role = roleOf(element);
    // what is in a cell is no part of the table
    const isCell = ['td', 'th'].includes(element.tagName);
    const inner = (node: ElementContent) => (node.type === 'element' ? mark(node) : node);
    return {
      ...element,
      properties: { ...element.properties, ...(role && { role }) },
      children: isCell ? element.children : element.children.map(inner),
    };
  };
  return mark(table);
}

/** No attribute where there is none. */
const classes = (...names: readonly string[]) => (names.length > 0 ? [...names] : undefined);

/** @param inset of amounts in characters: on paper they stand below the middle of their head */
function cellElement(
  { content, rowSpan = 1, heads }: HtmlCell,
  label: string | undefined,
  look: readonly string[],
  inset: number,
) {
  const properties: Properties = {
    dataHead: label,
    className: classes(...(heads === 'data' ? ['row-head'] : []), ...look),
    ...(inset > 0 && { style: `--inset:${inset}` }),
  };
  // only the form's own labels head their row: data cells may be blank, and a blank heading says nothing
  return heads === 'form'
    ? h('th', { ...properties, scope: 'row' }, content)
    : h('td', { ...properties, rowSpan: rowSpan > 1 ? rowSpan : undefined }, content);
}

export function htmlTable({ caption, widths, goesOn = [], head, rows }: HtmlTable): Element {
  const texts = head.map((_, column) => rows.map((row) => row[column]?.text ?? ''));
  const labels = head.map(({ text }) => text);
  const measured = measuredColumns(labels, texts);
  const shape = tableShape(widths, measured, type);
  const size = shape.close ? type.close : type.usual;
  const total = shape.widths.reduce((sum, width) => sum + width, 0);
  const columns = shape.widths.map((width, column) => ({
    width,
    alignment: alignmentOf(texts[column] ?? [], width, size),
  }));
  const stacks = head.length > 2 && tableShape(widths, measured, type, phoneWidth).close;
  /** A cell that reaches down stands in the first of its rows: what it is said of is told. */
  const labelOf = ({ rowSpan = 1 }: HtmlCell, column: number) =>
    column > 0 && rowSpan > 1 ? `${labels[column]}（${rowSpan}行共用）` : labels[column];
  const cell = (one: HtmlCell, column: number) => {
    const { width = 0, alignment = { side: 'left' as const } } = columns[column] ?? {};
    const fits = (line: string) => keepsWhole(line, width, size);
    const whole = one.text !== '' && one.text.split('\n').every(fits);
    const content = whole ? one.content : wholeDates(one.content, fits);
    const inset = alignment.side === 'right' ? Math.round(alignment.inset / size) / 10 : 0;
    return cellElement(
      { ...one, content },
      stacks ? labelOf(one, column) : undefined,
      [
        ...placeClass[alignment.side],
        ...(whole ? ['whole'] : []),
        ...(stacks && (goesOn[column] || goesOn[column + 1]) ? ['run'] : []),
      ],
      inset,
    );
  };
  const look = [...(shape.close ? ['close'] : []), ...(stacks ? ['stacks'] : [])];
  const table = h('table', { className: classes(...look) }, [
    ...(caption === undefined ? [] : [h('caption', caption)]),
    h(
      'colgroup',
      columns.map(({ width }) => h('col', { style: `width:${Math.round((width / total) * 100)}%` })),
    ),
    h(
      'thead',
      h(
        'tr',
        head.map(({ content }, column) => {
          const side = columns[column]?.alignment.side ?? 'left';
          return h(
            'th',
            { scope: 'col', className: classes(...(side === 'right' ? ['amount'] : [])) },
            content,
          );
        }),
      ),
    ),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          // below a cell that reaches down
          { className: classes(...(stacks && !row[0] ? ['lower'] : [])) },
          row.flatMap((one, column) => (one ? [cell(one, column)] : [])),
        ),
      ),
    ),
  ]);
  return stacks ? withRoles(table) : table;
}
