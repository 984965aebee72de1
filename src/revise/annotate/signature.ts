/** Who comments and revises, and the numbers that comments and revisions are told apart by. */
import { checkAuthor } from '../../document/office-document.ts';
import { escapeXml } from '../../terms/xml-text.ts';

const initials = '审';

/** Word keeps numbers of annotations in 32 bits. */
const greatestId = 0x7fff_ffff;

/** Numbers that nothing in a file has yet. */
export class FreshIds {
  private readonly used: ReadonlySet<number>;
  private last: number;
  constructor(used: Iterable<number>) {
    this.used = new Set(used);
    let greatest = 0;
    for (const id of this.used) if (id > greatest && id < greatestId) greatest = id;
    // some programs give numbers by chance: near the end there is no room behind the greatest
    this.last = greatest < greatestId / 2 ? greatest : 0;
  }
  next(): number {
    do this.last += 1;
    while (this.used.has(this.last));
    return this.last;
  }
}

/** Numbers of annotations in parts: revisions, bookmarks, comments. */
export function idsIn(xml: string): number[] {
  return Array.from(xml.matchAll(/[\s:]id\s*=\s*["'](\d{1,10})["']/g), ([, id]) => Number(id));
}

/** How elements of Word are called in one place of a part. */
export interface Naming {
  /** With its colon. */
  prefix: string;
  /** What declares it, where the place itself has no prefix for these names. */
  declared: string;
}

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** The name of the element at an offset, as it is written there. */
export function nameAt(xml: string, offset: number): string {
  return /^<([^\s/>]+)/.exec(xml.slice(offset, offset + 200))?.[1] ?? '';
}

/** Attributes have no default namespace: a part that has no prefix for Word's names gets one where it is needed. */
export function namingAt(xml: string, offset: number): Naming {
  const name = nameAt(xml, offset);
  const prefix = name.slice(0, name.indexOf(':') + 1);
  if (prefix !== '') return { prefix, declared: '' };
  return { prefix: 'w:', declared: ` xmlns:w="${xml.includes(strict) ? strict : transitional}"` };
}

/** Who and when, as attributes. @param date `2026-11-29T08:30:00Z`; without one none is said, which the standard allows */
export function signed({ prefix }: Naming, id: number, date: string | undefined): string {
  const day = date === undefined ? '' : ` ${prefix}date="${escapeXml(date)}"`;
  return ` ${prefix}id="${id}" ${prefix}author="${checkAuthor}"${day}`;
}

/** The same for a comment. */
export function signedComment(naming: Naming, id: number, date: string | undefined): string {
  return `${signed(naming, id, date)} ${naming.prefix}initials="${initials}"`;
}

/** A moment as Word writes it: the time of the place, called UTC whatever it is. */
export function wordTime(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}:00Z`;
}
