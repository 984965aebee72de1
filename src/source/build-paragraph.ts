/**
 * Paragraphs as readers meet them: stretches of text with one look, then an end. Joins what looks the same, and works
 * out what all letters of the paragraph have in common.
 *
 *     builtParagraph([{ text: '通知', bold: true, place }], { line: 1, setting: { align: 'center' } })
 */
import type { FontClass, Paragraph, ParagraphFormat, Run } from '../document/office-document.ts';
import type { Place } from '../terms/place.ts';

/** What a reader knows of a paragraph besides its letters. */
export interface ParagraphFrame {
  line: number;
  endLine?: number | undefined;
  /** Alignment, indents, outline level and the like; what letters say is worked out here. */
  setting?: ParagraphFormat;
  /** The number that the program adds, with what parts it from the text. */
  number?: string;
  bullet?: boolean;
  boxed?: Paragraph['boxed'];
}

const fontClasses: readonly (readonly [RegExp, FontClass])[] = [
  [/标宋|xbs|xiaobiaosong/i, '小标宋'],
  [/仿宋|fang ?song/i, '仿宋'],
  [/楷|kai ?ti|kaiu/i, '楷体'],
  [/雅黑|yahei/i, '其他'],
  [/黑|hei/i, '黑体'],
  [/宋|sim ?sun|song/i, '宋体'],
];

/** The family that the name of a font belongs to. */
export function classOfFont(name: string): FontClass {
  return fontClasses.find(([pattern]) => pattern.test(name))?.[1] ?? '其他';
}

/** Red as red heads are, not brown or pink. */
export function isRedColour(red: number, green: number, blue: number): boolean {
  return red >= 0xb0 && green <= 0x50 && blue <= 0x50;
}

/** True where the second place is that of the character `length` further. */
function follows(first: Place | undefined, length: number, second: Place | undefined): boolean {
  if (!first || !second) return first === second;
  if (first.in === 'part' || second.in === 'part') return false;
  return first.in === second.in && first.offset + length === second.offset;
}

function looksLike(a: Run, b: Run): boolean {
  return (
    a.bold === b.bold &&
    a.underline === b.underline &&
    a.font === b.font &&
    a.size === b.size &&
    a.red === b.red &&
    a.prompt === b.prompt
  );
}

/** Runs that look the same and follow each other in the file as one. */
export function joinedRuns(runs: readonly Run[]): Run[] {
  const joined: { run: Run; texts: string[]; length: number }[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    if (last && looksLike(last.run, run) && follows(last.run.place, last.length, run.place)) {
      last.texts.push(run.text);
      last.length += run.text.length;
    } else joined.push({ run, texts: [run.text], length: run.text.length });
  }
  return joined.map(({ run, texts }) => (texts.length === 1 ? run : { ...run, text: texts.join('') }));
}

function mostFont(runs: readonly Run[]): FontClass | undefined {
  const counts = new Map<FontClass, number>();
  for (const { font, text } of runs) if (font) counts.set(font, (counts.get(font) ?? 0) + text.trim().length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** What the letters of runs have in common. */
function lettersFormat(runs: readonly Run[]): ParagraphFormat {
  const letters = runs.filter(({ text }) => text.trim() !== '');
  const size = letters.reduce((most, run) => Math.max(most, run.size ?? 0), 0);
  const font = mostFont(letters);
  const all = (is: (run: Run) => boolean) => letters.length > 0 && letters.every(is);
  return {
    ...(size > 0 && { size }),
    ...(all(({ bold }) => bold === true) && { bold: true }),
    ...(font && { font }),
    ...(all(({ red }) => red === true) && { red: true }),
  };
}

/** A paragraph from its runs. */
export function builtParagraph(pieces: readonly Run[], frame: ParagraphFrame): Paragraph {
  const own = joinedRuns(pieces);
  const number = frame.number ?? '';
  const runs = number === '' ? own : [{ text: number }, ...own];
  return {
    type: 'paragraph',
    text: runs.map(({ text }) => text).join(''),
    line: frame.line,
    ...(frame.endLine !== undefined && frame.endLine > frame.line && { endLine: frame.endLine }),
    runs,
    format: { ...lettersFormat(own), ...frame.setting },
    ...(number !== '' && { automatic: number.length }),
    ...(frame.bullet && { bullet: true }),
    ...(frame.boxed && { boxed: frame.boxed }),
  };
}
