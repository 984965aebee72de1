/** A document of the set as its house would set it: paragraphs with their look, tables; what every kind of file is written from. */
import { type House, houseOf, type Letters } from './house-styles.ts';
import {
  isNumbered,
  isTable,
  type NumberedLine,
  type OfficeSpec,
  type SpecLine,
  type WordsLine,
} from './office-spec.ts';

/** A stretch of text; `\n` in it is a line break. */
export type Piece =
  | { is: 'text' | 'underlined' | 'bold'; text: string }
  | { is: 'prompt'; text: string }
  | { is: 'box'; ticked: boolean; by: House['boxes'] };

export interface SetParagraph {
  is: 'paragraph';
  pieces: Piece[];
  letters: Letters;
  align?: 'center' | 'right' | 'both';
  red?: true;
  /** Characters. */
  firstIndent?: number;
  rightIndent?: number;
  pageBreak?: true;
  style?: 'title' | 'heading';
  /** Of headings that have a style or an outline level: 1 the highest. */
  outline?: number;
  /** The number that the program adds: not in the pieces. */
  automatic?: NumberedLine;
  /** In a frame of its own. */
  frame?: 'box' | 'vml' | 'art' | 'cell';
  /** A line of a contents field with its page. */
  contents?: string;
  bullet?: true;
}

export interface SetTable {
  is: 'table';
  columns: number;
  rows: { paragraphs: Piece[][]; inner: Piece[][][]; column: number; columns: number; rows: number }[][];
}

export type SetBlock = SetParagraph | SetTable;

const written: Readonly<Record<string, Piece>> = {
  u: { is: 'underlined', text: '          ' },
  s: { is: 'text', text: '      ' },
  w: { is: 'text', text: '　　　' },
  _: { is: 'text', text: '______' },
  t: { is: 'underlined', text: '\t\t' },
  c: { is: 'prompt', text: '单击或点击此处输入文字。' },
};

function piecesOf(text: string, { blanks, boxes }: House): Piece[] {
  return text
    .split(/(\{[uswct_]?\}|[□☑])/u)
    .filter((piece) => piece !== '')
    .map((piece): Piece => {
      if (piece === '□' || piece === '☑') return { is: 'box', ticked: piece === '☑', by: boxes };
      const kind = /^\{(.?)\}$/.exec(piece);
      return (kind && written[kind[1] || blanks]) || { is: 'text', text: piece };
    });
}

/** Blanks before a line that should stand in the middle or at the right of `width` characters. */
const pushed = (text: string, width: number) => ' '.repeat(Math.max(8, width - text.length * 2));

function settle(house: House) {
  const body = (text: string, more: Partial<SetParagraph> = {}): SetParagraph => {
    const indent = house.indent === 'spaces' ? '　　' : '';
    return {
      is: 'paragraph',
      pieces: piecesOf(indent + text, house),
      letters: house.body,
      align: 'both',
      ...(house.indent === 'format' && { firstIndent: 2 }),
      ...more,
    };
  };
  const plain = (text: string, more: Partial<SetParagraph> = {}): SetParagraph => ({
    is: 'paragraph',
    pieces: piecesOf(text, house),
    letters: house.body,
    ...more,
  });
  const titled = (parts: readonly string[], isFirst: boolean): SetParagraph[] => {
    const { align, ...letters } = house.title;
    const isStyle = house.headingsBy === 'style' && isFirst;
    const styled =
      house.titleStyle === 'heading'
        ? { style: 'heading' as const, outline: 1 }
        : { style: 'title' as const };
    const one = (text: string) =>
      plain(align === 'spaces' ? pushed(text, 60) + text : text, {
        letters,
        ...(align === 'center' && { align }),
        ...(isStyle && styled),
        ...(house.titleLines === 'box' && isFirst && { frame: 'box' as const }),
      });
    if (house.titleLines === 'paragraphs') return parts.map(one);
    return [one(parts.join(house.titleLines === 'run' ? '' : '\n'))];
  };
  const signed = (text: string): SetParagraph => {
    if (house.signoff === 'right') return plain(text, { align: 'right' });
    if (house.signoff === 'indent') return plain(text, { align: 'right', rightIndent: 4 });
    return plain(house.signoff === 'spaces' ? pushed(text, 70) + text : text);
  };
  const numbered = (line: NumberedLine): SetParagraph => {
    const isAutomatic = house.numbers !== 'typed' && line.number !== '';
    const head = (isAutomatic ? '' : line.number) + line.words;
    const text = head + (line.body ?? '');
    const automatic = isAutomatic && { automatic: line };
    if (line.tag !== 'heading') return body(text, { ...automatic });
    const letters = house.headings[Math.min(line.depth, house.headings.length) - 1] ?? house.body;
    const look = house.headingsBy === 'plain' || line.body ? house.body : letters;
    const hasLevel = house.headingsBy === 'style' || house.headingsBy === 'outline';
    const level = hasLevel ? line.depth + (house.titleStyle === 'heading' ? 1 : 0) : undefined;
    const set = body(text, {
      letters: look,
      ...automatic,
      ...(level && !line.body && { outline: level }),
      ...(house.headingsBy === 'style' && !line.body && { style: 'heading' as const }),
    });
    // the words of a heading are set off from the text behind them
    if (line.body && house.headingsBy !== 'plain')
      set.pieces = [
        { is: 'bold', text: (house.indent === 'spaces' ? '　　' : '') + head },
        ...piecesOf(line.body, house),
      ];
    return set;
  };
  return { house, body, plain, titled, signed, numbered };
}

type Setter = ReturnType<typeof settle>;

function setWords({ tag, parts }: WordsLine, isFirstTitle: boolean, at: Setter): SetParagraph[] {
  const { house, body, plain, titled, signed } = at;
  const text = parts.join('');
  switch (tag) {
    case 'ttl':
    case 'att':
    case 'sub':
      return titled(parts, isFirstTitle);
    case 'red': {
      const frame = house.red === 'paragraph' ? {} : { frame: house.red };
      const letters = { font: '方正小标宋简体', size: 36 };
      return [plain(text, { letters, align: 'center', red: true, ...frame })];
    }
    case 'no':
    case 'under':
    case 'cap':
    case 'furn':
      return [plain(text, { align: 'center' })];
    case 'cover':
      return [plain(text, { align: 'center', letters: { ...house.body, size: 16 } })];
    case 'toc':
      return house.contents === 'field'
        ? [plain(parts[0] ?? '', { contents: parts[1] ?? '1' })]
        : [plain(`${parts[0]}${'…'.repeat(12)}${parts[1]}`)];
    case 'sign':
      return [signed(parts.join('        '))];
    case 'date':
      return [signed(parts[0] ?? '')];
    case 'signdate':
      return [signed(`${parts[0]}    ${parts[1]}`)];
    case 'label':
    case 'top':
      return [
        plain(text, { letters: { font: '黑体', size: 16 }, ...(tag === 'label' && { pageBreak: true }) }),
      ];
    case 'to':
    case 'signer':
    case 'secret':
    case 'print':
    case 'cc':
      return [plain(text)];
    case 'li':
      return [body(text, { bullet: true })];
    case 'gap':
      return [plain('')];
    case 'page':
      return [plain('', { pageBreak: true })];
    default:
      return [body(text)];
  }
}

function setTable(line: Extract<SpecLine, { tag: 'table' }>, house: House): SetTable {
  const pieces = (text: string) => piecesOf(text, house);
  return {
    is: 'table',
    columns: line.columns,
    rows: line.rows.map((cells) =>
      cells.map(({ lines, inner = [], column, columns, rows }) => ({
        paragraphs: lines.map(pieces),
        inner: inner.map((row) => row.map(pieces)),
        column,
        columns,
        rows,
      })),
    ),
  };
}

/** Words of the frame that stand in a table without lines: the sign-off in its right half, 抄送 and 印发 in rows. */
function setInTable(lines: readonly WordsLine[], isSignoff: boolean, house: House): SetTable {
  const words = lines.map(({ tag, parts }) =>
    piecesOf(tag === 'date' ? (parts[0] ?? '') : parts.join(''), house),
  );
  const cell = (paragraphs: Piece[][], column = 0) => ({
    paragraphs,
    inner: [],
    column,
    columns: 1,
    rows: 1,
  });
  const rows = isSignoff ? [[cell([[]]), cell(words, 1)]] : words.map((one) => [cell([one])]);
  return { is: 'table', columns: isSignoff ? 2 : 1, rows };
}

/** Paragraphs of the text one below the other become one with line breaks. */
function withBreaks(blocks: readonly SetBlock[]): SetBlock[] {
  const joined: SetBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const isText = block.is === 'paragraph' && block.align === 'both';
    if (isText && before?.is === 'paragraph' && before.align === 'both')
      before.pieces.push({ is: 'text', text: '\n' }, ...block.pieces);
    else joined.push(block);
  }
  return joined;
}

/** A blank line after each paragraph of the text, as after every Enter of a typist. */
const withGaps = (blocks: readonly SetBlock[], house: House): SetBlock[] =>
  blocks.flatMap((block): SetBlock[] => {
    const isText = block.is === 'paragraph' && block.align === 'both';
    return isText ? [block, { is: 'paragraph', pieces: [], letters: house.body }] : [block];
  });

/** Sets a document. */
export function layOut({ make, lines }: OfficeSpec): SetBlock[] {
  const house = houseOf(make);
  const setter = settle(house);
  const first = lines.findIndex(({ tag }) => tag === 'ttl');
  const inTable = (line: SpecLine | undefined): 'signoff' | 'imprint' | undefined => {
    if (house.signoff === 'table' && (line?.tag === 'sign' || line?.tag === 'date')) return 'signoff';
    return house.imprint === 'table' && (line?.tag === 'cc' || line?.tag === 'print') ? 'imprint' : undefined;
  };
  const blocks: SetBlock[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const table = inTable(line);
    if (table) {
      const from = at;
      while (inTable(lines[at + 1]) === table) at += 1;
      blocks.push(setInTable(lines.slice(from, at + 1) as WordsLine[], table === 'signoff', house));
    } else if (isTable(line)) blocks.push(setTable(line, house));
    else if (isNumbered(line)) blocks.push(setter.numbered(line));
    else blocks.push(...setWords(line, at === first, setter));
  }
  if (house.lines === 'gaps') return withGaps(blocks, house);
  return house.lines === 'breaks' ? withBreaks(blocks) : blocks;
}
