/**
 * The lines that open the pieces of a compilation: …篇一, 篇1：…, 【篇一】, 第一篇 …, （一）…方案, 1、…计划. A line becomes
 * a label only as part of a sequence that counts up, so that a heading inside a plan is not taken for one.
 */

import { isTitleLine, labelUnit } from '../document/title-words.ts';
import { readChineseNumeral, readHeadingNumber, withoutHeadingNumber } from '../terms/heading-number.ts';

export interface Label {
  /** Index into the lines given. */
  index: number;
  ordinal: number;
  /** The line without the label; '' where nothing else stands there. */
  title: string;
}

interface Candidate extends Label {
  style: string;
  /** Strong labels say 篇; weak ones could be headings. */
  strong: boolean;
}

const numeral = '([一二三四五六七八九十百]{1,4}|\\d{1,3})';
const count = `(?:第\\s*${numeral}\\s*篇|${labelUnit}\\s*${numeral})`;
const suffix = new RegExp(`^(.{0,45}?)\\s*([【[(（]?)\\s*${count}\\s*[】\\])）]?[：:]?$`, 'u');
const prefix = new RegExp(`^([【[(（]?)\\s*${count}\\s*([】\\])）]?)\\s*[：:、.．]?\\s*(.{0,50})$`, 'u');
/** Stars and bars that a page sets before its labels. */
const ornament = /^[★☆◆◇■□▍▎▌●○※➤►▶✦]+\s*/u;
/** 活动方案一：…: the genre counts, and what the piece is about stands behind the colon. */
const genreLabel = new RegExp(
  `^(.{0,10}(?:方案|计划|总结|要点|安排|通知))\\s*${numeral}\\s*[：:]\\s*(.{2,40})$`,
  'u',
);
const trailing = /^(.{4,45}?)\s*[（(]?([一二三四五六七八九十]{1,3}|\d{1,2})[）)]?$/u;

function ordinalOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/u.test(text) ? Number(text) : readChineseNumeral(text);
}

/** What a line could be the label of. */
function candidates(line: string, index: number): Candidate[] {
  if (line.length > 64 || line.length < 2 || /[。；;！!？?]$/u.test(line)) return [];
  const found: Candidate[] = [];
  const text = line.replace(ornament, '');
  const add = (style: string, ordinal: number | undefined, title: string, strong: boolean) => {
    if (ordinal !== undefined) found.push({ index, ordinal, title: title.trim(), style, strong });
  };
  const before = prefix.exec(text);
  if (before && !/[，。；]/u.test(before[5] ?? '')) {
    add(`prefix ${before[1] ?? ''}`, ordinalOf(before[2] ?? before[3]), before[5] ?? '', true);
  } else {
    const mark = readHeadingNumber(text);
    const after = suffix.exec(mark ? text.slice(mark.length) : text);
    const ordinal = ordinalOf(after?.[3] ?? after?.[4]);
    // 一、…第一篇 is a heading, but 一、…计划篇一 counts twice
    const counts = !mark || (mark.value === ordinal && isTitleLine(after?.[1] ?? ''));
    if (after && counts && !/[，。；]/u.test(after[1] ?? '')) {
      add(`suffix ${after[2] ?? ''}`, ordinal, after[1] ?? '', true);
    }
  }
  if (found.length > 0) return found;
  const counted = genreLabel.exec(text);
  if (counted && !/[，。；]/u.test(counted[3] ?? ''))
    add(`genre ${counted[1]}`, ordinalOf(counted[2]), counted[3] ?? '', false);
  const mark = readHeadingNumber(text);
  if (mark) {
    const title = text.slice(mark.length);
    if (title.length >= 8 && isTitleLine(title)) add(`mark ${mark.style}`, mark.value, title, false);
  }
  const end = trailing.exec(text);
  if (end?.[1] && isTitleLine(end[1].trim())) add(`end ${end[1].trim()}`, ordinalOf(end[2]), end[1], false);
  return found;
}

/** Lists of contents: labels one right after the other that all come again below, or whose titles do. */
function withoutContents(members: readonly Candidate[], lines: readonly string[]): Candidate[] {
  const last = new Map(members.map(({ ordinal, index }) => [ordinal, index]));
  const isTitledAgain = (title: string, from: number) =>
    title.length >= 6 && lines.slice(from).some((line) => line.length <= 64 && line.includes(title));
  const kept: Candidate[] = [];
  for (let at = 0; at < members.length; ) {
    let end = at + 1;
    while (end < members.length && follows(members[end - 1], members[end], lines)) end += 1;
    const run = members.slice(at, end);
    const isContents =
      run.length >= 2 &&
      (run.every(({ ordinal, index }) => (last.get(ordinal) ?? 0) > index) ||
        run.every(({ title }) => isTitledAgain(title, (run.at(-1)?.index ?? 0) + 1)));
    if (!isContents) kept.push(...run);
    at = end;
  }
  return kept;
}

/** True where nothing stands between two labels that count up. */
function follows(a: Candidate | undefined, b: Candidate | undefined, lines: readonly string[]): boolean {
  if (!a || !b || b.ordinal !== a.ordinal + 1 || b.index - a.index > 4) return false;
  return lines.slice(a.index + 1, b.index).every((text) => text === '');
}

/** The members of one style that count up from the first, by ones (strong ones may skip one or two). */
function sequence(members: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const member of members) {
    const last = kept.at(-1);
    const step = member.ordinal - (last?.ordinal ?? 0);
    const fits = last
      ? step === 1 || (member.strong && step > 1 && step <= 3)
      : member.ordinal <= (member.strong ? 3 : 1);
    if (fits) kept.push(member);
  }
  return kept;
}

/** Weak labels open plans only where each has text of its own with headings of another style. */
function areTitles(labels: readonly Candidate[], lines: readonly string[]): boolean {
  if (labels.length < 2) return false;
  const alone = labels[0]?.style.startsWith('mark ') && numbersOnlyTitles(labels, lines);
  const withHeadings = labels.filter((label, at) => {
    const end = labels[at + 1]?.index ?? lines.length;
    const inside = lines.slice(label.index + 1, end);
    const own = label.style.startsWith('mark ') ? label.style.slice(5) : '';
    const higher = own === '一、' ? ['一、'] : own === '（一）' ? ['一、'] : ['一、', '（一）'];
    const first = (styles: readonly string[]) =>
      inside.some((text) => {
        const mark = readHeadingNumber(text.slice(0, 40));
        return mark?.value === 1 && styles.includes(mark.style);
      });
    return (
      first(higher) ||
      (label.style.startsWith('genre') && first(['1.', '（1）'])) ||
      (alone && first(['（一）', '1.']))
    );
  });
  return withHeadings.length * 2 >= labels.length;
}

/** True where nothing else in the lines is numbered like these labels: then each is a title, and none a heading. */
function numbersOnlyTitles(labels: readonly Candidate[], lines: readonly string[]): boolean {
  const style = labels[0]?.style.slice('mark '.length);
  const numbered = lines.filter((text) => readHeadingNumber(text.slice(0, 40))?.style === style);
  return labels.length >= 3 && numbered.length === labels.length;
}

/** Titles that Markdown or Word sets at one level, with no other heading at that level. */
function levelTitles(lines: readonly string[], levels: readonly number[]): Candidate[] {
  const found = new Map<number, { titles: number[]; others: number }>();
  for (const [index, level] of levels.entries()) {
    const text = lines[index] ?? '';
    if (level === 0 || text === '') continue;
    const at = found.get(level) ?? { titles: [], others: 0 };
    found.set(level, at);
    // a numbered one is a title where headings of its own stand below it
    const below = levels.slice(index + 1).find((next) => next > 0) ?? 0;
    const isTitle = isTitleLine(withoutHeadingNumber(text)) && (!readHeadingNumber(text) || below > level);
    if (isTitle) at.titles.push(index);
    else at.others += 1;
  }
  const sound = [...found.values()].filter(({ titles, others }) => titles.length >= 2 && others === 0);
  const [outermost] = sound.sort((a, b) => (a.titles[0] ?? 0) - (b.titles[0] ?? 0));
  return (outermost?.titles ?? []).map((index, at) => ({
    index,
    ordinal: at + 1,
    title: withoutHeadingNumber(lines[index] ?? ''),
    style: 'level',
    strong: true,
  }));
}

/** 第1篇：, 【第2篇】, 范文三：: one sequence that a site writes in other words each time. */
function mixedLabels(groups: readonly (readonly Candidate[])[]): Candidate[] {
  const strong = groups.filter(([first]) => first?.strong);
  const all = strong.flat().sort((a, b) => a.index - b.index);
  return strong.length > 1 && all.every(({ ordinal }, at) => ordinal === at + 1) ? all : [];
}

function isAtTop(lines: readonly string[], index: number): boolean {
  return index < 40 && lines.slice(0, index).filter((text) => text !== '').length <= 2;
}

/**
 * The labels of the outermost sequence in these lines, in order; none where the lines are one document.
 * @param lines texts without blanks around them, '' for a blank line
 * @param levels heading levels that Markdown or Word gives the lines; 0 for none
 */
export function findLabels(lines: readonly string[], levels: readonly number[] = []): Label[] {
  const byStyle = new Map<string, Candidate[]>();
  for (const [index, text] of lines.entries()) {
    for (const candidate of candidates(text, index)) {
      const members = byStyle.get(candidate.style) ?? [];
      members.push(candidate);
      byStyle.set(candidate.style, members);
    }
  }
  const alike = [...byStyle.values()].map((all) => sequence(withoutContents(all, lines)));
  const groups = [...alike, mixedLabels(alike), levelTitles(lines, levels)]
    .filter((group) => group.length > 0)
    .filter((group) => (group[0]?.strong ? true : areTitles(group, lines)))
    // a label alone opens a document of one piece: nothing but a title stands before it
    .filter((group) => group.length > 1 || (group[0]?.ordinal === 1 && isAtTop(lines, group[0].index)));
  // the outermost begins first; of two that begin alike the longer
  groups.sort((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0) || b.length - a.length);
  return groups[0] ?? [];
}
