/**
 * One plan for many units (一表多份): a table with one row a unit, its columns matched to the slots of a template by their
 * heads. What is missing or does not fit is known before anything is made, and no cell is passed over silently.
 *
 *     const { value } = readUnits([['社区名称', '户数'], ['桃源社区', '3260']], template, vocabulary);
 *     value.units[0].values // { community: '桃源社区', households: '3260' }
 */
import { issuerName } from '../plan/frontmatter-terms.ts';
import { type Plan, planSlots } from '../plan/plan.ts';
import { checkSlotValue, type SlotDefinition, tidySlotValue } from '../plan/slot.ts';
import { findSlot, type Vocabulary } from '../plan/vocabulary.ts';
import type { Finding, Result } from '../terms/finding.ts';
import { namesPerson } from '../terms/personal/names.ts';

export interface UnitColumn {
  /** As the table has it. */
  head: string;
  /** From 0. */
  column: number;
  /** The slot that it fills; absent where the template has none for it. */
  slot?: string;
}

/** A slot that a unit's document leaves blank. */
export interface Gap {
  slot: string;
  label: string;
  /** What the cell holds; empty where it holds nothing or there is no such column. */
  typed: string;
  /** What is wrong with it, in Chinese. */
  problem: string;
}

export interface Unit {
  /** Row of the table, from 1. */
  row: number;
  name: string;
  /** Slot → value that fits it. */
  values: Record<string, string>;
  gaps: Gap[];
}

export interface UnitTable {
  columns: UnitColumn[];
  units: Unit[];
  /** Slots of the template that no column and no common value fills: blank in every document. */
  missing: SlotDefinition[];
}

/** A table begins with its name and remarks, seldom more. */
const mostAbove = 10;

/** Heads without what offices put around them: blanks, units in brackets, signs of what must be filled in. */
const plainHead = (head: string) =>
  head
    .normalize('NFKC')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .replace(/[\s*:#【】“”"_]/g, '')
    .toLowerCase();

/** Heads that name the unit whose plan it is, whatever kind of unit that is. */
const ownNames = new Set(['单位', '单位名称', '单位名', '名称', '名字', '单位全称']);
const serialHeads = new Set(['序号', '编号', '序', 'no', 'no.', '号']);

/** Head → slots that it may mean, those of the template first. */
function headsOf(
  template: Plan,
  vocabulary: Vocabulary,
): (head: string) => { slot?: string; known: boolean } {
  const used = new Set(planSlots(template, vocabulary));
  const own = issuerName(template.meta.issuer.kind).slot;
  const meaning = new Map<string, string>();
  const add = (head: string, slot: string) => {
    const plain = plainHead(head);
    const before = meaning.get(plain);
    if (before === undefined || (!used.has(before) && used.has(slot))) meaning.set(plain, slot);
  };
  for (const { name, label, alsoCalled = [] } of vocabulary.slots)
    for (const head of [label, name, ...alsoCalled]) add(head, name);
  return (head) => {
    const plain = plainHead(head);
    const slot = ownNames.has(plain) && used.has(own) ? own : meaning.get(plain);
    return { known: slot !== undefined, ...(slot && used.has(slot) && { slot }) };
  };
}

function told(
  rule: string,
  message: string,
  row: number,
  severity: Finding['severity'] = 'warning',
): Finding {
  return { ruleId: `many/${rule}`, severity, message, line: row, column: 1, where: `第${row}行` };
}

const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '');
const listed = (words: readonly string[]) =>
  `${words
    .slice(0, 8)
    .map((word) => `“${word}”`)
    .join('、')}${words.length > 8 ? `等 ${words.length} 处` : ''}`;

/** What a cell says of its slot: its value, or what is wrong with it. */
function readValue(slot: SlotDefinition, typed: string): { value: string } | { problem: string } {
  const text = typed.trim().replace(/\s*[\r\n]+\s*/g, ' ');
  if (text === '') return { problem: `“${slot.label}”没有填` };
  const value = tidySlotValue(slot, text);
  const problem = checkSlotValue(slot, value);
  if (problem) return { problem };
  if (slot.type === 'role' && namesPerson(value))
    return { problem: `“${slot.label}”像是写了人的姓名（${value}）；计划里只写岗位，如${slot.example}` };
  return { value };
}

/** A sum or a remark below the units. */
const belowUnits = /^(?:合\s*计|总\s*计|小\s*计|注[：:]|备注|说明[：:]|填表|制表|审核)/;

interface Reading {
  columns: UnitColumn[];
  slots: readonly SlotDefinition[];
  common: Readonly<Record<string, string>>;
  own: string;
}

function readUnit(cells: readonly string[], row: number, { columns, slots, common, own }: Reading): Unit {
  const values: Record<string, string> = {};
  const gaps: Gap[] = [];
  for (const slot of slots) {
    const column = columns.find((one) => one.slot === slot.name);
    const cell = column ? (cells[column.column] ?? '') : '';
    const typed = cell.trim() === '' ? (common[slot.name] ?? '') : cell;
    const read = readValue(slot, typed);
    if ('value' in read) values[slot.name] = read.value;
    else if (column || typed !== '')
      gaps.push({ slot: slot.name, label: slot.label, typed: typed.trim(), problem: read.problem });
  }
  const nameColumn = columns.find(({ slot }) => slot === own) ?? columns.find(({ slot }) => slot);
  const name = (values[own] ?? cells[nameColumn?.column ?? -1] ?? '').trim();
  return { row, name: name || `第${row}行`, values, gaps };
}

function unmatched(
  columns: readonly UnitColumn[],
  rows: readonly (readonly string[])[],
  known: (head: string) => boolean,
) {
  const left = columns.filter(
    ({ slot, head, column }) =>
      slot === undefined &&
      !serialHeads.has(plainHead(head)) &&
      (head.trim() !== '' || rows.some((row) => row[column]?.trim())),
  );
  const name = ({ head, column }: UnitColumn) => head.trim() || `第${column + 1}列（没有列名）`;
  return {
    unused: left.filter(({ head }) => known(head)).map(name),
    unknown: left.filter(({ head }) => !known(head)).map(name),
  };
}

/** Columns by their heads; the second of two for one slot is none. */
function columnsOf(
  heads: readonly string[],
  meaning: ReturnType<typeof headsOf>,
): { columns: UnitColumn[]; doubled: string[] } {
  const taken = new Map<string, string>();
  const doubled: string[] = [];
  const columns = heads.map((head, column): UnitColumn => {
    const { slot } = meaning(head);
    if (slot === undefined) return { head, column };
    if (taken.has(slot)) {
      doubled.push(head);
      return { head, column };
    }
    taken.set(slot, head);
    return { head, column, slot };
  });
  return { columns, doubled };
}

/**
 * @param rows the table as read, its heads among the first rows
 * @param template what each unit gets, its slots blank
 * @param common slot → value for every unit whose row says nothing else
 * @returns no value for a table in which no head names a slot of the template, or that has no units
 */
export function readUnits(
  rows: readonly (readonly string[])[],
  template: Plan,
  vocabulary: Vocabulary,
  common: Readonly<Record<string, string>> = {},
): Result<UnitTable> {
  const meaning = headsOf(template, vocabulary);
  const matches = (row: readonly string[]) => new Set(row.flatMap((cell) => meaning(cell).slot ?? [])).size;
  const slots = planSlots(template, vocabulary).flatMap((name) => findSlot(vocabulary, name) ?? []);
  const above = rows.slice(0, mostAbove);
  const most = Math.max(0, ...above.map(matches));
  if (most === 0) {
    const labels = slots.slice(0, 8).map(({ label }) => label);
    const message = `没有认出列名。第一行请写列名，用这些话：${labels.join('、')}${slots.length > labels.length ? ' 等' : ''}；下面每行写一个单位`;
    return { findings: [told('no-heads', message, 1, 'error')] };
  }
  const headRow = above.findIndex((row) => matches(row) === most);
  const heads = rows[headRow] ?? [];
  const width = Math.max(...rows.slice(headRow).map(({ length }) => length));
  const { columns, doubled } = columnsOf(
    Array.from({ length: width }, (_, index) => heads[index] ?? ''),
    meaning,
  );
  const own = issuerName(template.meta.issuer.kind).slot;
  const reading: Reading = { columns, slots, common, own };
  const findings: Finding[] = [];
  const units: Unit[] = [];
  for (const [index, row] of rows.entries()) {
    const words = filled(row);
    if (index === headRow || words.length === 0) continue;
    const shown = words.join(' ').slice(0, 40);
    if (index < headRow)
      findings.push(told('above', `“${shown}”在列名上面，没有当作一个单位`, index + 1, 'info'));
    else if (belowUnits.test(words[0]?.trim() ?? ''))
      findings.push(told('below', `“${shown}”是合计或说明，没有当作一个单位`, index + 1, 'info'));
    else units.push(readUnit(row, index + 1, reading));
  }
  if (units.length === 0)
    return { findings: [told('no-units', '列名下面没有单位；请每行写一个单位', headRow + 1, 'error')] };
  const { unused, unknown } = unmatched(columns, rows.slice(headRow + 1), (head) => meaning(head).known);
  const head = (rule: string, message: string) => findings.push(told(rule, message, headRow + 1));
  if (unknown.length > 0) head('unknown', `没有认出这些列，里面的内容没有用上：${listed(unknown)}`);
  const spare = unused.filter((name) => !doubled.includes(name));
  if (spare.length > 0) head('unused', `这些列在这份计划里没有对应的填空，没有用上：${listed(spare)}`);
  if (doubled.length > 0) head('doubled', `这些列与前面的列是同一项，只用了前面的：${listed(doubled)}`);
  for (const [name, sameName] of Map.groupBy(units, (unit) => unit.name))
    if (sameName.length > 1)
      findings.push(
        told(
          'same-name',
          `“${name}”出现了 ${sameName.length} 次（第 ${sameName.map(({ row }) => row).join('、')} 行），会各生成一份`,
          sameName[1]?.row ?? 1,
        ),
      );
  const filling = new Set(columns.flatMap(({ slot }) => slot ?? []));
  const missing = slots.filter(({ name }) => !filling.has(name) && !common[name]?.trim());
  return { value: { columns, units, missing }, findings };
}
