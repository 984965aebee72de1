/** The files of many units: one each, named by the unit, and one zip of them with a list of what is still blank. */
import { strToU8, zipSync } from 'fflate';
import { plainTitle } from '../plan/frontmatter.ts';
import { bodyRuns, type Plan, withoutGuidance } from '../plan/plan.ts';
import type { Vocabulary } from '../plan/vocabulary.ts';
import { type DocumentFormat, type WordOptions, writePlan } from '../writers/formats.ts';
import { fillPlan } from './fill.ts';
import type { Unit, UnitTable } from './many.ts';

/** File systems take 255 bytes; a Chinese character is three of them, and the ending needs its own. */
const mostCharacters = 70;

/** The unit's document: its values filled in, without the advice to whoever writes. */
export function unitPlan(template: Plan, { values }: Unit, vocabulary: Vocabulary): Plan {
  return withoutGuidance(fillPlan(template, values, vocabulary));
}

/** A name that every system takes and that says whose document it is. */
function fileStem({ name }: Unit, plan: Plan): string {
  const title = plainTitle(plan.meta.title).replace(/【[^】]*】年?/g, '');
  const whole = title.includes(name) ? title : `${name}：${title}`;
  const safe = whole.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, '_').replace(/^[._]+|[._]+$/g, '');
  return Array.from(safe).slice(0, mostCharacters).join('');
}

export interface Making {
  vocabulary: Vocabulary;
  formats: readonly DocumentFormat[];
  word?: WordOptions | undefined;
  /** Called after each unit; a promise is awaited, so that a page can be drawn. */
  made?(count: number): void | Promise<void>;
}

/** File name → content, for every unit in the order of the table; no two names are the same on any system. */
export async function unitFiles(
  template: Plan,
  units: readonly Unit[],
  { vocabulary, formats, word, made }: Making,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const taken = new Set<string>();
  for (const [index, unit] of units.entries()) {
    const plan = unitPlan(template, unit, vocabulary);
    const stem = fileStem(unit, plan);
    let name = stem;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem}（${count}）`;
    taken.add(name.toLowerCase());
    for (const format of formats)
      files.set(`${name}.${format}`, await writePlan(plan, format, vocabulary, word));
    await made?.(index + 1);
  }
  return files;
}

/** How many 【例：…】 of a sample every document still holds: each unit has to confirm or change them. */
export function openFacts(template: Plan): number {
  const inRun = (run: ReturnType<typeof bodyRuns>[number]): number =>
    run.reduce(
      (sum, piece) => sum + (piece.type === 'fact' ? 1 : piece.type === 'strong' ? inRun(piece.children) : 0),
      0,
    );
  return bodyRuns(template).reduce((sum, run) => sum + inRun(run), 0);
}

/** What is still to be done, a line each: gaps of units, what all of them lack, details of the sample. */
export function gapList({ units, missing }: UnitTable, template: Plan): string[] {
  const facts = openFacts(template);
  return [
    ...units.flatMap(({ row, name, gaps }) =>
      gaps.length === 0 ? [] : [`第${row}行“${name}”：${gaps.map(({ problem }) => problem).join('；')}`],
    ),
    ...(missing.length > 0
      ? [`表里没有这几项，每份文件里都留着空白：${missing.map(({ label }) => label).join('、')}`]
      : []),
    ...(facts > 0 ? [`每份文件里还有 ${facts} 处【例：…】，是示范文本的例子，请各单位改成自己的情况`] : []),
  ];
}

/**
 * One zip of all files, with the list of what is still to be done.
 * @param now the time that the entries bear
 */
export function zipFiles(
  files: ReadonlyMap<string, Uint8Array>,
  gaps: readonly string[],
  now: Date,
): Uint8Array<ArrayBuffer> {
  const list = [`共 ${files.size} 份文件。`, ...(gaps.length > 0 ? gaps : ['填空都已填好。'])].join('\r\n');
  // Word files are compressed already; the list bears the mark by which Windows knows its encoding
  const entries = Object.fromEntries([['还要填的.txt', strToU8(`\ufeff${list}\r\n`)], ...files]);
  return new Uint8Array(zipSync(entries, { level: 0, mtime: now }));
}
