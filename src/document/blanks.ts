/**
 * Blanks that people fill in by hand: 　　年　月　日, 应到    名, underlined stretches, prompts. They are meant, and no slip
 * of the keyboard. What is in doubt counts as one: nothing that may be a blank is ever deleted.
 *
 *     fillInBlanks(plainParagraph('定于    年  月  日', 1)) // [{ start: 2, end: 6 }, { start: 7, end: 9 }, …]
 */
import type { Paragraph } from './office-document.ts';

export interface Stretch {
  start: number;
  end: number;
}

/** In half-width characters: wider ones leave room to write. */
const roomToWrite = 3;

/** What is counted stands behind the room for its number. */
const unit = /^[年月日时分号名人户元个件份次栋幢条处册场期届]/;

const width = (blank: string) => [...blank].reduce((sum, one) => sum + (one === '\u3000' ? 2 : 1), 0);

/** 于 年 月 日: blanks of any width between the parts of a date without figures. */
const openDate = /(?<=[ \t\u00a0\u3000])年[ \t\u00a0\u3000]+月(?:[ \t\u00a0\u3000]+日)?/g;

function openDates(text: string): Stretch[] {
  return [...text.matchAll(openDate)].map(({ index, 0: shown }) => {
    const before = /[ \t\u00a0\u3000]{1,40}$/.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
    return { start: index - before.length, end: index + shown.length };
  });
}

/** Behind a colon there is room to write, up to the end or to the next label. */
const afterColon = /^(?:$|[^\s：:，。；]{1,8}[：:])/u;

/**
 * The blanks that are surely meant to be written on, each by itself: underlined ones, prompts, underscores, those before
 * what is counted (　名, 　年　月　日), in brackets, and behind the colon of a label. Indents and gaps of a layout are none.
 */
export function roomsToFill({
  text,
  runs,
  automatic,
}: Pick<Paragraph, 'text' | 'runs' | 'automatic'>): Stretch[] {
  const found: Stretch[] = [];
  const isRoom = new Uint8Array(text.length);
  const add = (start: number, end: number) => {
    if (isRoom.subarray(start, end).includes(1)) return;
    isRoom.fill(1, start, end);
    found.push({ start, end });
  };
  let start = 0;
  for (const run of runs) {
    const room = run.prompt || (run.underline && run.text.length > 0 && run.text.trim() === '');
    const last = found.at(-1);
    // one blank may be several runs
    if (room && last?.end === start) {
      last.end = start + run.text.length;
      isRoom.fill(1, start, last.end);
    } else if (room) add(start, start + run.text.length);
    start += run.text.length;
  }
  for (const { index, 0: line } of text.matchAll(/_{2,}/g)) add(index, index + line.length);
  const dates = openDates(text);
  let date = 0;
  for (const { index, 0: blank } of text.matchAll(/[ \t\u00a0\u3000]+/g)) {
    const end = index + blank.length;
    while ((dates[date]?.end ?? end) < end) date += 1;
    const after = text.slice(end, end + 12);
    const [before = ''] = text.slice(Math.max(0, index - 1), index);
    const inDate = (dates[date]?.start ?? end) <= index;
    // 　　分四批培训: the indent of a line, no room for a number
    const isIndent = before === '' || before === '\n' || index === automatic;
    const counted = !isIndent && width(blank) >= 2 && unit.test(after);
    const inBrackets = /[（(]/.test(before) && /^[）)]/.test(after);
    const labelled = /[：:]/.test(before) && width(blank) >= roomToWrite && afterColon.test(after);
    if (inDate || counted || inBrackets || labelled) add(index, end);
  }
  return found.sort((a, b) => a.start - b.start);
}

export function fillInBlanks({ text, runs }: Pick<Paragraph, 'text' | 'runs'>): Stretch[] {
  const found = openDates(text);
  for (const { index, 0: blank } of text.matchAll(/[ \t\u00a0\u3000]+/g)) {
    const end = index + blank.length;
    const counted = width(blank) >= 2 && unit.test(text.slice(end, end + 1));
    if (counted || width(blank) >= roomToWrite) found.push({ start: index, end });
  }
  let start = 0;
  for (const run of runs) {
    const isBlank = run.prompt || (run.underline && run.text.trim() === '');
    if (isBlank) found.push({ start, end: start + run.text.length });
    start += run.text.length;
  }
  return found.sort((a, b) => a.start - b.start);
}
