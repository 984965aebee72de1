/** What holds where an RTF file is being read: each group begins with what holds around it, and ends with it. */
import type { ParagraphFormat } from '../../document/office-document.ts';

export interface LetterState {
  bold: boolean;
  underline: boolean;
  /** In points. */
  size: number;
  font: number;
  /** Font, size and weight of Chinese letters where they differ. */
  wideFont: number | undefined;
  wideSize: number | undefined;
  wideBold: boolean | undefined;
  colour: number;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
}

export interface ParagraphState {
  align: ParagraphFormat['align'];
  /** In twips, or hundredths of a character. */
  first: number;
  left: number;
  right: number;
  firstUnits: number | undefined;
  leftUnits: number | undefined;
  rightUnits: number | undefined;
  outline: number | undefined;
  style: number | undefined;
  pageBreak: boolean;
  ruled: boolean;
  /** How deep in tables. */
  depth: number;
  /** Number of a list, `\ls`; lists whose number no one wrote out. */
  list: number | undefined;
}

export const plainLetters: LetterState = {
  bold: false,
  underline: false,
  size: 12,
  font: -1,
  wideFont: undefined,
  wideSize: undefined,
  wideBold: undefined,
  colour: 0,
  hidden: false,
  deleted: false,
  inserted: false,
};

export const plainSetting: ParagraphState = {
  align: undefined,
  first: 0,
  left: 0,
  right: 0,
  firstUnits: undefined,
  leftUnits: undefined,
  rightUnits: undefined,
  outline: undefined,
  style: undefined,
  pageBreak: false,
  ruled: false,
  depth: 0,
  list: undefined,
};

const round = (value: number) => Math.round(value * 10) / 10;

/** Twips, or hundredths of characters, in characters. */
function characters(twips: number, units: number | undefined, size: number): number {
  return units === undefined || units === 0 ? round(twips / 20 / size) : round(units / 100);
}

export function settingOf(state: ParagraphState, size: number): ParagraphFormat {
  const first = characters(state.first, state.firstUnits, size);
  const left = characters(state.left, state.leftUnits, size);
  const right = characters(state.right, state.rightUnits, size);
  return {
    ...(state.align && { align: state.align }),
    ...(first !== 0 && { indent: first }),
    ...(left !== 0 && { left }),
    ...(right !== 0 && { right }),
    ...(state.outline !== undefined && { outline: state.outline }),
    ...(state.pageBreak && { pageBreak: true as const }),
    ...(state.ruled && { ruled: true as const }),
  };
}

const aligns: Readonly<Record<string, ParagraphFormat['align']>> = {
  ql: 'left',
  qc: 'center',
  qr: 'right',
  qj: 'justify',
  qd: 'justify',
};

/** Half points in points. */
export const pointsOf = (value: number | undefined): number => Math.min(Math.max((value ?? 24) / 2, 1), 400);

/** Control words of letters; false for any other. */
export function applyToLetters(letters: LetterState, name: string, value: number | undefined): boolean {
  const on = value !== 0;
  if (name === 'b') {
    letters.bold = on;
    letters.wideBold = undefined;
  } else if (name === 'fs') {
    letters.size = pointsOf(value);
    letters.wideSize = undefined;
  } else if (name === 'f') letters.font = value ?? 0;
  else if (name === 'cf') letters.colour = value ?? 0;
  else if (name === 'v') letters.hidden = on;
  else if (name === 'deleted') letters.deleted = on;
  else if (name === 'revised') letters.inserted = on;
  else if (name === 'ulnone') letters.underline = false;
  else if (
    /^ul(?:d|db|dash|dashd|dashdd|hwave|ldash|th|thd|thdash|thdashd|thdashdd|thldash|uldbwave|w|wave)?$/.test(
      name,
    )
  )
    letters.underline = on;
  else if (name === 'plain') Object.assign(letters, plainLetters);
  else return false;
  return true;
}

/** Control words of paragraphs; false for any other. */
export function applyToSetting(setting: ParagraphState, name: string, value: number | undefined): boolean {
  const number = Math.min(Math.max(value ?? 0, -100_000), 100_000);
  if (name in aligns) setting.align = aligns[name];
  else if (name === 'fi') setting.first = number;
  else if (name === 'li' || name === 'lin') setting.left = number;
  else if (name === 'ri' || name === 'rin') setting.right = number;
  else if (name === 'cufi') setting.firstUnits = number;
  else if (name === 'culi') setting.leftUnits = number;
  else if (name === 'curi') setting.rightUnits = number;
  else if (name === 'outlinelevel') setting.outline = number >= 0 && number < 9 ? number + 1 : undefined;
  else if (name === 's') setting.style = number;
  else if (name === 'pagebb') setting.pageBreak = value !== 0;
  else if (name === 'brdrt' || name === 'brdrb') setting.ruled = true;
  else if (name === 'intbl') setting.depth = Math.max(setting.depth, 1);
  else if (name === 'itap') setting.depth = Math.max(number, 0);
  else if (name === 'ls') setting.list = value;
  else return false;
  return true;
}
