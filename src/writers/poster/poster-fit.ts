/**
 * How large the type of a poster may be so that all of it fits on one sheet. Estimated from the widths of its texts; the
 * sheet's style sheet (`poster.css`) has the same sizes, in millimetres at scale 1.
 */
import { wrapText } from '../picture/wrap-text.ts';
import type { PosterContent } from './poster-content.ts';

/** Millimetres between the margins of A3, and the height that title, goals and lists may share. */
const width = 261;
const height = 300;

const titleSize = 17;
const textSize = 6.6;
const headingSize = 9;
const figureSize = 16;
const goalGap = 10;
const columnGap = 14;
/** Of the QR code with its address: the words beside it may be as high. */
const footHeight = 71;

function lines(text: string, size: number, room: number): number {
  return text === '' ? 0 : wrapText(text, { size, room }).length;
}

function goalsHeight({ goals }: PosterContent, scale: number): number {
  const room = (width - 2 * goalGap) / 3;
  const heights = goals.map(
    ({ name }) => (figureSize * 1.4 + lines(name, textSize * scale, room) * textSize * 1.45 + 9) * scale,
  );
  let total = heights.length === 0 ? 0 : (headingSize * 1.5 + 14) * scale;
  for (let row = 0; row < heights.length; row += 3)
    total += Math.max(...heights.slice(row, row + 3)) + 6 * scale;
  return total;
}

function listsHeight({ lists }: PosterContent, scale: number): number {
  const columns = Math.max(1, lists.length);
  const room = (width - (columns - 1) * columnGap) / columns;
  const heights = lists.map(({ entries, more }) =>
    entries.reduce(
      (sum, { when, text }) =>
        sum +
        (lines(when, 5.4 * scale, room) * 5.4 * 1.45 +
          lines(text, textSize * scale, room - 6 * scale) * textSize * 1.45 +
          4.5) *
          scale,
      (headingSize * 1.5 + 12 + (more > 0 ? 9 : 0)) * scale,
    ),
  );
  return heights.length === 0 ? 0 : Math.max(...heights) + 12 * scale;
}

function contentHeight(content: PosterContent, scale: number): number {
  const title = content.title.reduce(
    (sum, line) => sum + lines(line, titleSize * Math.min(1, scale), width - 12),
    0,
  );
  const summary = lines(content.summary, 7.4 * scale, width);
  return (
    title * titleSize * 1.4 * Math.min(1, scale) +
    (summary * 7.4 * 1.7 + 40) * scale +
    goalsHeight(content, scale) +
    listsHeight(content, scale) +
    unusualHeight(content, scale)
  );
}

/** What head and foot take more than they usually do, where an office or a meeting has a long name. */
function unusualHeight({ approval, issuer, period }: PosterContent, scale: number): number {
  if (!approval) return 0;
  const beside = width - 18 - 12 - 64;
  const { office, publisher, published, docNo = '', passed, index } = approval;
  const notes = [`${passed}，`, approval.votes, `${publisher}${published}发布，${docNo}，第1版。`];
  const said =
    lines(`有问题请找${office}`, 6.6, beside) * 6.6 * 1.45 +
    13 * 1.35 +
    2 +
    notes.reduce((sum, note) => sum + lines(note, 5, beside), 0) * 5 * 1.45;
  const kicker = lines(`索引号${index}`, 5.6, width - 50) - 1;
  const subtitle = lines(`${publisher || issuer}计划期：${period}`, textSize * scale, width - 12) - 1;
  return Math.max(0, said - footHeight) + Math.max(0, kicker) * 8.2 + Math.max(0, subtitle) * 9.6 * scale;
}

const scales = [1.2, 1.15, 1.1, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5];

/** The largest scale at which the poster fits. */
export function posterScale(content: PosterContent): number {
  return scales.find((scale) => contentHeight(content, scale) <= height) ?? 0.4;
}
