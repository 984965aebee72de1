/** What is right for a document of the set: read off its lines, which say what they are. */
import {
  isNumbered,
  isTable,
  type Make,
  type OfficeSpec,
  type SpecLine,
  type WordsLine,
} from './office-spec.ts';

export interface HeadingLabel {
  /** 1 the highest, counted anew in each attachment. */
  depth: number;
  /** As written, without blanks; '' without one. */
  number: string;
  title: string;
}

export interface Labels {
  /** Lines joined. */
  title: string;
  headings: HeadingLabel[];
  /** Numbered sentences that run through the whole document: 第三条 with its first words. */
  articles: string[];
  /** Bodies that sign. */
  bodies: string[];
  /** yyyy-mm-dd; undefined without a date, or where a part of it is blank. */
  date: string | undefined;
  /** 主送, each by itself. */
  addressee: string[];
  /** Red head, number, 抄送 and the like, page numbers, contents: what stands in no plan. */
  frame: string[];
  /** Names in the note of attachments. */
  noted: string[];
  /** Attachments that stand below the text, by label and title: 附件2：物资清单. */
  attachments: string[];
  /** `行数×列数`, then spans as `行,列 跨行×跨列`, then how many tables stand inside. */
  tables: string[];
  blanks: number;
  /** □ and ☑, each by itself. */
  boxes: { open: number; ticked: number };
}

const blank = /\{[uswct_]?\}/g;
/** Lines whose blanks have labels of their own: a date without a day is no date. */
const frameTags = new Set(['no', 'date', 'signdate', 'ttl', 'sign', 'print']);

/** All words of a line as written. */
export function wordsOf(line: SpecLine): string[] {
  if (isTable(line)) return line.rows.flat().flatMap(({ lines, inner = [] }) => [...lines, ...inner.flat()]);
  if (isNumbered(line)) return [line.number + line.words, line.body ?? ''];
  return line.parts;
}

const bare = (text: string): string => text.replace(/\s/gu, '');

function tableLabel({ rows, columns }: Extract<SpecLine, { tag: 'table' }>): string {
  const spans = rows.flatMap((cells, row) =>
    cells
      .filter((cell) => cell.rows > 1 || cell.columns > 1)
      .map((cell) => ` ${row},${cell.column} ${cell.rows}×${cell.columns}`),
  );
  const inner = rows.flat().filter((cell) => cell.inner).length;
  return `${rows.length}×${columns}${spans.join('')}${inner > 0 ? ` 内${inner}` : ''}`;
}

export function labelsOf({ lines }: OfficeSpec): Labels {
  const tagged = (...tags: string[]): WordsLine[] =>
    lines.filter((line): line is WordsLine => tags.includes(line.tag));
  const titles = tagged('ttl').flatMap(({ parts }) => parts);
  const counted = lines.filter(({ tag }) => !frameTags.has(tag)).flatMap(wordsOf);
  const count = (pattern: RegExp) =>
    counted.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  const attachments: string[] = [];
  for (const line of tagged('label', 'att'))
    if (line.tag === 'label') attachments.push(bare(line.parts.join('')));
    else
      attachments[attachments.length - 1] +=
        `${attachments.at(-1)?.includes('：') ? '' : '：'}${line.parts.join('')}`;
  const dates = [
    ...tagged('date').map(({ parts }) => parts[1]),
    ...tagged('signdate').map(({ parts }) => parts[2]),
  ];
  return {
    title: titles.join('').replace(/([\u3400-\u9fff（）]) (?=[\u3400-\u9fff（）])/gu, '$1'),
    headings: lines.flatMap((line) => {
      if (line.tag === 'sub' && 'parts' in line)
        return [{ depth: 1, number: '', title: line.parts.join('') }];
      if (!isNumbered(line) || line.tag !== 'heading') return [];
      const title = line.words.replace(/^：|[。：；]$/gu, '');
      return [{ depth: line.depth, number: bare(line.number), title }];
    }),
    articles: lines
      .filter(isNumbered)
      .flatMap(({ tag, number, words }) =>
        tag === 'article' ? [`${bare(number)} ${bare(words).slice(0, 8)}`] : [],
      ),
    bodies: [
      ...tagged('sign').flatMap(({ parts }) => parts),
      ...tagged('signdate').map(({ parts }) => parts[0] ?? ''),
    ].map(bare),
    date: dates.at(-1) || undefined,
    noted: tagged('note').flatMap(({ parts }) => parts.filter((_, at) => at % 2 === 1)),
    addressee: tagged('to')
      .flatMap(({ parts }) =>
        parts
          .join('')
          .replace(/：$/u, '')
          .split(/[、，]/u),
      )
      .map(bare),
    frame: tagged('red', 'no', 'signer', 'secret', 'cc', 'print', 'after', 'furn', 'toc').map(
      ({ parts }) => parts[0] ?? '',
    ),
    attachments,
    tables: lines.filter(isTable).map(tableLabel),
    blanks: count(blank),
    boxes: { open: count(/□/g), ticked: count(/☑/g) },
  };
}

/** True for files that cannot hold tables: there they are rows of words. */
export const hasTables = ({ file }: Make): boolean => file !== 'txt';
