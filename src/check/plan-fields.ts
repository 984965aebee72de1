/** The frontmatter of a plan as paragraphs, and the data of its blocks as tables, a row an entry. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Cell, Paragraph, Table } from '../document/office-document.ts';
import type { Role } from '../document/role.ts';
import { isPlanDate } from '../terms/plan-date.ts';
import { alignedRuns } from './aligned-runs.ts';
import type { PlanBlocks } from './plan-blocks.ts';

/** Fields that hold terms or addresses, no text of a writer. */
export const terms: ReadonlySet<string> = new Set([
  'outline',
  'themes',
  'state',
  'kind',
  'level',
  'related',
  'provenance',
  'op',
  'unit',
  'hash',
]);

type Path = readonly PropertyKey[];

/** What stands in the head and the imprint of a document that is issued (正式印发). */
const issueRoles: Readonly<Record<string, Role>> = {
  head: 'red-head',
  docNo: 'document-number',
  signers: 'signer',
  secrecy: 'classification',
  copyNumber: 'classification',
  urgency: 'classification',
  copiedTo: 'copied-to',
};

function roleOf([first, second]: Path): Role | undefined {
  if (first === 'title' && second === undefined) return 'title';
  if (first === 'issue') return issueRoles[String(second)];
  if (first === 'addressee' || first === 'remark') return first;
  return first === 'signoff' && second === 'org' ? 'signoff-body' : undefined;
}

/** Rows and columns stand in the order in which their names first come. */
class FieldTable {
  private readonly rows = new Map<PropertyKey, Map<number, Paragraph[]>>();
  private readonly columns = new Map<PropertyKey, number>();
  readonly line: number;
  constructor(line: number) {
    this.line = line;
  }

  add([row = 0, name = '']: Path, paragraph: Paragraph): void {
    const column = this.columns.get(name) ?? this.columns.size;
    this.columns.set(name, column);
    const cells = this.rows.get(row) ?? new Map<number, Paragraph[]>();
    this.rows.set(row, cells);
    const blocks = cells.get(column);
    if (blocks) blocks.push(paragraph);
    else cells.set(column, [paragraph]);
  }

  table(): Table {
    const rows = [...this.rows.values()].map((cells) =>
      [...cells].map(([column, blocks]): Cell => ({ blocks, column, columns: 1, rows: 1 })),
    );
    return { type: 'table', line: this.line, rows, columns: this.columns.size };
  }
}

export function addFields(into: PlanBlocks, yaml: string): void {
  const from = into.source.indexOf(yaml, 3);
  const tables = new Map<string, FieldTable>();
  const add = (value: string, [start, end]: readonly number[], path: Path): void => {
    const runs = alignedRuns(value, into.source, from + (start ?? 0), from + (end ?? 0));
    const role = roleOf(path);
    const paragraph = into.paragraph(runs, from + (start ?? 0), { path }, role && { role });
    const [area, type, ...rest] = path;
    if (area !== 'blocks' || rest.length === 0) into.blocks.push(paragraph);
    else {
      const table = tables.get(String(type)) ?? new FieldTable(paragraph.line);
      tables.set(String(type), table);
      table.add(rest, paragraph);
    }
  };
  const visit = (node: Node | null | undefined, path: Path): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        // the level of a plan is a term, that of secrecy a mark in its head
        if (!terms.has(name) || path[0] === 'issue') visit(value as Node, [...path, name]);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) visit(item as Node, [...path, index]);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range && !isPlanDate(node.value)) {
      const value = node.value.trim();
      if (value !== '') add(value, node.range, path);
    }
  };
  visit(parseDocument(yaml).contents, []);
  for (const table of tables.values()) into.blocks.push(table.table());
}
