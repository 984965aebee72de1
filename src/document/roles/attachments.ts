/** The attachments of a document: their names in the note below its text, and where each begins. */
import { readHeadingNumber } from '../../terms/heading-number.ts';
import { lineOf } from '../blocks.ts';
import type { Block } from '../office-document.ts';
import type { Role } from '../role.ts';
import { dateLine, isCaption, labelNumber, noteWords, numberedNoteWords } from './lines.ts';
import { goesOn, isSetAsTitle, joined, titleOverLines } from './title-lines.ts';

export interface FramedAttachment {
  /** 附件2, as written; '' for a text that a notice publishes (关于印发《…办法》的通知). */
  label: string;
  title: string;
  /** Index of the label among the blocks, and of the first block of its text. */
  at: number;
  from: number;
}

/** 1.甲；2.乙 on one line are two names. */
const noteLines = (text: string): string[] => text.split(/\n|[；;]\s*(?=\d{1,2}\s*[.．、])/u);

/** 附件一：…, 附件二：… right above the sign-off or at the end: a list, where the pages of attachments have text below. */
function readNumberedNote(
  blocks: readonly Block[],
  from: number,
  end: number,
  roles: Map<number, Role>,
): string[] {
  const lines: number[] = [];
  for (let at = from; at < end; at++) if (lineOf(blocks[at]) !== '') lines.push(at);
  const words = (at: number | undefined) =>
    at === undefined ? undefined : numberedNoteWords(lineOf(blocks[at]));
  const last = lines.findLastIndex((at) => words(at) !== undefined);
  const below = lines.slice(last + 1);
  const isSigned = below.slice(0, 3).some((at) => dateLine(lineOf(blocks[at])));
  if (last < 0 || (below.length > 0 && !isSigned)) return [];
  const names: string[] = [];
  for (let index = last; words(lines[index]) !== undefined; index--) {
    roles.set(lines[index] ?? 0, 'attachment-note');
    names.unshift(words(lines[index]) ?? '');
  }
  return names;
}

/** 附件1.甲 above 2.乙: the mark is left out of 附件：1.甲. */
function listedWords(blocks: readonly Block[], at: number): string | undefined {
  const next = blocks.slice(at + 1).find((block) => lineOf(block) !== '');
  if (!/^2\s*[.．、]/u.test(lineOf(next))) return undefined;
  return /^附\s*件\s*(1\s*[.．、]\s*\S.*)$/u.exec(lineOf(blocks[at]))?.[1];
}

/** The note 附件：1.… with its further lines, which stands at the end of the text. */
export function readNote(
  blocks: readonly Block[],
  from: number,
  end: number,
  roles: Map<number, Role>,
): string[] {
  const names: string[] = [];
  const name = (text: string) =>
    text
      .replace(/^\d{1,2}\s*[.．、]\s*/u, '')
      .replace(/[。；;]$/u, '')
      .trim();
  for (let at = end - 1; at > from && end - at < 40; at--) {
    const first = noteWords(lineOf(blocks[at])) ?? listedWords(blocks, at);
    if (first === undefined) continue;
    const lines = noteLines(first);
    roles.set(at, 'attachment-note');
    for (let next = at + 1; next < end; next++) {
      const text = lineOf(blocks[next]);
      if (roles.has(next)) break;
      if (text === '') continue;
      if (!/^\d{1,2}\s*[.．、]/u.test(text) && lines.some((line) => line !== '')) break;
      roles.set(next, 'attachment-note');
      lines.push(...noteLines(text));
    }
    names.push(...lines.map(name).filter((text) => text !== ''));
    break;
  }
  return names.length > 0 ? names : readNumberedNote(blocks, from, end, roles);
}

export function readAttachments(
  blocks: readonly Block[],
  from: number,
  roles: Map<number, Role>,
): FramedAttachment[] {
  const found: FramedAttachment[] = [];
  for (let at = from; at < blocks.length; at++) {
    const label = lineOf(blocks[at]);
    if (labelNumber(label) === undefined) continue;
    roles.set(at, 'attachment-label');
    let start = at + 1;
    while (start < blocks.length && blocks[start]?.type === 'paragraph' && lineOf(blocks[start]) === '')
      start += 1;
    const lines: string[] = [];
    const first = blocks[start];
    if (
      first?.type === 'paragraph' &&
      lineOf(first).length <= 60 &&
      !/[。；]$/u.test(lineOf(first)) &&
      !readHeadingNumber(lineOf(first)) &&
      !isCaption(lineOf(first))
    ) {
      lines.push(lineOf(first));
      roles.set(start, 'attachment-title');
      start += 1;
      // a plain text sets nothing: there the kind that the last line names ends it
      const more = isSetAsTitle(first)
        ? 0
        : titleOverLines(blocks.slice(start - 1, start + 5).map(lineOf)) - 1;
      for (let count = 0; count < more; count++, start++) {
        lines.push(lineOf(blocks[start]));
        roles.set(start, 'attachment-title');
      }
      for (
        let next = blocks[start];
        isSetAsTitle(first) && goesOn(first, next, joined(lines));
        next = blocks[start]
      ) {
        lines.push(lineOf(next));
        roles.set(start, 'attachment-title');
        start += 1;
      }
    }
    found.push({ label: label.replace(/[\s：:]/gu, ''), title: joined(lines), at, from: start });
  }
  return found;
}
