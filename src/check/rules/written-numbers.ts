/** What the numbering rules share: the written numbers of a text as nested sequences, and where each step goes wrong. */
import {
  type HeadingNumber,
  isOfRegulation,
  type NumberStyle,
  readHeadingNumber,
  standardStyles,
  styleRank,
} from '../../terms/heading-number.ts';
import { chineseNumeral } from '../../terms/numbering.ts';
import type { CheckedDocument, Passage } from '../checked-document.ts';

export type StepFault = 'gap' | 'repeat' | 'restart' | 'level';

interface Judged {
  passage: Passage;
  /** What is wrong with it, if anything. */
  fault?: StepFault;
  /** The number that would have come next in this style, or 1 for a new one. */
  expected: number;
  /** The style of the level above, if there is one. */
  above?: NumberStyle;
}

export type NumberStep = Judged & Written;

interface Level {
  style: NumberStyle;
  last: number;
  /** Where the last number is at fault: the one that should have stood there. */
  right?: number;
}

const goesOn = ({ last, right }: Level, value: number) =>
  value === last + 1 || (right !== undefined && value === right + 1);

/** Place among the styles of the standard; -1 for one that stands outside its order. */
const rank = (style: NumberStyle) => standardStyles.indexOf(style);

function stepFault(value: number, last: number): StepFault | undefined {
  if (value === last + 1) return undefined;
  if (value === last) return 'repeat';
  if (value === 1) return 'restart';
  return value > last ? 'gap' : 'repeat';
}

/** The words before a series that begins on their own line: 注：1、…, 附件1.… */
const label = /^(?:附件|附注|备注|说明|注)[：:]?\s*/;

/** （一）至（三）项所列人员: numbers that are spoken of, not counted. */
const spokenOf =
  /^[至到、和及与或—]\s?(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百]+[项条款章])/;

/** A number as it stands in a passage. */
interface Written {
  mark: HeadingNumber;
  /** Where the words before it end. */
  start: number;
  isLabelled: boolean;
}

/** The number of a line, or the one that stands behind a label and opens a series there. */
function numberOf({ mark, text, cell, role }: Passage): Written | undefined {
  if (mark && spokenOf.test(text.slice(mark.length))) return undefined;
  if (mark) return { mark, start: 0, isLabelled: false };
  if (cell) return undefined;
  const start = label.exec(text)?.[0].length ?? 0;
  if (start === 0 && role !== 'attachment-note') return undefined;
  const behind = readHeadingNumber(text.slice(start));
  return behind && { mark: behind, start, isLabelled: start > 0 };
}

/** How a number of a style is written within a line: a series may begin there and go on below. */
function writtenWithin(style: NumberStyle, value: number): RegExp | undefined {
  if (value < 1) return undefined;
  if (style === '1.') return new RegExp(`^\\s*${value}[.．、]|(?<!\\d)${value}[.．、](?!\\d)`);
  if (style === '（1）') return new RegExp(`[（(]${value}[）)]`);
  if (style === '（一）') return new RegExp(`[（(]${chineseNumeral(value)}[）)]`);
  return style === '一、' ? new RegExp(`(?<!\\p{Script=Han})${chineseNumeral(value)}、`, 'u') : undefined;
}

/** Chapters are listed in the contents first. */
const isChapter = (style: NumberStyle) => isOfRegulation(style) && style !== '第一条';

/** The numbers of one text: a document, or one attachment of it. */
class Series {
  private levels: Level[] = [];
  /** The levels above the last heading without a number. */
  private before: Level[] = [];
  /** The last number of each style: （四） may go on from （三） of the chapter before, articles go on through all chapters. */
  private readonly last = new Map<NumberStyle, number>();
  /** Styles that are counted through several chapters. */
  private readonly through = new Set<NumberStyle>();
  /** The lines since the last number, itself included. */
  private since: string[] = [];

  /** A line without a number. */
  pass({ type, text }: Passage): void {
    this.since.push(text);
    if (type !== 'heading' || this.levels.length === 0) return;
    this.before = this.levels;
    this.levels = [];
  }

  step(passage: Passage, { style, value }: HeadingNumber, isLabelled: boolean): Judged {
    // behind a heading without a number counting may begin afresh, or go on as if it were not there
    if (this.levels.length === 0 && this.before.some((one) => one.style === style && goesOn(one, value)))
      this.levels = this.before;
    this.before = [];
    const goes = [...this.levels, { style, last: this.last.get(style) ?? 0 }].some(
      (one) => one.style === style && goesOn(one, value),
    );
    const isWithin = !goes && this.isWithin(style, value - 1);
    // below a line of text, and behind a colon, a list of its own may begin
    const mayBegin = this.since.length > 1 || /[：:]$/.test(this.since.at(-1) ?? '');
    const step = isLabelled
      ? this.open(passage, style, value, isWithin, true)
      : this.stepTo(passage, style, value, isWithin, mayBegin);
    this.last.set(style, value);
    this.since = [passage.text];
    return step;
  }

  /** True where a number stands within the lines above. */
  private isWithin(style: NumberStyle, value: number): boolean {
    const written = writtenWithin(style, value);
    return written !== undefined && this.since.some((line) => written.test(line));
  }

  private stepTo(
    passage: Passage,
    style: NumberStyle,
    value: number,
    isWithin: boolean,
    mayBegin: boolean,
  ): Judged {
    const open = this.levels.findLastIndex((one) => one.style === style && goesOn(one, value));
    const at = open >= 0 ? open : this.levels.findLastIndex((one) => one.style === style);
    const level = this.levels[at];
    if (!level)
      return this.open(passage, style, value, isWithin || (style === '第一条' && !this.last.has(style)));
    this.levels.length = at + 1;
    const kind = isWithin || goesOn(level, value) ? undefined : stepFault(value, level.last);
    const expected = level.last + 1;
    // the outer list goes on behind the one that begins here
    if (kind === 'restart' && (mayBegin || isChapter(style))) {
      this.levels.push({ style, last: value });
      return { passage, expected };
    }
    // whoever mistyped one number goes on with the one that follows the right one
    this.levels[at] = { style, last: value, ...(kind && { right: expected }) };
    return { passage, expected, ...(kind && { fault: kind }) };
  }

  private open(
    passage: Passage,
    style: NumberStyle,
    value: number,
    isWithin: boolean,
    isLabelled = false,
  ): Judged {
    const above = this.levels.at(-1)?.style;
    const isOrdered = above !== undefined && rank(above) >= 0 && rank(style) >= 0;
    const skips = isOrdered && rank(style) > rank(above) + 2;
    // 说明： above it begins something else
    const rises = isOrdered && rank(style) < rank(above) && !/[：:]$/.test(this.since.at(-1) ?? '');
    const isThrough = value > 1 && value === (this.last.get(style) ?? 0) + 1;
    if (isThrough) this.through.add(style);
    const isGap = value > 1 && !isThrough && !isWithin;
    const fault = isGap ? 'gap' : value === 1 && (skips || rises) ? 'level' : undefined;
    const isCounted = style === '第一条' || this.through.has(style);
    const expected = isGap && isCounted ? (this.last.get(style) ?? 0) + 1 : 1;
    // what stands deeper than this one is closed; a note has a series of its own
    if (!isLabelled) this.levels = this.levels.filter((one) => styleRank(one.style) < styleRank(style));
    this.levels.push({ style, last: value });
    return { passage, expected, ...(fault && { fault }), ...(above && { above }) };
  }
}

/** 《执业医师法》（节录）: what follows keeps the numbers of where it was taken from. */
const excerpt = /[（(](?:节录|摘录|节选|摘要|摘编)[）)]/;

/** Every written number in order, judged against the level that it continues or opens. */
export function numberSteps({ passages }: CheckedDocument): NumberStep[] {
  let series = new Series();
  let isExcerpt = false;
  const steps: NumberStep[] = [];
  for (const passage of passages) {
    // an attachment counts anew
    if (passage.role === 'attachment-label' || passage.role === 'attachment-title') {
      series = new Series();
      isExcerpt = false;
    }
    isExcerpt ||= excerpt.test(passage.text);
    if (isExcerpt) continue;
    const number = numberOf(passage);
    if (number) steps.push({ ...number, ...series.step(passage, number.mark, number.isLabelled) });
    else series.pass(passage);
  }
  return steps;
}

/** Where a fault of a number stands: the number, without the blanks around it. */
export function numberPlace({ passage, mark, start }: NumberStep): {
  at: Passage;
  start: number;
  end: number;
} {
  const indent = passage.text.slice(start).search(/\S/);
  return { at: passage, start: start + indent, end: start + indent + mark.text.length };
}
