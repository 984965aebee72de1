/**
 * Years in text, moved on. Only the plan's own years are touched, and only where the words around them say that they are years:
 * 〔2027〕3号 is the number of a document, 2027户 a figure. Whatever else looks like one is for a person to look at.
 */

const yearPattern = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

export interface YearMove {
  /** Years of the plan's period. */
  own: ReadonlySet<number>;
  /** How many years on. */
  by: number;
}

/** What follows a year: 年, another year of a row or a stretch, a month, a part of the year. */
const afterYear =
  /^\s*(?:学?年|[-—–~～至到、和及与]\s*(?:19|20)\d{2}(?!\d)|[-/]\d{1,2}(?!\d)|\.\d{1,2}(?:\.\d{1,2})?(?![\d万亿%％元户人个])|[上下]半年|[春夏秋冬]|第?[一二三四]季度)/;
const behindYear = /(?:19|20)\d{2}\s*年?\s*[-—–~～至到、和及与]\s*$/;

/** The number of a document: 〔2027〕3号, [2027]第3号, 2027年第3号. Announcements are numbered in the last way. */
const opened = /[〔［[【（(〈]\s*$/;
const closed = /^\s*[〕］\]】）)〉]\s*第?\s*\d+\s*号/;
const announced = /^\s*年\s*第\s*\d+\s*号/;

/** Whether the four digits at this place are told to be a year. */
function isYear(text: string, start: number): boolean {
  const [before, after] = [text.slice(0, start), text.slice(start + 4)];
  if ((opened.test(before) && closed.test(after)) || announced.test(after)) return false;
  return afterYear.test(after) || behindYear.test(before) || text.trim().length === 4;
}

/** The text with the plan's own years moved, e.g. 2027年3月 → 2028年3月. */
export function moveYears(text: string, { own, by }: YearMove): string {
  return text.replace(yearPattern, (year, start: number) =>
    own.has(Number(year)) && isYear(text, start) ? String(Number(year) + by) : year,
  );
}

/** Stretches that read like the plan's own year and were not moved, each once: 〔2027〕3号, 2027户. */
export function keptFigures(text: string, { own }: Pick<YearMove, 'own'>): string[] {
  const kept = [...text.matchAll(yearPattern)].filter(
    ({ 0: year, index }) => own.has(Number(year)) && !isYear(text, index),
  );
  return [
    ...new Set(
      kept.map(({ 0: year, index }) => {
        const [before, after] = [text.slice(0, index), text.slice(index + 4)];
        const number = closed.exec(after) ?? announced.exec(after);
        if (number) return `${opened.exec(before)?.[0] ?? ''}${year}${number[0]}`;
        return `${year}${/^\p{Script=Han}{0,2}/u.exec(after)?.[0] ?? ''}`;
      }),
    ),
  ];
}

/** What these texts leave to decide: what looks like the plan's own year and was not moved. None where there is nothing. */
export function keptQuestion(texts: readonly string[], move: Pick<YearMove, 'own'>): string[] {
  const kept = [...new Set(texts.flatMap((text) => keptFigures(text, move)))];
  if (kept.length === 0) return [];
  return [`${kept.map((word) => `“${word}”`).join('')}像是文号或数量，没有改动，请核对`];
}

/** Years that stay as they are, each once: base years, years of documents, next year's outlook. */
export function otherYears(text: string, { own }: Pick<YearMove, 'own'>): string[] {
  return [
    ...new Set(
      [...text.matchAll(yearPattern)].map(([year]) => year).filter((year) => !own.has(Number(year))),
    ),
  ];
}

/** Words that tell a year from the plan's own, each once: 去年 is another year once the plan has moved on. */
export function relativeYears(text: string): string[] {
  return [...new Set([...text.matchAll(/[去前今明]年|(?<!以)上年/g)].map(([word]) => word))];
}

/** A plan date moved by whole years; 29 February becomes the 28th. */
export function movePlanDate(date: string, by: number): string {
  const moved = date.replace(/^\d{4}/, (year) => String(Number(year) + by));
  if (!moved.endsWith('-02-29')) return moved;
  const year = Number(moved.slice(0, 4));
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return leap ? moved : moved.replace(/29$/, '28');
}
