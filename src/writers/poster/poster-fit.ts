/**
 * How much a poster says and how large its type is, so that all of it fits on one sheet and is read from where people stop.
 * Estimated from the widths of its texts; the sheet's style sheet (`poster.css`) has the same sizes: everything that is read
 * before the foot grows with the letter.
 */
import { wrapText } from '../picture/wrap-text.ts';
import { goalNote, leftOut, type PosterContent, type PosterList, type PosterRoom } from './poster-content.ts';

export interface FittedPoster {
  content: PosterContent;
  /** Height of the smallest letter above the foot, in millimetres. */
  letter: number;
  /** The lists as they stand, column by column. */
  columns: readonly (readonly PosterPart[])[];
}

/** A list, or the rest of one that began in the column before: that has no heading of its own. */
export type PosterPart = PosterList | Omit<PosterList, 'heading' | 'more'>;

/** Millimetres between the margins of A3. */
const width = 261;
const height = 388;

/** Read from two steps away; a poster says less rather than have smaller letters. */
export const readableLetter = 8;
const largestLetter = 16;
const smallestLetter = 4;
const step = 0.1;

const goalColumns = 3;
const goalGap = 10;
const columnGap = 14;
/** Of the QR code with its address and the padding: the words beside it may be as high. */
const codeHeight = 82;

const leastRoom: PosterRoom = { goals: 3, entries: 2, summary: 0, name: 20 };

/** From the most to the least that a poster says. */
const rooms: readonly PosterRoom[] = [
  { goals: 9, entries: 16, summary: 110, name: 60 },
  { goals: 6, entries: 12, summary: 110, name: 34 },
  { goals: 6, entries: 9, summary: 110, name: 34 },
  { goals: 6, entries: 7, summary: 70, name: 34 },
  { goals: 6, entries: 5, summary: 60, name: 28 },
  { goals: 3, entries: 7, summary: 60, name: 28 },
  { goals: 3, entries: 5, summary: 60, name: 28 },
  { goals: 3, entries: 4, summary: 40, name: 24 },
  { goals: 3, entries: 3, summary: 40, name: 24 },
  { goals: 3, entries: 3, summary: 0, name: 20 },
  leastRoom,
];

function lines(text: string, size: number, room: number, bold = false): number {
  return text === '' ? 0 : wrapText(text, { size, room, bold }).length;
}

/** Of a title, in millimetres; it must stand out from large letters and still leave them room. */
const titleSize = (letter: number) => Math.min(22, Math.max(15, 2 * letter));

function headHeight({ title, issuer, period, summary, approval }: PosterContent, letter: number): number {
  const size = titleSize(letter);
  const kicker = lines(approval ? `索引号 ${approval.index}` : issuer, 7, width - 60);
  const titleLines = title.reduce((sum, line) => sum + lines(line, size, width - 2), 0);
  const below = lines(`${approval?.publisher ?? issuer}计划期：${period}`, letter, width - 2 * letter);
  return (
    kicker * 10.2 +
    2.2 +
    15.2 +
    titleLines * size * 1.4 +
    below * letter * 1.45 +
    1.5 * letter +
    lines(summary, letter, width) * letter * 1.6
  );
}

/** Of a heading with the room under it, in letters. */
const heading = 2.3;

function goalsHeight({ goals }: PosterContent, letter: number): number {
  if (goals.length === 0) return 0;
  const room = (width - (goalColumns - 1) * goalGap) / goalColumns;
  const heights = goals.map(
    (goal) =>
      (2.75 + (lines(goal.name, letter, room, true) + lines(goalNote(goal), letter, room)) * 1.45) * letter +
      0.5,
  );
  let total = (heading - 0.6) * letter;
  for (let row = 0; row < heights.length; row += goalColumns)
    total += Math.max(...heights.slice(row, row + goalColumns)) + 0.6 * letter;
  return total;
}

/** What is not broken over two columns, as heights: an entry, the first one with its heading. */
function listPieces({ lists }: PosterContent, letter: number, room: number): number[] {
  return lists.flatMap((list, place) =>
    list.entries.map(({ when, text }, index) => {
      // the digits of a date are all as wide as the widest, which the measured widths do not know
      const lineCount = when
        ? lines(`${when}　${text}`, letter, room - 0.6 * letter, true)
        : lines(text, letter, room);
      const high = lineCount * 1.45 + 0.6;
      const above = (place > 0 ? 0.8 : 0) + heading + headingNote(list, letter, room);
      return (index === 0 ? high + above : high) * letter + 0.3;
    }),
  );
}

/** What the word about the rest takes where it does not stand beside its heading, in letters. */
function headingNote({ heading, more }: PosterList, letter: number, room: number): number {
  if (more === 0) return 0;
  const said = [...heading].length * 1.3 + [...leftOut(more)].length + 1.8;
  return said * letter > room ? 1.45 : 0;
}

/**
 * How the lists stand: in one column, in two, or in two of which one may begin or end with a single entry of a list, for
 * posters whose letters would be too small otherwise.
 */
type Layout = 'one' | 'two' | 'tight';

/**
 * How many entries may stand in the left column: lists are parted where one ends, or where neither column gets a single
 * entry of it. Told here and not left to the browser, each of which balances columns otherwise.
 */
function partings({ lists }: PosterContent, layout: Layout): number[] {
  let before = 0;
  const all = lists.flatMap(({ entries: { length } }) => {
    const first = before;
    before += length;
    return Array.from({ length }, (_, index) => index + 1)
      .filter((taken) => layout === 'tight' || taken === length || (taken > 1 && length - taken > 1))
      .map((taken) => first + taken);
  });
  return all.filter((parting) => parting < before);
}

/** The entries that stand left, and how high the lists are with them; those of one column are all left. */
function parted(content: PosterContent, letter: number, layout: Layout): { left: number; high: number } {
  const columns = layout === 'one' ? 1 : 2;
  const pieces = listPieces(content, letter, (width - (columns - 1) * columnGap) / columns);
  const sum = (some: readonly number[]) => some.reduce((total, piece) => total + piece, 0);
  const whole = { left: pieces.length, high: sum(pieces) };
  if (columns === 1) return whole;
  return partings(content, layout)
    .map((left) => ({ left, high: Math.max(sum(pieces.slice(0, left)), sum(pieces.slice(left))) }))
    .reduce((best, other) => (other.high < best.high ? other : best), whole);
}

/** The lists in one column, or in two where the left one holds so many entries. */
function inColumns({ lists }: PosterContent, left: number): PosterPart[][] {
  let room = left;
  const columns: [PosterPart[], PosterPart[]] = [[], []];
  for (const list of lists) {
    const { entries } = list;
    const [here, there] = [entries.slice(0, room), entries.slice(room)];
    room -= here.length;
    if (here.length > 0) columns[0].push({ ...list, entries: here });
    if (there.length > 0) columns[1].push(here.length > 0 ? { entries: there } : list);
  }
  return columns.filter(({ length }) => length > 0);
}

function footHeight({ approval }: PosterContent): number {
  if (!approval) return codeHeight;
  const beside = width - 18 - 12 - 64;
  const { office, publisher, published, docNo = '', passed, votes } = approval;
  const notes = [`${passed}，`, votes, `${publisher}${published}发布，${docNo}，第1版。`];
  const said =
    lines(`有问题请找 ${office}`, 8, beside) * 8 * 1.45 +
    15 * 1.35 +
    2 +
    notes.reduce((sum, note) => sum + lines(note, 5.4, beside), 0) * 5.4 * 1.45;
  return Math.max(codeHeight, said + 10);
}

function fits(content: PosterContent, letter: number, layout: Layout): boolean {
  const body = goalsHeight(content, letter) + parted(content, letter, layout).high;
  // the body has half a letter above and below each of its parts
  return headHeight(content, letter) + body + 2 * letter + footHeight(content) <= height;
}

/** The largest letter at which the poster fits, found by halving. */
function largestFit(content: PosterContent, layout: Layout): number {
  let [fitting, tooLarge] = fits(content, readableLetter, layout)
    ? [readableLetter, largestLetter]
    : [smallestLetter, readableLetter];
  while (tooLarge - fitting > step) {
    const letter = (fitting + tooLarge) / 2;
    if (fits(content, letter, layout)) fitting = letter;
    else tooLarge = letter;
  }
  return Math.floor(fitting * 10) / 10;
}

/** The poster that says most in letters that are read with ease; one of long names says least, in letters that fit. */
export function fitPoster(contentFor: (room: PosterRoom) => PosterContent): FittedPoster {
  const readable = (content: PosterContent) =>
    fits(content, readableLetter, 'two') || fits(content, readableLetter, 'one');
  const content = contentFor(rooms.find((room) => readable(contentFor(room))) ?? leastRoom);
  const layouts: readonly Layout[] = readable(content) ? ['one', 'two'] : ['one', 'two', 'tight'];
  const [best] = layouts
    .map((layout) => ({ layout, letter: largestFit(content, layout) }))
    .sort((a, b) => b.letter - a.letter);
  const { layout, letter } = best ?? { layout: 'two', letter: smallestLetter };
  return { content, letter, columns: inColumns(content, parted(content, letter, layout).left) };
}
