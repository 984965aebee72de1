/**
 * How deep a heading stands, told from the order in which styles of numbers and levels of Word or Markdown appear: in a
 * text that begins with （一）, （一） is the top. Asked once for each heading, from first to last.
 *
 *     const levels = new HeadingLevels();
 *     levels.numbered(readHeadingNumber('一、任务')); // 1
 *     levels.numbered(readHeadingNumber('1.入户'));   // 2
 */
import { type HeadingNumber, styleRank } from '../../terms/heading-number.ts';

/** A level of headings that is open. */
interface Level {
  /** Style of its numbers; plain for headings without one, label for 工作内容：…. */
  style: string;
  rank: number;
  /** The level that Word or Markdown gives; 0 for none. */
  level: number;
}

export class HeadingLevels {
  private readonly open: Level[] = [];

  /** @returns the depth of a numbered heading or item, 1 the highest */
  numbered({ style, value }: HeadingNumber, level = 0): number {
    const { open } = this;
    const rank = styleRank(style);
    // one style at two levels of Word is two styles; where a level is missing the style alone tells
    const found = open.findLastIndex(
      (entry) => entry.style === style && (entry.level === level || entry.level === 0 || level === 0),
    );
    const plainAbove = open.slice(found + 1).some((entry) => entry.style === 'plain');
    if (found >= 0 && !(plainAbove && value === 1)) open.length = found;
    else while (open.length > 0 && (open.at(-1)?.rank ?? 0) > rank) open.pop();
    return this.push({ style, rank, level });
  }

  /** A heading without number: below the nearest of a higher level; without a level beside all of its kind. */
  plain(level = 0): number {
    const { open } = this;
    if (level > 0) while (open.length > 0 && (open.at(-1)?.level || Infinity) >= level) open.pop();
    else
      open.length = Math.max(
        0,
        open.findLastIndex(({ style }) => style === 'plain'),
      );
    return this.push({ style: 'plain', rank: -1, level });
  }

  /** 工作内容：…: words before a colon, beside others of their kind, below the headings above them. */
  label(): number {
    const { open } = this;
    const found = open.findLastIndex(({ style }) => style === 'label');
    if (found >= 0) open.length = found;
    return this.push({ style: 'label', rank: styleRank('一、') + 0.5, level: 0 });
  }

  private push(level: Level): number {
    return this.open.push(level);
  }
}
