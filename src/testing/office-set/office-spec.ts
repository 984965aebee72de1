/**
 * Office documents that stand for those of real offices: written out line by line, each line with the word for what it is,
 * so that one text is at once the document and its labels. Files in `documents/`, a list of documents each:
 *
 *     - name: flood-patrol
 *       make: { file: docx, house: formal, red: box }
 *       text: |
 *         ttl 柳岸社区2027年|防汛工作方案
 *         h1 一、|工作目标
 *         p 应到{}人，实到（{w}）人。
 *         | 车库 | 岗位 | ^ | < |
 *
 * The first word of a line is its tag (below); `|` parts what belongs together. `{}` is a blank, `{u}` `{s}` `{w}` `{_}`
 * `{c}` `{t}` one of a certain kind; □ and ☑ are boxes to tick. In tables ^ and < continue the cell above and on the left,
 * `//` breaks a line, `[a ; b]` is a table inside the cell.
 */
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * What a line is: red head, 文号, 签发人, 密级; title, line below the title, 主送; text, caption; attachment note, label and
 * title; signing body, date, both on one line; line after the date, 抄送, 印发; contents; line of a cover; 附件2 at the top;
 * page numbers that stand in the text; title of a text that a notice publishes; point of a list with a bullet.
 */
const lineTags =
  'red no signer secret ttl under to p cap note label att sign date signdate after cc print toc cover top page gap furn li sub'.split(
    ' ',
  );

export const houseNames = ['formal', 'wps', 'styles', 'typist', 'modern'] as const;
export const fileKinds = ['docx', 'flat', 'word2003', 'rtf', 'html', 'mht', 'txt', 'md'] as const;

/** How a document is made: see `house-styles.ts` for the houses and what each switch does. */
const makeSchema = z.strictObject({
  file: z.enum(fileKinds),
  /** The ending that the file bears; that of its kind where it tells the truth. */
  named: z.string().optional(),
  house: z.enum(houseNames),
  red: z.enum(['paragraph', 'box', 'vml', 'art', 'cell']).optional(),
  title: z.enum(['paragraphs', 'breaks', 'run', 'box']).optional(),
  /** The title is a heading of the first level, and the others stand below it. */
  titleStyle: z.enum(['title', 'heading']).optional(),
  headings: z.enum(['typed', 'style', 'outline', 'plain']).optional(),
  numbers: z.enum(['typed', 'auto', 'linked']).optional(),
  /** What Word calls the counting of 一、二、. */
  counting: z
    .enum(['chineseCountingThousand', 'chineseCounting', 'japaneseCounting', 'ideographDigital'])
    .optional(),
  indent: z.enum(['format', 'spaces', 'none']).optional(),
  signoff: z.enum(['right', 'indent', 'spaces', 'left', 'table']).optional(),
  imprint: z.enum(['lines', 'table']).optional(),
  blanks: z.enum(['u', 's', 'w', '_', 'c', 't']).optional(),
  boxes: z.enum(['characters', 'symbols', 'controls', 'fields']).optional(),
  lines: z.enum(['paragraphs', 'breaks', 'gaps']).optional(),
  contents: z.enum(['typed', 'field']).optional(),
  charset: z.enum(['utf-8', 'gbk', 'utf-16']).optional(),
  /** Plain text: lines are broken after so many characters. */
  wrap: z.int().optional(),
});
export type Make = z.infer<typeof makeSchema>;

const documentsSchema = z.array(z.strictObject({ name: z.string(), make: makeSchema, text: z.string() }));

/** A line of words; parts are what `|` parts. */
export interface WordsLine {
  tag: string;
  parts: string[];
}

/** h1–h4: heading; i1–i4: numbered sentence at that depth; a: article (第X条). */
export interface NumberedLine {
  tag: 'heading' | 'item' | 'article';
  /** 1 the highest; articles have that of the level they are numbered at. */
  depth: number;
  /** As written; '' for a heading without one. */
  number: string;
  words: string;
  /** Text behind a run-in heading, on the same line. */
  body?: string;
}

export interface SpecCell {
  /** Lines of the cell. */
  lines: string[];
  /** Rows of a table inside it. */
  inner?: string[][];
  columns: number;
  rows: number;
  column: number;
}

export interface TableLine {
  tag: 'table';
  columns: number;
  /** Cells by row; a row holds only the cells that begin in it. */
  rows: SpecCell[][];
}

export type SpecLine = WordsLine | NumberedLine | TableLine;

export interface OfficeSpec {
  name: string;
  make: Make;
  lines: SpecLine[];
}

export const isTable = (line: SpecLine): line is TableLine => line.tag === 'table';
export const isNumbered = (line: SpecLine): line is NumberedLine => 'number' in line;

function readCell(text: string, column: number): SpecCell {
  const inner = /\[(.*)\]$/.exec(text);
  const words = inner ? text.slice(0, inner.index).trim() : text;
  return {
    lines: words === '' && inner ? [] : words.split('//').map((line) => line.trim()),
    ...(inner?.[1] !== undefined && {
      inner: inner[1].split(';').map((row) => row.split('/').map((cell) => cell.trim())),
    }),
    column,
    columns: 1,
    rows: 1,
  };
}

/** @throws Error where ^ or < has nothing to continue, or rows differ in length */
function readTable(source: readonly string[]): TableLine {
  const grid = source.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  const columns = grid[0]?.length ?? 0;
  const owners: SpecCell[][] = [];
  const rows = grid.map((texts, row) => {
    if (texts.length !== columns) throw new Error(`${source[row]} has not ${columns} cells`);
    const own: SpecCell[] = [];
    const owning = texts.map((text, column): SpecCell => {
      const before = text === '^' ? owners[row - 1]?.[column] : text === '<' ? own.at(-1) : undefined;
      if ((text === '^' || text === '<') && !before) throw new Error(`${source[row]} continues nothing`);
      if (!before) {
        own.push(readCell(text, column));
        return own.at(-1) as SpecCell;
      }
      if (text === '<') before.columns += 1;
      else if (before.column === column) before.rows += 1;
      return before;
    });
    owners.push(owning);
    return own;
  });
  return { tag: 'table', columns, rows };
}

function readLine(line: string): SpecLine {
  const [, tag = '', text = ''] = /^(\S+) ?(.*)$/.exec(line) ?? [];
  const parts = text.split('|').map((part) => part.trim());
  const numbered = /^([hi])([1-4])$|^(a)$/.exec(tag);
  if (numbered) {
    const [number = '', words = '', body] = parts;
    const kind = numbered[1] === 'h' ? 'heading' : numbered[1] === 'i' ? 'item' : 'article';
    if (words === '') throw new Error(`“${line}” has no words behind its number`);
    return { tag: kind, depth: Number(numbered[2] ?? 2), number, words, ...(body && { body }) };
  }
  if (!lineTags.includes(tag)) throw new Error(`“${line}” begins with no tag`);
  return { tag, parts };
}

/** The documents of one file. @throws Error where a line cannot be understood */
export function readSpecs(source: string): OfficeSpec[] {
  return documentsSchema.parse(parse(source)).map(({ name, make, text }) => {
    const lines: SpecLine[] = [];
    const written = text.split('\n').filter((line) => line !== '');
    for (let at = 0; at < written.length; at++) {
      if (!written[at]?.startsWith('| ')) {
        lines.push(readLine(written[at] ?? ''));
        continue;
      }
      const from = at;
      while (written[at + 1]?.startsWith('| ')) at += 1;
      lines.push(readTable(written.slice(from, at + 1)));
    }
    return { name, make, lines };
  });
}
